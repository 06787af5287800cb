import type { EventFile } from '@lanyard/domain/events/event-file';
import type { EventFacts } from '@lanyard/domain/event-changes/event-facts';

/** What a change can be about, out of an event's file. */
export function factsOfFile({ startsAt, endsAt, venue }: EventFile): EventFacts {
  const { name, address, city, country } = venue;
  return { startsAt, endsAt, venue: { name, address, city, country } };
}
