import { recordPaymentNotice } from '@lanyard/commands/payments/record-payment-notice';
import { randomId } from '@lanyard/crypto/random';
import type { CouponCode } from '@lanyard/domain/coupons/coupon-code';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { aCode, aCoupon, someTerms } from '@lanyard/testing/factories/a-coupon';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createCouponCache } from '../activities/coupons/coupon-cache.ts';
import { createCouponCalls } from '../activities/coupons/create-coupon-calls.ts';
import { fakeCoupons } from '../testing/ports/fake-coupons.ts';
import { fakeProcessor } from '../testing/ports/fake-processor.ts';
import { fakeSender } from '../testing/ports/fake-sender.ts';
import { runActivity } from '../testing/run-activity.ts';
import { watchCoupons } from './watch-coupons.ts';

let database: TestDatabase;
const stops: (() => Promise<void>)[] = [];
let setUps = 0;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});
afterAll(() => database.close());

/** An event with a code of capacity 7 whose cache would last an hour, and a worker that listens, now or later. */
async function setUp(text: string, { isLate = false } = {}) {
  const ctx = testContext(database);
  // What one test was told is not news to the next one's worker.
  ctx.moveOn(10_000 * setUps++);
  // Whenever this is run, the event is not over.
  const { eventId } = await anEvent(ctx, { endsAt: '2999-05-13T18:00' });
  const code = aCode(text);
  const coupons = fakeCoupons();
  const say = (terms: Parameters<typeof someTerms>[0]) =>
    coupons.codes.set(code, { ...someTerms(terms), code });
  say({ capacity: 7 });
  await aCoupon(ctx, { eventId, code, capacity: 7 });
  const cache = createCouponCache({ forMs: 3_600_000 });
  const { db, keys } = database;
  const ports = { coupons, payments: fakeProcessor(), email: fakeSender() };
  const calls = createCouponCalls({ db, keys, ...ports, webUrl: 'https://web.test' }, cache);
  const listen = async () => {
    let isListening = false;
    const watch = watchCoupons({
      deps: { db, keys, coupons },
      databaseUrl: database.url,
      cache,
      log: { warn: () => undefined },
      onListening: () => (isListening = true),
      retryAfterMs: 50,
    });
    stops.push(() => watch.stop());
    await vi.waitFor(() => expect(isListening).toBe(true), 10_000);
  };
  if (!isLate) await listen();
  return {
    ...{ ctx, code, coupons, say, listen },
    check: () => runActivity('lookUpCoupon', 1, () => calls.lookUpCoupon({ eventId, code })),
    row: () => db.prisma.coupon.findFirstOrThrow({ where: { eventId } }),
    /** The processor's message that a code, or some code, changed. */
    hear: (changed: CouponCode | null) =>
      recordPaymentNotice(ctx, {
        processor: 'stripe',
        notice: {
          eventId: randomId('evt'),
          type: 'promotion_code.updated',
          createdAt: ctx.now,
          about: null,
          fact: { kind: 'COUPON_CHANGED', code: changed },
        },
      }),
  };
}

describe('a code that changes where it lives', () => {
  it.each(['by its name', 'without a name'])('counts for the next check, told %s', async (how) => {
    const { code, say, check, row, hear } = await setUp(how === 'by its name' ? 'NAMED' : 'UNNAMED');
    expect(await check()).toMatchObject({ capacity: 7 });
    say({ capacity: 3 });
    expect(await check()).toMatchObject({ capacity: 7 });
    await hear(how === 'by its name' ? code : null);
    await vi.waitFor(async () => expect(await row()).toMatchObject({ capacity: 3 }), 10_000);
    expect(await check()).toMatchObject({ capacity: 3 });
  });

  it('is switched off in our row when it is gone', async () => {
    const { code, coupons, row, hear } = await setUp('GONE');
    coupons.codes.delete(code);
    await hear(code);
    await vi.waitFor(async () => expect(await row()).toMatchObject({ isActive: false }), 10_000);
  });

  it('is asked for until its source answers', async () => {
    const { code, coupons, say, check, row, hear } = await setUp('AWAY');
    await check();
    say({ capacity: 2 });
    coupons.loseAnswers(3);
    await hear(code);
    await vi.waitFor(async () => expect(await row()).toMatchObject({ capacity: 2 }), 10_000);
    expect(coupons.asked()).toBe(5);
  });

  it.each(['by its name', 'without a name'])(
    'is asked for by a worker that comes later, told %s meanwhile',
    async (how) => {
      const { ctx, code, coupons, say, listen, row, hear } = await setUp(
        how === 'by its name' ? 'LATE' : 'LATE-UNNAMED',
        { isLate: true },
      );
      ctx.moveOn(1000);
      say({ capacity: 5 });
      await hear(how === 'by its name' ? code : null);
      await listen();
      await vi.waitFor(async () => expect(await row()).toMatchObject({ capacity: 5 }), 10_000);
      expect(coupons.asked()).toBeGreaterThan(0);
    },
  );

  it('is not asked for when no event has it', async () => {
    const { code, coupons, row, say, hear } = await setUp('OURS');
    await hear(aCode('NOBODYS'));
    say({ capacity: 1 });
    await hear(code);
    await vi.waitFor(async () => expect(await row()).toMatchObject({ capacity: 1 }), 10_000);
    expect(coupons.asked()).toBe(1);
  });
});
