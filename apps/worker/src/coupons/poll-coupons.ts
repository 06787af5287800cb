import { setTimeout as delay } from 'node:timers/promises';
import { createLead } from '@lanyard/db/lead';
import type { Logger } from 'pino';
import { hearMissedNotices, type MissedNoticesDeps } from './hear-missed-notices.ts';

/** What polling needs; `everyMs` is the pause between two looks. */
export interface PollCouponsOptions {
  readonly deps: MissedNoticesDeps;
  readonly databaseUrl: string;
  readonly log: Pick<Logger, 'info' | 'warn'>;
  readonly everyMs?: number;
}

/** How far the first look goes back: longer than workers are usually away. */
const firstLookMs = 24 * 3_600_000;
/** A message may be listed a little after its time. */
const overlapMs = 60_000;
/** Longest pause while the processor does not answer. */
const longestPauseMs = 5 * 60_000;

/**
 * Looks now and then whether the processor told something about codes that never arrived. One call each time,
 * whatever the number of codes, and by one of all workers only. A processor that does not answer is asked less
 * and less often.
 */
export function pollCoupons(options: PollCouponsOptions): { stop(): Promise<void> } {
  const { deps, databaseUrl, log, everyMs = 20_000 } = options;
  const lead = createLead({ databaseUrl, applicationName: 'lanyard-coupon-poll', thing: 'coupon-poll' });
  const stopping = new AbortController();
  let since = new Date(Date.now() - firstLookMs);
  let pauseMs = everyMs;

  const look = async () => {
    if (!(await lead.isHeld())) return;
    try {
      const { newest, missed } = await hearMissedNotices(deps, since);
      if (missed > 0) log.info({ missed }, 'messages about codes had not arrived');
      if (newest) since = new Date(Math.max(since.getTime(), newest.getTime() - overlapMs));
      pauseMs = everyMs;
    } catch (error) {
      log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'codes were not asked about');
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    }
  };
  const run = async () => {
    while (!stopping.signal.aborted) {
      await look();
      await delay(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const running = run();
  return {
    async stop() {
      stopping.abort();
      await running;
      await lead.stop();
    },
  };
}
