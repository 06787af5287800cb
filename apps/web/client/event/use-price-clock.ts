import type { TicketTypeView } from '@lanyard/domain/events/event-view';
import { pricesChangeAt } from '@lanyard/domain/pricing/prices-change-at';
import { useEffect, useState } from 'react';

/** Timers cannot wait longer than this; a price may change in months. */
const longestWaitMs = 2_000_000_000;

/**
 * The server's time in milliseconds since 1970, as prices need it: it moves when the price of one of the types may
 * change, and when the page is looked at again. `startedAt` is the time at which the server drew the page.
 */
export function usePriceClock(types: readonly TicketTypeView[], startedAt: number): number {
  const [now, setNow] = useState(startedAt);
  // The reader's own clock may be wrong; how far it has moved since the start is not.
  const [behindMs] = useState(() => startedAt - Date.now());

  useEffect(() => {
    const catchUp = () => setNow(Date.now() + behindMs);
    const changesAt = pricesChangeAt(types, now);
    const timer =
      changesAt === null
        ? undefined
        : setTimeout(catchUp, Math.min(Math.max(changesAt - Date.now() - behindMs, 0), longestWaitMs));
    const onVisible = () => {
      if (!document.hidden) catchUp();
    };
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [types, now, behindMs]);

  return now;
}
