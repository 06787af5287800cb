import type { Availability } from '@lanyard/domain/events/event-view';
import { useEffect, useState } from 'react';

const pollMs = 3000;
const staleAfterMs = 12_000;

/** Live numbers of an event page, and whether they have stopped coming. */
export interface LiveAvailability {
  readonly availability: Availability;
  readonly isStale: boolean;
}

/** Follows the live counts while the page is seen; on trouble the last known numbers stay, marked as old. */
export function useAvailability(slug: string, initial: Availability): LiveAvailability {
  const [live, setLive] = useState<LiveAvailability>({ availability: initial, isStale: false });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let heardAt = Date.now();
    let lastAsOf = '';
    const abort = new AbortController();

    const ask = async () => {
      try {
        const response = await fetch(`/e/${slug}/availability.json`, { signal: abort.signal });
        if (!response.ok) throw new Error(`status ${response.status}`);
        // Our own server's answer, of the type its route is declared with.
        const availability = (await response.json()) as Availability;
        // Numbers that the server itself could not read anew are old, however quick its answer is.
        const isNew = availability.asOf !== lastAsOf;
        if (isNew) heardAt = Date.now();
        lastAsOf = availability.asOf ?? '';
        setLive({ availability, isStale: !isNew && Date.now() - heardAt > staleAfterMs });
      } catch {
        if (abort.signal.aborted) return;
        if (Date.now() - heardAt > staleAfterMs) setLive((before) => ({ ...before, isStale: true }));
      }
      schedule();
    };
    const schedule = () => {
      clearTimeout(timer);
      if (!document.hidden && !abort.signal.aborted) timer = setTimeout(() => void ask(), pollMs);
    };
    const onVisible = () => {
      clearTimeout(timer);
      if (!document.hidden) void ask();
    };

    schedule();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      abort.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [slug]);

  return live;
}
