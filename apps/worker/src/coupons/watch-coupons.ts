import { COUPONS_CHANNEL } from '@lanyard/commands/coupons/notify-coupons';
import { listenToDatabase, type Listener } from '@lanyard/db/listen';
import { couponCodeOf, type CouponCode } from '@lanyard/domain/coupons/coupon-code';
import type { Logger } from 'pino';
import type { CouponCache } from '../activities/coupons/coupon-cache.ts';
import type { ActivityDeps } from '../activities/deps.ts';
import { findStaleCodes } from './find-stale-codes.ts';
import { refreshCoupon } from './refresh-coupon.ts';

/** What watching needs. */
export interface WatchCouponsOptions {
  readonly deps: Pick<ActivityDeps, 'db' | 'keys' | 'coupons'>;
  readonly databaseUrl: string;
  readonly cache: Pick<CouponCache, 'invalidate'>;
  readonly log: Pick<Logger, 'warn'>;
  /** Called when listening begins, and begins again. */
  readonly onListening?: () => void;
  /** How long to wait before a source that did not answer is asked again. */
  readonly retryAfterMs?: number;
}

/**
 * Hears that codes changed where they live: what this worker remembers of them is forgotten at once, so that the
 * change counts for the next check, and our rows are brought up to date behind it, one code after the other, when
 * the source answers. What was told while no worker listened is made up for.
 */
export function watchCoupons(options: WatchCouponsOptions): Listener {
  const { deps, databaseUrl, cache, log, retryAfterMs = 10_000 } = options;
  const waiting = new Set<CouponCode>();
  let isStopped = false;
  let working: Promise<void> | undefined;
  let retry: NodeJS.Timeout | undefined;

  const work = async () => {
    for (const code of waiting) {
      if (isStopped) return;
      waiting.delete(code);
      try {
        await refreshCoupon(deps, code);
      } catch (error) {
        // Checks of this code meanwhile ask its source by themselves.
        log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'a changed code was not read');
        waiting.add(code);
        retry = setTimeout(start, retryAfterMs);
        break;
      }
    }
    working = undefined;
  };
  const start = () => {
    clearTimeout(retry);
    working ??= work();
  };
  const refresh = (codes: readonly CouponCode[]) => {
    for (const code of codes) waiting.add(code);
    if (codes.length > 0) start();
  };
  const refreshAll = async () => {
    const all = await deps.db.prisma.coupon.findMany({
      where: { isActive: true, event: { endsAt: { gt: new Date() } } },
      select: { code: true },
      distinct: ['code'],
    });
    refresh(all.flatMap((row) => couponCodeOf(row.code) ?? []));
  };
  const catchUp = async () => refresh(await findStaleCodes(deps.db));

  const listener = listenToDatabase({
    databaseUrl,
    applicationName: 'lanyard-coupons',
    channel: COUPONS_CHANNEL,
    onNotice: (payload) => {
      const code = couponCodeOf(payload);
      cache.invalidate(code);
      if (code) refresh([code]);
      else refreshAll().catch(() => log.warn('changed codes were not read'));
    },
    onListening: () => {
      // What was told while nobody listened was not heard.
      cache.invalidate(null);
      catchUp().catch(() => log.warn('codes that changed meanwhile were not read'));
      options.onListening?.();
    },
    onLost: () => log.warn('changes of codes are not heard: the database connection was lost'),
  });
  return {
    async stop() {
      isStopped = true;
      clearTimeout(retry);
      await listener.stop();
      await working;
    },
  };
}
