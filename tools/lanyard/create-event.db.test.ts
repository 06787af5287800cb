import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CouponCode } from '@lanyard/domain/coupons/coupon-code';
import type { CouponSource, NewCoupon, SourceCoupon } from '@lanyard/domain/ports/coupons';
import { PortError } from '@lanyard/domain/ports/port-error';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEventFile } from '@lanyard/testing/factories/event-file';
import { aHeldOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEventFromFile } from './create-event.ts';
import { eventYaml } from './event-yaml.ts';
import { exportEventAsFile } from './export-event.ts';
import { PlainError } from './plain-error.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = mkdtempSync(join(tmpdir(), 'lanyard-create-event-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.close();
});

/** Codes in memory, at a processor that can be away. */
function codesInMemory() {
  const made = new Map<CouponCode, SourceCoupon>();
  const state = { isAway: false };
  const answer = <Answer>(give: () => Answer): Promise<Answer> =>
    state.isAway ? Promise.reject(new PortError('UNREACHABLE', 'connection')) : Promise.resolve().then(give);
  const source: Pick<CouponSource, 'lookUp' | 'create'> = {
    lookUp: (code) => answer(() => made.get(code) ?? null),
    create: ({ bookName: _, ...terms }: NewCoupon) =>
      answer(() => {
        const coupon: SourceCoupon = {
          ...terms,
          sourceId: `promo_${terms.code}`,
          isActive: true,
          fault: null,
          timesRedeemed: 0,
          ridesOnProcessor: true,
        };
        made.set(terms.code, coupon);
        return coupon;
      }),
  };
  return { made, state, source };
}

let events = 0;

/** A file on disk and the command that takes it, as somebody at a terminal sees it. */
function atTheTerminal() {
  const ctx = testContext(database);
  const slug = `terminal-${(events += 1)}`;
  const path = join(folder, `${slug}.yaml`);
  const codes = codesInMemory();
  const write = (change: (yaml: string) => string = (yaml) => yaml) => {
    const file = anEventFile({
      slug,
      quotas: { hall: 100 },
      coupons: [{ code: 'FRIENDS20' }, { code: 'TEAM10', percentOff: 10 }],
    });
    writeFileSync(path, change(eventYaml(file)));
  };
  const run = async (options: { applies?: boolean; answers?: boolean } = {}) => {
    const lines: string[] = [];
    try {
      await createEventFromFile(ctx, {
        path,
        applies: options.applies ?? false,
        confirms: () => Promise.resolve(options.answers ?? false),
        coupons: codes.source,
        say: (line) => lines.push(line),
      });
      return { lines, error: null };
    } catch (error) {
      if (!(error instanceof PlainError)) throw error;
      return { lines, error: error.message };
    }
  };
  const event = () => ctx.db.prisma.event.findUniqueOrThrow({ where: { slug } });
  return { ctx, slug, path, codes, write, run, event };
}

const dearer = (yaml: string) => yaml.replace('price: 290', 'price: 310');

describe('lanyard create-event', () => {
  it('makes the event and its codes, once', async () => {
    const { slug, codes, write, run, event } = atTheTerminal();
    write();
    expect(await run()).toEqual({
      lines: [`Event ${slug} made.`, 'Code FRIENDS20: made.', 'Code TEAM10: made.'],
      error: null,
    });
    expect([...codes.made.values()]).toMatchObject([
      { code: 'FRIENDS20', discount: { kind: 'PERCENT', percentBp: 2000 }, capacity: 50, eventSlug: slug },
      { code: 'TEAM10' },
    ]);
    expect(await run()).toEqual({
      lines: [
        `Event ${slug} is as the file says; nothing changed.`,
        'Code FRIENDS20: already there.',
        'Code TEAM10: already there.',
      ],
      error: null,
    });
    expect((await event()).version).toBe(1);
  });

  it('shows what a changed file changes and leaves it until told to', async () => {
    const { slug, write, run, event } = atTheTerminal();
    write();
    await run();
    write(dearer);
    const shown = [`Event ${slug} would change:`, '  ticketTypes.standard.price: €290 → €310'];
    expect(await run()).toEqual({
      lines: [...shown, 'Nothing was changed. Run it again with --apply to change it.'],
      error: null,
    });
    expect((await event()).version).toBe(1);
    const changed = `Event ${slug} changed: 1 difference.`;
    expect((await run({ answers: true })).lines.slice(0, 3)).toEqual([...shown, changed]);
    expect((await event()).version).toBe(2);
    write();
    expect((await run({ applies: true })).lines).toContain(changed);
    expect((await event()).version).toBe(3);
  });

  it('refuses what was sold does not allow, at its line, and changes nothing', async () => {
    const { ctx, slug, path, write, run, event } = atTheTerminal();
    write();
    await run();
    await aHeldOrder(ctx, { slug, lines: { standard: 3 } });
    write((yaml) => dearer(yaml).replace('capacity: 100', 'capacity: 2'));
    const { error } = await run({ applies: true });
    expect(error).toMatch(
      /^.*:\d+: quotas\.hall\.capacity: use at least 3: 3 are held by orders under way\n/,
    );
    expect(error).toContain(path);
    expect(error).toMatch(/Nothing was changed\.$/);
    expect((await event()).version).toBe(1);
  });

  it('says which codes are missing while the processor is away, and makes them when run again', async () => {
    const { slug, codes, write, run } = atTheTerminal();
    codes.state.isAway = true;
    write();
    const away = 'not made: the payment processor did not answer. Run the same command again to make it.';
    expect(await run()).toEqual({
      lines: [`Event ${slug} made.`],
      error: `Code FRIENDS20: ${away}\nCode TEAM10: ${away}`,
    });
    codes.state.isAway = false;
    expect((await run()).lines).toEqual([
      `Event ${slug} is as the file says; nothing changed.`,
      'Code FRIENDS20: made.',
      'Code TEAM10: made.',
    ]);
  });

  it('leaves a code alone that somebody else made, and one whose terms were changed since', async () => {
    const { codes, write, run } = atTheTerminal();
    write();
    await run();
    for (const [code, coupon] of codes.made) codes.made.set(code, { ...coupon, capacity: 80 });
    const { lines, error } = await run();
    expect(error).toBeNull();
    expect(lines[1]).toBe(
      'Code FRIENDS20: already there; its terms were changed at the payment processor since.',
    );
    const other = atTheTerminal();
    for (const [code, coupon] of codes.made) other.codes.made.set(code, coupon);
    other.write();
    expect((await other.run()).error).toMatch(/^Code FRIENDS20: not made: .* with other terms\./);
  });

  it('prints an event as the file it was made from', async () => {
    const { ctx, slug, path, write, run } = atTheTerminal();
    write();
    await run();
    let printed = '';
    await exportEventAsFile(ctx, slug, (text) => (printed = text));
    writeFileSync(path, printed);
    expect((await run()).lines[0]).toBe(`Event ${slug} is as the file says; nothing changed.`);
    await expect(exportEventAsFile(ctx, 'nowhere', () => {})).rejects.toThrow('There is no event nowhere.');
  });
});
