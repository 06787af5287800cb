import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { aCode, aCoupon, someTerms } from '@lanyard/testing/factories/a-coupon';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordCoupon } from './record-coupon.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

describe('recordCoupon', () => {
  const code = aCode('TEAM');

  it('keeps one row a code, as its source last said it, and never touches what is counted', async () => {
    const ctx = testContext(database);
    const { eventId } = await anEvent(ctx);
    const first = await aCoupon(ctx, { eventId, code, capacity: 10, ticketTypeKeys: ['standard'] });
    await ctx.db.prisma.coupon.updateMany({ where: { eventId }, data: { held: 3, used: 4 } });
    ctx.moveOn(60_000);
    const found = someTerms({
      capacity: 5,
      discount: { kind: 'AMOUNT', amountMinor: 500, currency: 'eur', per: 'TICKET' },
    });
    const again = await recordCoupon(ctx, { eventId, code, found });
    expect(again).toEqual({ ...first, capacity: 5 });
    expect(await ctx.db.prisma.coupon.findMany({ where: { eventId } })).toMatchObject([
      {
        capacity: 5,
        discountKind: 'AMOUNT',
        percentBp: null,
        amountMinor: 500,
        amountPer: 'TICKET',
        ticketTypeKeys: null,
        held: 3,
        used: 4,
        seenAt: ctx.now,
      },
    ]);
  });

  it('knows no code of another event', async () => {
    const ctx = testContext(database);
    const [ours, theirs] = [await anEvent(ctx), await anEvent(ctx)];
    const found = someTerms({ eventSlug: theirs.slug });
    expect(await recordCoupon(ctx, { eventId: ours.eventId, code, found })).toEqual({ found: 'UNKNOWN' });
    expect(await recordCoupon(ctx, { eventId: theirs.eventId, code, found })).toMatchObject({
      found: 'FOUND',
    });
    expect(await ctx.db.prisma.coupon.count({ where: { eventId: ours.eventId } })).toBe(0);
  });

  it('keeps the answer to the later question, in whichever order answers come', async () => {
    const ctx = testContext(database);
    const { eventId } = await anEvent(ctx);
    const earlier = { ...ctx };
    ctx.moveOn(1000);
    await aCoupon(ctx, { eventId, code, capacity: 5 });
    const late = await recordCoupon(earlier, { eventId, code, found: someTerms({ capacity: 9 }) });
    expect(late).toMatchObject({ found: 'FOUND', capacity: 9 });
    await recordCoupon(earlier, { eventId, code, found: null });
    expect(await ctx.db.prisma.coupon.findFirst({ where: { eventId } })).toMatchObject({
      ...{ capacity: 5, isActive: true, seenAt: ctx.now },
    });
  });

  it('switches a code off that is gone at its source', async () => {
    const ctx = testContext(database);
    const { eventId } = await anEvent(ctx);
    await aCoupon(ctx, { eventId, code });
    expect(await recordCoupon(ctx, { eventId, code, found: null })).toEqual({ found: 'UNKNOWN' });
    expect(await ctx.db.prisma.coupon.findFirst({ where: { eventId } })).toMatchObject({ isActive: false });
  });
});
