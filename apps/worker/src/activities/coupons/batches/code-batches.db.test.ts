import { createBuiltInCodeStore } from '@lanyard/commands/coupons/built-in-code-store';
import { steerBatch } from '@lanyard/commands/coupons/batches/steer-batch';
import { storeBatch, type NewBatch } from '@lanyard/commands/coupons/batches/store-batch';
import { randomId } from '@lanyard/crypto/random';
import { asId } from '@lanyard/domain/ids/ids';
import type { CouponSource } from '@lanyard/domain/ports/coupons';
import { PortError } from '@lanyard/domain/ports/port-error';
import { createBuiltInCouponSource } from '@lanyard/integrations/coupons/built-in/built-in-coupon-source';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { testContext } from '@lanyard/testing/test-context';
import { ApplicationFailure } from '@temporalio/activity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeCoupons } from '../../../testing/ports/fake-coupons.ts';
import { fakeProcessor } from '../../../testing/ports/fake-processor.ts';
import { fakeSender } from '../../../testing/ports/fake-sender.ts';
import { runActivity } from '../../../testing/run-activity.ts';
import { createCodeBatches } from './create-code-batches.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const count = 6;
const recipients = [
  { name: 'Ada Example', email: 'ada@example.org' },
  { name: '', email: 'bo@example.org' },
  { name: 'Cy', email: 'cy@example.org' },
];

/** What happens to the answer of a call that had its effect; the effect stays. */
type Fate = (call: number) => Promise<void> | void;
const lost = () => {
  throw new PortError('UNREACHABLE', 'answer_lost');
};

/** Six codes for three people, at a real source, with outside calls whose answers meet their fate. */
async function setUp() {
  const ctx = testContext(database, { actor: { kind: 'staff', id: 'stf_00000000000000000001' } });
  const { eventId, slug } = await anEvent(ctx);
  const { db, keys } = database;
  const real = createBuiltInCouponSource(createBuiltInCodeStore(db));
  const email = fakeSender();
  let calls = 0;
  let fate: Fate = () => undefined;
  const source: CouponSource = {
    ...real,
    create: async (wanted) => {
      const made = await real.create(wanted);
      await fate(calls++);
      return made;
    },
  };
  const sending: typeof email = {
    ...email,
    send: async (mail, options) => {
      const answer = await email.send(mail, options);
      await fate(calls++);
      return answer;
    },
  };
  const batches = createCodeBatches(
    {
      ...{ db, keys, email: sending, coupons: fakeCoupons(), payments: fakeProcessor() },
      webUrl: 'https://web.test',
    },
    { STRIPE: source, BUILT_IN: source },
    { codesPerSecond: null, mailsPerSecond: null },
  );
  const batchId = asId('couponBatch', randomId('bat'));
  const prefix = randomId('p').slice(2, 12).toUpperCase();
  const batch: NewBatch = {
    ...{ batchId, eventId, home: 'BUILT_IN', prefix, label: 'Speakers', count, recipients },
    terms: {
      ...{ offer: { kind: 'PERCENT', percentBp: 2000 }, capacity: 1, startsAt: null, endsAt: null },
      ...{ ticketTypeKeys: null, minimumTickets: 1, perOrder: null, oncePerBuyer: false, unlocks: [] },
    },
  };
  await storeBatch(ctx, batch);
  const run = (attempt = 1, n = 1) =>
    runActivity('makeCodes', attempt, () => batches.makeCodes({ batchId, run: n }));
  /** Tries as the server would, until it is done; answers how often. */
  const runUntilDone = async (): Promise<number> => {
    for (let attempt = 1; attempt < 40; attempt++) {
      try {
        await run(attempt);
        return attempt;
      } catch (error) {
        if (!(error instanceof ApplicationFailure) || error.type !== 'UNREACHABLE') throw error;
      }
    }
    throw new Error('it never ended');
  };
  return {
    ...{ ctx, batch, batchId, eventId, slug, prefix, email, run, runUntilDone, calls: () => calls },
    meet: (next: Fate) => void (fate = next),
    steer: (wish: 'STOP' | 'GO_ON') => steerBatch(ctx, { eventId, batchId }, wish),
    atSource: async () => (await real.list({ eventSlug: slug })).coupons,
    rows: () => db.prisma.coupon.findMany({ where: { batchId }, orderBy: { batchPosition: 'asc' } }),
    row: () => db.prisma.couponBatch.findUniqueOrThrow({ where: { id: batchId } }),
    mails: () => db.prisma.emailMessage.findMany({ where: { batchId } }),
  };
}

/** Everything once: codes at the source, rows in their places, one mail a person with the code of their place. */
async function expectAllOnce({
  atSource,
  rows,
  mails,
  email,
  row,
}: Awaited<ReturnType<typeof setUp>>): Promise<void> {
  const made = await rows();
  expect(made.map(({ batchPosition }) => batchPosition)).toEqual([0, 1, 2, 3, 4, 5]);
  const codes = made.map(({ code }) => code);
  expect((await atSource()).map(({ code }) => code).toSorted()).toEqual(codes.toSorted());
  const sent = [...email.sent.values()].toSorted((a, b) => a.to.email.localeCompare(b.to.email));
  expect(sent.map(({ to }) => to)).toEqual(recipients);
  for (const [position, { text }] of sent.entries()) {
    expect(codes.filter((code) => text.includes(code))).toEqual(
      expect.arrayContaining([codes[position] ?? 'a code']),
    );
    expect(new Set(codes.filter((code) => text.includes(code))).size).toBe(1);
  }
  expect((await mails()).map(({ status }) => status)).toEqual(['SENT', 'SENT', 'SENT']);
  expect((await row()).endedAt).not.toBeNull();
}

describe('makeCodes', () => {
  it('makes every code with its terms and mails each person their own', async () => {
    const all = await setUp();
    expect(await all.run()).toEqual({ outcome: 'DONE', made: 6, mailed: 3 });
    await expectAllOnce(all);
    const [first] = await all.rows();
    expect(first).toMatchObject({ capacity: 1, percentBp: 2000, label: 'Speakers', sourceId: /^builtin_/ });
    expect(await all.run(2)).toEqual({ outcome: 'DONE', made: 0, mailed: 0 });
    expect(all.calls()).toBe(9);
    const attempts = await database.db.prisma.activityAttempt.findMany({
      where: { activity: 'makeCodes', key: { startsWith: `coupon-code/${all.batchId}/` } },
    });
    expect(attempts.map(({ outcome }) => outcome)).toEqual(['OK', 'OK', 'OK']);
  });

  it.each([0, 4, 8])('does nothing twice when the answer of call %i is lost', async (n) => {
    const all = await setUp();
    all.meet((call) => (call === n ? lost() : undefined));
    expect(await all.runUntilDone()).toBe(2);
    await expectAllOnce(all);
  });

  it('does nothing twice when the answer of every call is lost once', async () => {
    const all = await setUp();
    all.meet((call) => (call % 2 === 0 ? lost() : undefined));
    expect(await all.runUntilDone()).toBeGreaterThan(2);
    await expectAllOnce(all);
  });

  it('goes on where a killed worker left off, which wakes up once more', async () => {
    const all = await setUp();
    let wake: () => void = () => undefined;
    const asleep = new Promise<void>((resolve) => (wake = resolve));
    let hasFallen: () => void = () => undefined;
    const fallen = new Promise<void>((resolve) => (hasFallen = resolve));
    all.meet((call) => {
      if (call === 3) hasFallen();
      return call < 4 ? asleep : undefined;
    });
    const zombie = all.run();
    await fallen;
    expect(await all.rows()).toHaveLength(0);
    expect(await all.run(2)).toMatchObject({ outcome: 'DONE', made: 6 });
    await expectAllOnce(all);
    wake();
    await zombie;
    await expectAllOnce(all);
  });

  it('comes back soon after a try that got on, and when the source says so after one that did not', async () => {
    const { meet, run } = await setUp();
    meet((call) => (call > 2 ? lost() : undefined));
    await expect(run(7)).rejects.toMatchObject({ nextRetryDelay: '1s', type: 'UNREACHABLE' });
    meet(lost);
    await expect(run(8)).rejects.toMatchObject({ nextRetryDelay: undefined, type: 'UNREACHABLE' });
  });

  it('stops when somebody says so, and goes on in a new run only', async () => {
    const all = await setUp();
    all.meet(async (call) => {
      if (call === 2) await all.steer('STOP');
    });
    expect(await all.run()).toMatchObject({ outcome: 'STOPPED' });
    const made = (await all.rows()).length;
    expect(made).toBeGreaterThan(0);
    expect(made).toBeLessThan(count);
    expect(await all.row()).toMatchObject({ endedAt: null, stopCode: null });
    expect(await all.steer('GO_ON')).toEqual({ run: 2 });
    expect(await all.run(2)).toMatchObject({ outcome: 'STOPPED', made: 0 });
    expect(await all.run(1, 2)).toMatchObject({ outcome: 'DONE' });
    await expectAllOnce(all);
    expect(await all.steer('STOP')).toEqual({ run: null });
  });

  it('stops with the reason when the source refuses, and says no more than that', async () => {
    const all = await setUp();
    all.meet((call) => {
      if (call === 1) throw new PortError('REFUSED', 'senseless_terms');
    });
    expect(await all.run()).toMatchObject({ outcome: 'REFUSED' });
    expect(await all.row()).toMatchObject({ stopCode: 'REFUSED', endedAt: null });
    expect(await all.steer('GO_ON')).toEqual({ run: 2 });
    expect(await all.run(1, 2)).toMatchObject({ outcome: 'DONE' });
    await expectAllOnce(all);
  });

  it('notes a mail that the provider refuses for good, and goes on with the others', async () => {
    const all = await setUp();
    all.email.refuseAll();
    expect(await all.run()).toEqual({ outcome: 'DONE', made: 6, mailed: 0 });
    expect((await all.mails()).map(({ status }) => status)).toEqual(['FAILED', 'FAILED', 'FAILED']);
    // It stands with the codes; there is no order on whose timeline it could be a task.
    const { eventId } = all;
    expect(await database.db.prisma.timelineEntry.count({ where: { eventId } })).toBe(0);
    const asked = all.email.asked();
    await all.run(2);
    expect(all.email.asked()).toBe(asked);
  });

  it('makes nothing that nobody asked for', async () => {
    const { run, ctx, batch, eventId } = await setUp();
    const nowhere = asId('couponBatch', randomId('bat'));
    await expect(
      steerBatch(ctx, { eventId: asId('event', randomId('evt')), batchId: batch.batchId }, 'STOP'),
    ).rejects.toMatchObject({ code: 'COUPON_BATCH_NOT_FOUND' });
    await expect(steerBatch(ctx, { eventId, batchId: nowhere }, 'STOP')).rejects.toMatchObject({
      code: 'COUPON_BATCH_NOT_FOUND',
    });
    expect(await run(1, 2)).toMatchObject({ outcome: 'STOPPED', made: 0 });
  });
});

describe('storeBatch', () => {
  it('keeps what is asked for once, and refuses another thing under the same id', async () => {
    const { ctx, batch, batchId, eventId } = await setUp();
    for (const _again of [1, 2]) expect(await storeBatch(ctx, batch)).toEqual({ run: 1 });
    const { db } = database;
    expect(await db.prisma.person.count({ where: { eventId } })).toBe(3);
    expect(await db.prisma.auditEntry.count({ where: { subjectId: batchId } })).toBe(1);
    for (const change of [{ count: 7 }, { recipients: recipients.slice(1) }, { label: null }])
      await expect(storeBatch(ctx, { ...batch, ...change })).rejects.toMatchObject({
        code: 'INPUT_INVALID',
      });
  });

  it('keeps addresses sealed, and none of them anywhere else', async () => {
    const { batchId, eventId, run } = await setUp();
    await run();
    const { prisma } = database.db;
    const people = await prisma.person.findMany({ where: { eventId } });
    expect(people.every(({ emailSealed }) => emailSealed.startsWith('v1.'))).toBe(true);
    const kept = JSON.stringify(
      [
        await prisma.couponBatch.findMany({ where: { id: batchId }, include: { mails: true } }),
        await prisma.auditEntry.findMany({ where: { subjectId: batchId } }),
        await prisma.activityAttempt.findMany(),
        await prisma.emailMessage.findMany({ where: { batchId } }),
      ],
      (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
    );
    expect(kept).not.toMatch(/@example|Ada/);
  });
});
