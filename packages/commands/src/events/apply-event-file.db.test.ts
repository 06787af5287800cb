import type { EventFile } from '@lanyard/domain/events/event-file';
import { parseEventFile } from '@lanyard/domain/events/check-event-file';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEventFile, type EventWishes } from '@lanyard/testing/factories/event-file';
import { aCompletedOrder, aHeldOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCountSheet } from '../stats/read-count-sheet.ts';
import { applyEventFile } from './apply-event-file.ts';
import { createEvent } from './create-event.ts';
import { exportEvent } from './export-event.ts';
import { previewEventFile } from './preview-event-file.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

let made = 0;

/** An event made from a file, and ways to change it by another one. */
async function anEventFromFile(wishes: EventWishes = {}) {
  const ctx = testContext(database);
  const slug = `file-${(made += 1)}`;
  const file = anEventFile({ slug, ...wishes });
  const { eventId } = await createEvent(ctx, file);
  const changed = (change: Partial<EventFile>) => parseEventFile({ ...file, ...change });
  const apply = (change: Partial<EventFile>, version = 1) =>
    applyEventFile(ctx, { slug, version, file: changed(change) });
  const event = () => ctx.db.prisma.event.findUniqueOrThrow({ where: { id: eventId } });
  return { ctx, slug, file, eventId, apply, changed, event };
}

const questions: NonNullable<NonNullable<EventWishes['types']>[string]['registration']> = [
  { key: 'diet', kind: 'diet', label: 'Diet', required: true, changeUntil: 'P14D' },
  { key: 'lift', kind: 'yes-no', label: 'Lift', shownIf: { field: 'diet', equals: 'vegan' } },
  {
    ...{ key: 'size', kind: 'choice', label: 'Size', changeUntil: '2027-05-01T12:00' },
    choices: [
      { key: 's', label: 'Small' },
      { key: 'l', label: 'Large' },
    ],
  },
  { key: 'photos', kind: 'consent', label: 'Photos', wording: { version: 1, text: 'I may be on photos.' } },
];

const rich: EventWishes = {
  quotas: { hall: 100, lab: 20 },
  types: {
    standard: { quotas: ['hall'], tiers: [{ until: '2027-02-01T00:00' }, { from: '2027-03-28T03:00' }] },
    plus: { price: 19.99, taxPercent: 5.5, registration: questions },
  },
  swag: { shirt: { stock: { s: 5, m: 10 } }, mug: { price: 14.5 } },
  workshops: [{ speaker: null }, { price: 40, minutes: 45 }],
  coupons: [
    { code: 'HALF', percentOff: 12.5 },
    { code: 'FIVER', amountOff: 5, per: 'ticket' },
  ],
};

describe('exportEvent', () => {
  it('gives back the file an event was made from', async () => {
    const { ctx, slug, file } = await anEventFromFile(rich);
    const exported = await exportEvent(ctx.db.prisma, slug);
    expect(exported?.file).toEqual(file);
    expect(parseEventFile(exported?.file)).toEqual(file);
    expect(await exportEvent(ctx.db.prisma, 'nowhere')).toBeNull();
  });

  it('counts yen and dinars by their own decimals', async () => {
    for (const [currency, price] of [
      ['JPY', 12_000],
      ['KWD', 9.125],
    ] as const) {
      const ctx = testContext(database);
      const plain = anEventFile();
      const ticketTypes = plain.ticketTypes.map((type) => ({ ...type, price }));
      const file = parseEventFile({ ...plain, slug: currency.toLowerCase(), currency, ticketTypes });
      await createEvent(ctx, file);
      expect((await exportEvent(ctx.db.prisma, file.slug))?.file).toEqual(file);
    }
  });
});

describe('applyEventFile', () => {
  it('makes a changed form a new version, and none for one that only stands in another order of words', async () => {
    const { apply, file, event, ctx, eventId } = await anEventFromFile(rich);
    const asking = (registration: (typeof file.ticketTypes)[number]['registration']) => ({
      ticketTypes: file.ticketTypes.map((type) => (type.key === 'plus' ? { ...type, registration } : type)),
    });
    const [diet, lift, size, photos] = file.ticketTypes[1]?.registration ?? [];
    if (!diet || !lift || !size || !photos) throw new Error('no form');
    const renamed = { ...size, choices: size.choices.map(({ label, key }) => ({ label, key: key })) };
    expect(await apply(asking([diet, lift, renamed, photos]))).toEqual({ kind: 'SAME', eventId });
    const other = { ...photos, wording: { version: 1, text: 'I may be in films.' } };
    expect(await apply(asking([diet, lift, size, other]))).toEqual({
      kind: 'REFUSED',
      problems: [
        {
          path: ['ticketTypes', 1, 'registration', 3, 'wording', 'version'],
          message: 'use 2: the text is another one, and people agreed to the old',
        },
      ],
    });
    expect(await apply(asking([{ ...diet, required: false }, size]))).toMatchObject({
      kind: 'APPLIED',
      changes: [
        { kind: 'CHANGED', path: ['ticketTypes', 'plus', 'registration', 'diet', 'required'] },
        { kind: 'REMOVED', path: ['ticketTypes', 'plus', 'registration', 'lift'] },
        { kind: 'REMOVED', path: ['ticketTypes', 'plus', 'registration', 'photos'] },
      ],
    });
    const forms = await ctx.db.prisma.registrationForm.findMany({ where: { ticketType: { eventId } } });
    expect(forms.map(({ version }) => version).toSorted((a, b) => a - b)).toEqual([1, 2]);
    expect((await event()).version).toBe(2);
    // Nothing is asked any more, and that is a version, too.
    expect(await apply(asking([]), 2)).toMatchObject({ kind: 'APPLIED' });
  });

  it('does nothing for the same file, whatever version was seen', async () => {
    const { apply, event, ctx, eventId } = await anEventFromFile(rich);
    expect(await apply({}, 7)).toEqual({ kind: 'SAME', eventId });
    expect((await event()).version).toBe(1);
    expect(await ctx.db.prisma.auditEntry.count({ where: { subjectId: eventId } })).toBe(1);
  });

  it('changes everything a file can change, once, and leaves its traces', async () => {
    const { ctx, slug, file, eventId, apply, event } = await anEventFromFile(rich);
    const after = parseEventFile({
      ...anEventFile({
        slug,
        quotas: { hall: 120, garden: 50 },
        types: {
          plus: { price: 25, quotas: ['hall', 'garden'], tiers: [{ key: 'late', from: '2027-04-01T00:00' }] },
          vip: { price: 900 },
        },
        swag: { mug: { price: 15, stock: { m: 80, blue: 4 } }, tote: {} },
        workshops: [{ key: 'workshop-2', room: 'Room 9', capacity: 35 }],
        coupons: [{ code: 'NEWER', percentOff: 10 }],
      }),
      headline: 'Another headline',
    });
    const outbox = await ctx.db.prisma.outbox.count({ where: { targetId: eventId } });
    ctx.moveOn(1000);
    const result = await applyEventFile(ctx, { slug, version: 1, file: after });
    expect(result).toMatchObject({ kind: 'APPLIED', eventId });
    const stored = await exportEvent(ctx.db.prisma, slug);
    expect(stored).toMatchObject({ version: 2, eventId });
    const sorted = (keys: EventFile) => ({
      ...keys,
      quotas: keys.quotas.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
      ticketTypes: keys.ticketTypes.map((type) => ({ ...type, quotas: type.quotas.toSorted() })),
    });
    expect(stored?.file).toEqual(sorted(after));
    expect(await apply(after, 1)).toMatchObject({ kind: 'SAME' });

    const changes = await ctx.db.prisma.capacityChange.findMany({
      where: { eventId },
      orderBy: { id: 'asc' },
    });
    expect(changes.map(({ subjectKind, from, to }) => [subjectKind, from, to])).toEqual([
      ['quota', null, 50],
      ['quota', 20, null],
      ['quota', 100, 120],
      ['variant', null, 4],
      ['variant', null, 100],
      ['variant', 5, null],
      ['variant', 10, null],
      ['variant', 100, 80],
      ['workshop', 30, null],
      ['workshop', 30, 35],
    ]);
    expect(await ctx.db.prisma.outbox.count({ where: { targetId: eventId } })).toBe(outbox + 1);
    expect(
      await ctx.db.prisma.auditEntry.findFirst({ where: { subjectId: eventId, action: 'events.change' } }),
    ).toMatchObject({ facts: { version: 2 } });
    expect((await event()).couponPlan).toMatchObject([{ code: 'NEWER' }]);
    // And back again: rows that return are newer than what any reader remembers of them.
    const before = await readCountSheet(ctx.db, eventId);
    expect(await applyEventFile(ctx, { slug, version: 2, file })).toMatchObject({ kind: 'APPLIED' });
    expect((await exportEvent(ctx.db.prisma, slug))?.file).toEqual(file);
    const back = await readCountSheet(ctx.db, eventId);
    const versionOf = (key: string) => back.quotas.find((quota) => quota.key === key)?.version ?? 0;
    expect(versionOf('lab')).toBeGreaterThan(1_000_000_000_000);
    expect(versionOf('hall')).toBeGreaterThan(before.quotas.find(({ key }) => key === 'hall')?.version ?? 0);
  });

  it('raises the version of a ticket type whose quotas change, for the tally tells them', async () => {
    const { ctx, eventId, apply, file } = await anEventFromFile(rich);
    const [standard, plus] = file.ticketTypes;
    if (!standard || !plus) throw new Error('no types');
    const version = async () =>
      (await readCountSheet(ctx.db, eventId)).ticketTypes.find(({ key }) => key === 'plus')?.version;
    const before = await version();
    await apply({ ticketTypes: [standard, { ...plus, quotas: ['hall'] }] });
    expect(await version()).toBe((before ?? 0) + 1);
  });

  it('refuses what was sold does not allow, all of it at once, and changes nothing', async () => {
    const { ctx, slug, file, apply, eventId } = await anEventFromFile({
      quotas: { hall: 10, lab: 10 },
      types: { standard: { quotas: ['hall'] }, plus: {} },
    });
    await aCompletedOrder(ctx, { slug, lines: { standard: 3 } });
    await aHeldOrder(ctx, { slug, lines: { standard: 2 } });
    const [standard, plus] = file.ticketTypes;
    if (!standard || !plus) throw new Error('no types');
    const change: Partial<EventFile> = {
      currency: 'USD',
      timeZone: 'Europe/Paris',
      quotas: [{ key: 'hall', name: 'Hall', capacity: 4 }, ...file.quotas.slice(1)],
      ticketTypes: [{ ...standard, quotas: ['hall', 'lab'] }, plus],
      headline: 'Not this either',
    };
    const refused = await apply(change);
    expect(refused).toEqual({
      kind: 'REFUSED',
      problems: [
        { path: ['currency'], message: 'has to stay EUR: there are orders in it' },
        {
          path: ['timeZone'],
          message: 'has to stay Europe/Lisbon: mails and receipts tell their times in it',
        },
        {
          path: ['quotas', 0, 'capacity'],
          message: 'use at least 5: 3 are sold and 2 are held by orders under way',
        },
        {
          path: ['ticketTypes', 0, 'quotas'],
          message: 'have to stay hall: tickets that are ordered are counted there',
        },
      ],
    });
    expect(await apply({ ticketTypes: [plus] })).toMatchObject({
      problems: [
        {
          path: ['ticketTypes'],
          message:
            '"standard" has to stay: 2 orders name it. To stop selling it, lower the capacity of its quotas to what is sold',
        },
      ],
    });
    expect((await exportEvent(ctx.db.prisma, slug))?.file).toEqual(file);
    expect(await ctx.db.prisma.capacityChange.count({ where: { eventId } })).toBe(0);
    expect(
      await apply({ quotas: [{ key: 'hall', name: 'Hall', capacity: 5 }, ...file.quotas.slice(1)] }),
    ).toMatchObject({
      kind: 'APPLIED',
    });
  });

  it('lets slug, currency and zone change while nobody has ordered', async () => {
    const { ctx, slug, apply, eventId } = await anEventFromFile();
    const moved = await apply({ slug: `${slug}-moved`, currency: 'USD', timeZone: 'America/New_York' });
    expect(moved).toMatchObject({ kind: 'APPLIED' });
    expect(await exportEvent(ctx.db.prisma, slug)).toBeNull();
    expect((await exportEvent(ctx.db.prisma, `${slug}-moved`))?.eventId).toBe(eventId);
    // The old address is free for another event.
    const other = await createEvent(ctx, anEventFile({ slug }));
    expect(other.isNew).toBe(true);
    expect(other.eventId).not.toBe(eventId);
  });

  it('applies only to what was seen, and one of two at once', async () => {
    const { apply, event } = await anEventFromFile();
    const results = await Promise.all([apply({ headline: 'One' }), apply({ headline: 'Two' })]);
    expect(results.map(({ kind }) => kind).toSorted()).toEqual(['APPLIED', 'OUTDATED']);
    expect((await event()).version).toBe(2);
  });

  it('keeps the counters right while people buy', async () => {
    const { ctx, slug, file, apply, eventId } = await anEventFromFile({ quotas: { hall: 30 } });
    const buys = Array.from({ length: 20 }, () =>
      aHeldOrder(ctx, { slug })
        .then(() => 1)
        .catch(() => 0),
    );
    const hall = (capacity: number) => ({
      quotas: [{ ...file.quotas[0], key: 'hall', name: 'Seats', capacity }],
    });
    const changes = [12, 8, 25, 5].map(async (capacity, n) => {
      await new Promise((resolve) => setTimeout(resolve, n * 15));
      return apply(hall(capacity), n + 1);
    });
    const held = (await Promise.all(buys)).reduce((sum: number, one) => sum + one, 0);
    await Promise.all(changes);
    const quota = await ctx.db.prisma.quota.findFirstOrThrow({ where: { eventId } });
    expect(quota.held).toBe(held);
    expect(quota.capacity).toBeGreaterThanOrEqual(held);
    expect(await ctx.db.prisma.hold.count({ where: { quotaId: quota.id } })).toBe(held);
  });
});

describe('previewEventFile', () => {
  it('says what would change and what of it is refused, and changes nothing', async () => {
    const { ctx, slug, changed, event } = await anEventFromFile({ quotas: { hall: 10 } });
    await aHeldOrder(ctx, { slug });
    const file = changed({ currency: 'USD' });
    expect(await previewEventFile(ctx, { slug, file })).toMatchObject({
      version: 1,
      changes: [{ kind: 'CHANGED', path: ['currency'], from: 'EUR', to: 'USD' }],
      problems: [{ path: ['currency'] }],
    });
    expect((await event()).currency).toBe('EUR');
    expect(await previewEventFile(ctx, { slug: 'nowhere', file })).toBeNull();
  });
});
