import { recordPaymentNotice } from '@lanyard/commands/payments/record-payment-notice';
import { randomId } from '@lanyard/crypto/random';
import type { CouponCode } from '@lanyard/domain/coupons/coupon-code';
import type { CouponNotices } from '@lanyard/domain/ports/coupon-notices';
import type { PaymentNotice } from '@lanyard/domain/ports/payments';
import { PortError } from '@lanyard/domain/ports/port-error';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { aCode } from '@lanyard/testing/factories/a-coupon';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { hearMissedNotices } from './hear-missed-notices.ts';
import { pollCoupons } from './poll-coupons.ts';

let database: TestDatabase;
const stops: (() => Promise<void>)[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});
afterAll(() => database.close());

function aNotice(code: CouponCode | null, createdAt = new Date()): PaymentNotice {
  const fact = { kind: 'COUPON_CHANGED', code } as const;
  return { eventId: randomId('evt'), type: 'promotion_code.updated', createdAt, about: null, fact };
}

/** A processor that told these things, and notes from when on it was asked. */
function aProcessor(told: PaymentNotice[]) {
  const asked: Date[] = [];
  let lost = 0;
  const couponNotices: CouponNotices = {
    name: 'stripe',
    async since(instant) {
      asked.push(instant);
      if (lost-- > 0) throw new PortError('UNREACHABLE', 'answer_lost');
      return told.filter(({ createdAt }) => createdAt >= instant);
    },
  };
  const { db, keys } = database;
  return { asked, deps: { db, keys, couponNotices }, loseAnswers: (count: number) => void (lost = count) };
}

const archived = async (notices: readonly PaymentNotice[]) =>
  database.db.prisma.webhookEvent.count({
    where: { id: { in: notices.map(({ eventId }) => `stripe:${eventId}`) } },
  });

describe('hearMissedNotices', () => {
  it('takes in what never arrived, and that once', async () => {
    const code = aCode('MISSED');
    const notices = [aNotice(code), aNotice(null), aNotice(code)];
    const [arrived] = notices;
    if (!arrived) throw new Error('there are three');
    await recordPaymentNotice(testContext(database), { processor: 'stripe', notice: arrived });
    const { deps } = aProcessor(notices);
    const since = new Date(Date.now() - 60_000);
    const newest = notices.at(-1)?.createdAt;
    expect(await hearMissedNotices(deps, since)).toEqual({ newest, missed: 2 });
    expect(await archived(notices)).toBe(3);
    expect(await hearMissedNotices(deps, since)).toEqual({ newest, missed: 0 });
  });

  it('finds nothing where nothing was told', async () => {
    const { deps } = aProcessor([]);
    expect(await hearMissedNotices(deps, new Date(0))).toEqual({ newest: null, missed: 0 });
  });
});

describe('pollCoupons', () => {
  const poll = (deps: ReturnType<typeof aProcessor>['deps'], everyMs: number) => {
    const log = { info: vi.fn(), warn: vi.fn() };
    const one = pollCoupons({ deps, databaseUrl: database.url, log, everyMs });
    stops.push(() => one.stop());
    return { ...one, log };
  };

  it('goes on after a processor that did not answer, and asks only for what is new', async () => {
    const told = [aNotice(aCode('FIRST'), new Date(Date.now() - 3_600_000))];
    const { asked, deps, loseAnswers } = aProcessor(told);
    loseAnswers(1);
    const { log } = poll(deps, 20);
    await vi.waitFor(async () => expect(await archived(told)).toBe(1), 10_000);
    expect(log.warn).toHaveBeenCalledOnce();
    const later = aNotice(aCode('SECOND'));
    told.push(later);
    await vi.waitFor(async () => expect(await archived([later])).toBe(1), 10_000);
    const [first, ...others] = asked;
    expect(Date.now() - (first?.getTime() ?? 0)).toBeGreaterThan(23 * 3_600_000);
    expect(Date.now() - (others.at(-1)?.getTime() ?? 0)).toBeLessThan(2 * 3_600_000);
  });

  it('is done by one of many, and by another when that one is gone', async () => {
    const workers = Array.from({ length: 4 }, () => aProcessor([]));
    const polls = workers.map(({ deps }) => poll(deps, 20));
    const counts = () => workers.map(({ asked }) => asked.length);
    await vi.waitFor(() => expect(Math.max(...counts())).toBeGreaterThan(5), 10_000);
    expect(counts().filter((count) => count > 0)).toHaveLength(1);
    const first = counts().findIndex((count) => count > 0);
    await polls[first]?.stop();
    const before = counts();
    await vi.waitFor(
      () => expect(counts().reduce((sum, count) => sum + count, 0)).toBeGreaterThan((before[first] ?? 0) + 5),
      10_000,
    );
    expect(counts()[first]).toBe(before[first]);
    expect(counts().filter((count) => count > 0)).toHaveLength(2);
  });
});
