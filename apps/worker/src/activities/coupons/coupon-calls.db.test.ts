import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { aCode, someTerms } from '@lanyard/testing/factories/a-coupon';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeCoupons } from '../../testing/ports/fake-coupons.ts';
import { fakeProcessor } from '../../testing/ports/fake-processor.ts';
import { fakeSender } from '../../testing/ports/fake-sender.ts';
import { runActivity } from '../../testing/run-activity.ts';
import { createCouponCache } from './coupon-cache.ts';
import { createCouponCalls } from './create-coupon-calls.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const code = aCode('SPRING-20');

async function setUp() {
  const ctx = testContext(database);
  const { eventId } = await anEvent(ctx);
  const coupons = fakeCoupons();
  coupons.codes.set(code, { ...someTerms({ capacity: 7 }), code });
  const cache = createCouponCache({ forMs: 60_000 });
  const { db, keys } = database;
  const calls = createCouponCalls(
    { ...{ db, keys, coupons }, payments: fakeProcessor(), email: fakeSender(), webUrl: 'https://web.test' },
    cache,
  );
  return {
    ...{ coupons, cache },
    lookUp: (attempt = 1, asked = code) =>
      runActivity('lookUpCoupon', attempt, () => calls.lookUpCoupon({ eventId, code: asked })),
    row: () => db.prisma.coupon.findFirst({ where: { eventId } }),
    attempts: async () =>
      (
        await db.prisma.activityAttempt.findMany({
          where: { key: `coupon/${eventId}/${code}` },
          orderBy: { id: 'asc' },
        })
      ).map(({ n, outcome, code: why }) => [n, outcome, why]),
  };
}

describe('lookUpCoupon', () => {
  it('asks the source, keeps what it says, and asks once in a while only', async () => {
    const { coupons, cache, lookUp, row } = await setUp();
    const found = await lookUp();
    expect(found).toMatchObject({ found: 'FOUND', capacity: 7 });
    expect(await row()).toMatchObject({ code, capacity: 7, isActive: true });
    expect(await lookUp()).toEqual(found);
    expect(coupons.asked()).toBe(1);
    cache.invalidate(code);
    await lookUp();
    expect(coupons.asked()).toBe(2);
  });

  it('tries again when the answer is lost, and keeps one row', async () => {
    const { coupons, lookUp, attempts } = await setUp();
    coupons.loseAnswers(1);
    await expect(lookUp(1)).rejects.toMatchObject({ type: 'UNREACHABLE', nonRetryable: false });
    expect(await lookUp(2)).toMatchObject({ found: 'FOUND' });
    expect(await attempts()).toEqual([
      [1, 'FAILED', 'UNREACHABLE/answer_lost'],
      [2, 'OK', null],
    ]);
  });

  it('says that nobody could tell after three tries, and remembers nothing of it', async () => {
    const { coupons, lookUp, row } = await setUp();
    coupons.loseAnswers(3);
    for (const attempt of [1, 2])
      await expect(lookUp(attempt)).rejects.toMatchObject({ type: 'UNREACHABLE' });
    expect(await lookUp(3)).toEqual({ found: 'UNVERIFIED' });
    expect(await row()).toBeNull();
    expect(await lookUp(1)).toMatchObject({ found: 'FOUND' });
  });

  it('knows what is no code', async () => {
    const { lookUp } = await setUp();
    expect(await lookUp(1, aCode('NOTHING'))).toEqual({ found: 'UNKNOWN' });
  });
});
