import { randomId } from '@lanyard/crypto/random';
import { asId } from '@lanyard/domain/ids/ids';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { aCode, aCoupon } from '@lanyard/testing/factories/a-coupon';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aHeldOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSteeredCoupon } from './find-steered-coupon.ts';
import { noteSteering, type Steering } from './note-steering.ts';
import { recountCoupon } from './recount-coupon.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const code = aCode('SPRING-20');
const aRequest = () => asId('request', randomId('req'));

/** An event whose tickets cost €290, a code for 20 of them, and what organizers do about it. */
async function setUp() {
  const ctx = testContext(database, { actor: { kind: 'staff', id: 'stf_00000000000000000001' } });
  const event = await anEvent(ctx);
  const lookup = await aCoupon(ctx, { ...event, code, capacity: 20 });
  const { prisma } = ctx.db;
  const { eventId } = event;
  return {
    ...{ ctx, eventId, prisma },
    steer: (steering: Steering, requestId = aRequest()) =>
      noteSteering(ctx, { eventId, code, requestId, steering }),
    hold: () =>
      aHeldOrder(ctx, {
        ...{ ...event, lookup, lines: { standard: 2 } },
        coupon: { code, shownDiscountMinor: 2 * 5800 },
      }),
    coupon: () => prisma.coupon.findFirstOrThrow({ where: { eventId } }),
    changes: async () =>
      (await prisma.capacityChange.findMany({ where: { eventId }, orderBy: { id: 'asc' } })).map(
        ({ subjectKind, from, to, staffId }) => ({ subjectKind, from, to, staffId }),
      ),
  };
}

const capacity = (to: number | null, basedOn: number | null): Steering => ({ kind: 'CAPACITY', to, basedOn });

describe('noteSteering', () => {
  it('lets one of two editors at once through and tells the other what it is now', async () => {
    const { steer, coupon, changes } = await setUp();
    const tries = await Promise.allSettled([steer(capacity(30, 20)), steer(capacity(40, 20))]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const row = await coupon();
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'COUPON_CHANGED', facts: { now: `its capacity is ${row.capacity} now` } },
    });
    expect(await changes()).toEqual([
      { subjectKind: 'coupon', from: 20, to: row.capacity, staffId: 'stf_00000000000000000001' },
    ]);
  });

  it('takes one press once, also when it arrives after another change', async () => {
    const { steer, coupon, changes } = await setUp();
    const requestId = aRequest();
    await steer(capacity(30, 20), requestId);
    await steer(capacity(null, 30));
    await steer(capacity(30, 20), requestId);
    expect(await coupon()).toMatchObject({ capacity: null });
    expect(await changes()).toHaveLength(2);
  });

  it('goes below what is taken only to close the code', async () => {
    const { steer, hold, coupon } = await setUp();
    await hold();
    await expect(steer(capacity(1, 20))).rejects.toMatchObject({
      ...{ code: 'COUPON_BELOW_USED', facts: { taken: 2 } },
    });
    await steer(capacity(2, 20));
    await steer(capacity(0, 2));
    expect(await coupon()).toMatchObject({ capacity: 0, held: 2 });
  });

  it('moves the end for whoever saw the one that stands', async () => {
    const { steer, coupon } = await setUp();
    const [first, second] = [new Date('2027-01-01T00:00:00Z'), new Date('2027-02-01T00:00:00Z')];
    await steer({ kind: 'END', to: first, basedOn: null });
    await steer({ kind: 'END', to: second, basedOn: first });
    await expect(steer({ kind: 'END', to: null, basedOn: first })).rejects.toMatchObject({
      code: 'COUPON_CHANGED',
    });
    expect(await coupon()).toMatchObject({ endsAt: second });
  });

  it('does not let sales or changes of another thing get in an editor’s way', async () => {
    const { steer, hold, coupon } = await setUp();
    await hold();
    await steer({ kind: 'ACTIVE', to: false });
    await steer(capacity(25, 20));
    expect(await coupon()).toMatchObject({ capacity: 25, isActive: false, held: 2 });
  });

  it('knows no code of another event', async () => {
    const { ctx } = await setUp();
    const { eventId } = await anEvent(ctx);
    const steering = { kind: 'ACTIVE', to: false } as const;
    await expect(noteSteering(ctx, { eventId, code, requestId: aRequest(), steering })).rejects.toMatchObject(
      {
        code: 'COUPON_NOT_FOUND',
      },
    );
  });
});

describe('findSteeredCoupon', () => {
  it('tells the newest change of a thing from older ones, and knows only what was asked for', async () => {
    const { ctx, steer } = await setUp();
    const [older, newer, paused, unknown] = [aRequest(), aRequest(), aRequest(), aRequest()];
    const couponId = await steer(capacity(30, 20), older);
    await steer(capacity(40, 30), newer);
    await steer({ kind: 'ACTIVE', to: false }, paused);
    const isNewest = async (requestId: typeof older, kind: 'CAPACITY' | 'ACTIVE') =>
      (await findSteeredCoupon(ctx, { couponId, requestId, kind }))?.isNewest ?? null;
    expect([
      await isNewest(older, 'CAPACITY'),
      await isNewest(newer, 'CAPACITY'),
      await isNewest(paused, 'ACTIVE'),
      await isNewest(unknown, 'CAPACITY'),
    ]).toEqual([false, true, true, null]);
  });
});

describe('recountCoupon', () => {
  it('sets counters to what the orders say and notes what they were', async () => {
    const { ctx, eventId, hold, prisma, coupon } = await setUp();
    await hold();
    await prisma.coupon.updateMany({ where: { eventId }, data: { held: 7, used: 3 } });
    expect(await recountCoupon(ctx, { eventId, code })).toEqual({
      before: { used: 3, held: 7 },
      after: { used: 0, held: 2 },
    });
    const { id, held, used } = await coupon();
    expect({ held, used }).toEqual({ held: 2, used: 0 });
    expect(
      await prisma.auditEntry.findMany({ where: { subjectKind: 'coupon', subjectId: id } }),
    ).toMatchObject([{ action: 'coupons.repair', facts: { usedBefore: 3, usedAfter: 0 } }]);
  });
});
