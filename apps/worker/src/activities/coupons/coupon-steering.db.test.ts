import { createBuiltInCodeStore } from '@lanyard/commands/coupons/built-in-code-store';
import { noteSteering, type Steering } from '@lanyard/commands/coupons/note-steering';
import type { ChangeCouponInput, MakeCouponInput } from '@lanyard/contracts/coupons/steer-coupon';
import { randomId } from '@lanyard/crypto/random';
import { asId } from '@lanyard/domain/ids/ids';
import { PortError } from '@lanyard/domain/ports/port-error';
import type { CouponChange, CouponSource } from '@lanyard/domain/ports/coupons';
import { createBuiltInCouponSource } from '@lanyard/integrations/coupons/built-in/built-in-coupon-source';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { aCode } from '@lanyard/testing/factories/a-coupon';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeCoupons } from '../../testing/ports/fake-coupons.ts';
import { fakeProcessor } from '../../testing/ports/fake-processor.ts';
import { fakeSender } from '../../testing/ports/fake-sender.ts';
import { runActivity } from '../../testing/run-activity.ts';
import { createCouponSteering } from './create-coupon-steering.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const staffId = asId('staff', 'stf_00000000000000000001');
const aRequest = () => asId('request', randomId('req'));

/** A real source, of built-in codes, whose answers can get lost after it has done what it was asked. */
async function setUp() {
  const ctx = testContext(database, { actor: { kind: 'staff', id: staffId } });
  const { eventId, slug } = await anEvent(ctx);
  const code = aCode(randomId('cod').replace('_', '-'));
  const { db, keys } = database;
  const real = createBuiltInCouponSource(createBuiltInCodeStore(db));
  let lost = 0;
  /** Called with each change before the source hears of it. */
  let onTheWay: (change: CouponChange) => Promise<void> = () => Promise.resolve();
  const answer = async <Result>(work: Promise<Result>): Promise<Result> => {
    const result = await work;
    if (lost-- > 0) throw new PortError('UNREACHABLE', 'answer_lost');
    return result;
  };
  const source: CouponSource = {
    ...real,
    create: (wanted) => answer(real.create(wanted)),
    async change(sourceId, change) {
      await onTheWay(change);
      return answer(real.change(sourceId, change));
    },
  };
  const steering = createCouponSteering(
    {
      ...{ db, keys, coupons: fakeCoupons(), payments: fakeProcessor(), email: fakeSender() },
      webUrl: 'https://web.test',
    },
    { STRIPE: source, BUILT_IN: source },
  );
  const terms: MakeCouponInput = {
    ...{ eventId, requestId: aRequest(), staffId, home: 'BUILT_IN', code },
    ...{ offer: { kind: 'AMOUNT', amountMinor: 1000, per: 'TICKET' }, capacity: 20 },
    ...{ startsAt: null, endsAt: '2027-03-01T00:00:00.000Z', ticketTypeKeys: ['standard'] },
    ...{ minimumTickets: 1, perOrder: null, oncePerBuyer: false, unlocks: [] },
  };
  const sourceId = `builtin_${code}`;
  return {
    ...{ code, slug, eventId, real, sourceId },
    loseAnswers: (count: number) => void (lost = count),
    hinder: (way: typeof onTheWay) => void (onTheWay = way),
    make: (changes: Partial<MakeCouponInput> = {}) =>
      runActivity('makeCoupon', 1, () => steering.makeCoupon({ ...terms, ...changes })),
    note: async (wish: Steering, requestId = aRequest()) => ({
      ...{ couponId: await noteSteering(ctx, { eventId, code, requestId, steering: wish }), requestId },
    }),
    change: (input: ChangeCouponInput, attempt = 1) =>
      runActivity('changeCoupon', attempt, () => steering.changeCoupon(input)),
    adopt: () =>
      runActivity('adoptCoupon', 1, () =>
        steering.adoptCoupon({ eventId, requestId: aRequest(), staffId, code }),
      ),
    listed: () => runActivity('listCodesAtSource', 1, () => steering.listCodesAtSource({ eventId })),
    row: () => db.prisma.coupon.findFirstOrThrow({ where: { eventId } }),
    audits: async () => {
      const { id } = await db.prisma.coupon.findFirstOrThrow({ where: { eventId } });
      const entries = await db.prisma.auditEntry.findMany({
        where: { subjectKind: 'coupon', subjectId: id },
        orderBy: { id: 'asc' },
      });
      return entries.map(({ action, actorId }) => [action, actorId]);
    },
  };
}

describe('makeCoupon', () => {
  it('makes a code, keeps our row of it and who made it', async () => {
    const { make, real, code, slug, row, audits } = await setUp();
    expect(await make()).toEqual({ answer: 'DONE' });
    expect(await real.lookUp(code)).toMatchObject({
      ...{ eventSlug: slug, capacity: 20, ticketTypeKeys: ['standard'] },
      discount: { kind: 'AMOUNT', amountMinor: 1000, currency: 'EUR', per: 'TICKET' },
      endsAt: new Date('2027-03-01T00:00:00Z'),
    });
    expect(await row()).toMatchObject({ code, capacity: 20, amountMinor: 1000, amountPer: 'TICKET' });
    expect(await audits()).toEqual([['coupons.create', staffId]]);
  });

  it('makes one code and one entry when the answer gets lost', async () => {
    const { make, loseAnswers, audits } = await setUp();
    loseAnswers(1);
    await expect(make()).rejects.toMatchObject({ type: 'UNREACHABLE' });
    expect(await make()).toEqual({ answer: 'DONE' });
    expect(await make()).toEqual({ answer: 'DONE' });
    expect(await audits()).toEqual([['coupons.create', staffId]]);
  });

  it('says so when the code exists with other terms, and when terms make no sense', async () => {
    const { make, real, code } = await setUp();
    await make();
    expect(await make({ capacity: 30 })).toEqual({ answer: 'REFUSED', why: 'EXISTS' });
    expect(await real.lookUp(code)).toMatchObject({ capacity: 20 });
    expect(await make({ offer: { kind: 'NOTHING' } })).toEqual({ answer: 'REFUSED', why: 'REFUSED' });
  });
});

describe('changeCoupon', () => {
  it('brings a change to the source, once more when the answer gets lost', async () => {
    const { make, note, change, loseAnswers, real, code, row } = await setUp();
    await make();
    const noted = await note({ kind: 'CAPACITY', to: 30, basedOn: 20 });
    const input = { ...noted, change: { kind: 'CAPACITY', to: 30 } } as const;
    loseAnswers(1);
    await expect(change(input)).rejects.toMatchObject({ type: 'UNREACHABLE', nonRetryable: false });
    expect(await change(input)).toEqual({ answer: 'DONE' });
    expect(await real.lookUp(code)).toMatchObject({ capacity: 30 });
    expect(await row()).toMatchObject({ capacity: 30 });
  });

  it('leaves out a change that a newer one of the same thing has overtaken', async () => {
    const { make, note, change, real, code } = await setUp();
    await make();
    const older = await note({ kind: 'ACTIVE', to: false });
    const newer = await note({ kind: 'ACTIVE', to: true });
    expect(await change({ ...newer, change: { kind: 'ACTIVE', to: true } })).toEqual({ answer: 'DONE' });
    expect(await change({ ...older, change: { kind: 'ACTIVE', to: false } })).toEqual({
      answer: 'SUPERSEDED',
    });
    expect(await real.lookUp(code)).toMatchObject({ isActive: true });
  });

  it('goes back to what the source says when the source refuses', async () => {
    const { make, note, change, row, eventId } = await setUp();
    await make();
    const noted = await note({ kind: 'END', to: null, basedOn: new Date('2027-03-01T00:00:00Z') });
    const { prisma } = database.db;
    await prisma.coupon.updateMany({ where: { eventId }, data: { sourceId: 'builtin_GONE-ALREADY' } });
    expect(await change({ ...noted, change: { kind: 'END', endsAt: null } })).toEqual({
      ...{ answer: 'REFUSED', why: 'GONE' },
    });
    expect(await row()).toMatchObject({ endsAt: new Date('2027-03-01T00:00:00Z') });
  });

  it('changes nothing that nobody asked for', async () => {
    const { make, note, change } = await setUp();
    await make();
    const { couponId } = await note({ kind: 'ACTIVE', to: false });
    const input = { couponId, requestId: aRequest(), change: { kind: 'ACTIVE', to: false } } as const;
    await expect(change(input)).rejects.toMatchObject({ type: 'NOT_REQUESTED', nonRetryable: true });
  });
});

describe('an older change that is late', () => {
  const to = (capacity: number) => ({ change: { kind: 'CAPACITY', to: capacity } }) as const;
  const unreachable = () => Promise.reject(new PortError('UNREACHABLE', 'timeout'));
  const noHindrance = () => Promise.resolve();

  /** A code of capacity 20 that one person sets to 30 and the next one to 10. */
  async function setUpTwo() {
    const stage = await setUp();
    await stage.make();
    const noted = await stage.note({ kind: 'CAPACITY', to: 30, basedOn: 20 });
    const noteNewer = async () => ({
      ...(await stage.note({ kind: 'CAPACITY', to: 10, basedOn: 30 })),
      ...to(10),
    });
    /** Capacity at the source, and in our row. */
    const standing = async () => {
      const found = await stage.real.lookUp(stage.code);
      return [found?.capacity, (await stage.row()).capacity];
    };
    return { ...stage, older: { ...noted, ...to(30) }, noteNewer, standing };
  }

  it.each([
    ['had its effect', 'after'],
    ['had none', 'before'],
  ] as const)('is not made again behind a newer one when its lost call %s', async (_, when) => {
    const { older, noteNewer, change, standing, loseAnswers, hinder } = await setUpTwo();
    if (when === 'after') loseAnswers(1);
    else hinder(unreachable);
    await expect(change(older)).rejects.toMatchObject({ type: 'UNREACHABLE' });
    hinder(noHindrance);
    expect(await change(await noteNewer())).toEqual({ answer: 'DONE' });
    expect(await change(older, 2)).toEqual({ answer: 'SUPERSEDED' });
    expect(await standing()).toEqual([10, 10]);
  });

  it('is undone when its lost call reaches the source behind a newer one', async () => {
    const { older, noteNewer, change, standing, hinder, real, sourceId } = await setUpTwo();
    hinder(unreachable);
    await expect(change(older)).rejects.toMatchObject({ type: 'UNREACHABLE' });
    hinder(noHindrance);
    expect(await change(await noteNewer())).toEqual({ answer: 'DONE' });
    await real.change(sourceId, { capacity: 30 });
    expect(await change(older, 2)).toEqual({ answer: 'SUPERSEDED' });
    expect(await standing()).toEqual([10, 10]);
  });

  it('is followed by the newer one when that came between its look and its call', async () => {
    const { older, noteNewer, change, standing, hinder } = await setUpTwo();
    const made: unknown[] = [];
    hinder(async ({ capacity }) => {
      if (capacity === 30) made.push(await change(await noteNewer()));
    });
    expect(await change(older)).toEqual({ answer: 'SUPERSEDED' });
    expect(made).toEqual([{ answer: 'DONE' }]);
    expect(await standing()).toEqual([10, 10]);
  });

  it('says nothing at the source when none of it was ever on its way', async () => {
    const { older, noteNewer, change, standing, real, sourceId } = await setUpTwo();
    expect(await change(await noteNewer())).toEqual({ answer: 'DONE' });
    await real.change(sourceId, { capacity: 15 });
    expect(await change(older)).toEqual({ answer: 'SUPERSEDED' });
    expect(await standing()).toEqual([15, 10]);
  });
});

describe('adoptCoupon', () => {
  it('lists a code that is for any event, ties it to one, and lists it no more', async () => {
    const { real, code, slug, adopt, listed, row, audits } = await setUp();
    await real.create({
      ...{
        code,
        bookName: 'by hand',
        label: null,
        discount: { kind: 'PERCENT', percentBp: 2000 },
        capacity: null,
      },
      ...{ startsAt: null, endsAt: null, eventSlug: null, ticketTypeKeys: null, minimumTickets: 1 },
      ...{ perOrder: null, oncePerBuyer: false, unlocks: [] },
    });
    const codes = async () => (await listed()).codes.map((one) => one.code);
    expect(await codes()).toContain(code);
    expect(await adopt()).toEqual({ answer: 'DONE' });
    expect(await codes()).not.toContain(code);
    expect(await real.lookUp(code)).toMatchObject({ eventSlug: slug });
    expect(await row()).toMatchObject({ code, percentBp: 2000 });
    expect(await audits()).toEqual([['coupons.adopt', staffId]]);
  });

  it('does not take a code that is not there or another event’s', async () => {
    const { adopt, make } = await setUp();
    expect(await adopt()).toEqual({ answer: 'REFUSED', why: 'GONE' });
    const other = await setUp();
    await make({ code: other.code });
    expect(await other.adopt()).toEqual({ answer: 'REFUSED', why: 'GONE' });
  });
});
