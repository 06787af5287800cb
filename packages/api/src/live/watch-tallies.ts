import { asId } from '@lanyard/domain/ids/ids';
import type { TallyCache } from '../stats/tally-cache.ts';
import type { LiveHub } from './live-hub.ts';

const LOOK_EVERY_MS = 1000;

/** What watching needs. */
export interface WatchTalliesOptions {
  readonly hub: Pick<LiveHub, 'tell' | 'topics'>;
  readonly tallies: Pick<TallyCache, 'read'>;
}

/**
 * Tells pages when an event's numbers have changed: once a second, for the events that somebody watches, through
 * the cache that everybody reads. The numbers are told when they can be read, not when the rows move.
 */
export function watchTallies({ hub, tallies }: WatchTalliesOptions): { stop(): void } {
  const marks = new Map<string, string>();
  const look = async () => {
    const topics = [...hub.topics()].filter((topic) => topic.startsWith('event:'));
    for (const known of marks.keys()) {
      if (!topics.some((topic) => topic === known)) marks.delete(known);
    }
    await Promise.all(
      topics.map(async (topic) => {
        const reading = await tallies.read(asId('event', topic.slice('event:'.length)));
        if (!reading) return;
        const { eventVersion, quotas, ticketTypes, variants, workshops } = reading.tally;
        const mark = JSON.stringify({ eventVersion, quotas, ticketTypes, variants, workshops });
        // The first look tells, too: the numbers may have moved between the page and the look.
        const before = marks.get(topic);
        marks.set(topic, mark);
        if (before !== mark) hub.tell(topic);
      }),
    );
  };
  let isLooking = false;
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    void look().finally(() => (isLooking = false));
  }, LOOK_EVERY_MS);
  return { stop: () => clearInterval(timer) };
}
