import type { Availability } from '@lanyard/domain/events/event-view';
import { useLive } from '@lanyard/live/use-live';
import { useEffect, useRef, useState } from 'react';
import { liveChannel } from '../browser/live-channel.ts';

const pollMs = 3000;
/** While changes come by themselves, the numbers are asked for only to learn whether they still come. */
const calmPollMs = 10_000;
const staleAfterMs = 12_000;

/** Live numbers of an event page, and whether they have stopped coming. */
export interface LiveAvailability {
  readonly availability: Availability;
  readonly isStale: boolean;
}

/** Follows the live counts while the page is seen; on trouble the last known numbers stay, marked as old. */
export function useAvailability(slug: string, initial: Availability): LiveAvailability {
  const [live, setLive] = useState<LiveAvailability>({ availability: initial, isStale: false });
  const known = useRef({ heardAt: 0, asOf: '' });
  const asking = useRef(() => {});
  const status = useLive(liveChannel, `event:${slug}`, () => asking.current());

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let newest = 0;
    known.current.heardAt ||= Date.now();
    const abort = new AbortController();

    const ask = async () => {
      clearTimeout(timer);
      const turn = ++newest;
      let isNew = false;
      try {
        const response = await fetch(`/e/${slug}/availability.json`, { signal: abort.signal });
        if (!response.ok) throw new Error(`status ${response.status}`);
        // Our own server's answer, of the type its route is declared with.
        const availability = (await response.json()) as Availability;
        if (turn !== newest) return;
        // Numbers that the server itself could not read anew are old, however quick its answer is.
        isNew = availability.asOf !== known.current.asOf;
        if (isNew) known.current = { heardAt: Date.now(), asOf: availability.asOf ?? '' };
        setLive({ availability, isStale: !isNew && isOld() });
      } catch {
        if (abort.signal.aborted || turn !== newest) return;
        if (isOld()) setLive((before) => ({ ...before, isStale: true }));
      }
      schedule(status === 'live' && isNew ? calmPollMs : pollMs);
    };
    const isOld = () => Date.now() - known.current.heardAt > staleAfterMs;
    const schedule = (ms: number) => {
      clearTimeout(timer);
      if (!document.hidden && !abort.signal.aborted) timer = setTimeout(() => void ask(), ms);
    };
    const onVisible = () => {
      clearTimeout(timer);
      if (!document.hidden) void ask();
    };

    asking.current = () => void ask();
    schedule(pollMs);
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      abort.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [slug, status]);

  return live;
}
