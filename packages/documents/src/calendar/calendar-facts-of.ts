import type { EventContent } from '@lanyard/domain/events/event-view';
import type { EventRow } from '../event-row.ts';
import type { CalendarFacts } from './calendar-facts.ts';

/**
 * What a calendar entry says, from the event's row; `webUrl` is the storefront's address without a slash at the end,
 * `workshops` are the seats of the ticket it comes with.
 */
export function calendarFactsOf(
  event: EventRow,
  webUrl: string,
  writtenAt: Date,
  workshops: readonly string[] = [],
): CalendarFacts {
  // Written from a validated file.
  const { venue } = event.content as EventContent;
  return {
    eventId: event.id,
    version: event.version,
    name: event.name,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    venue: venue.name,
    address: `${venue.address}, ${venue.city}`,
    url: `${webUrl}/e/${event.slug}`,
    workshops,
    writtenAt,
  };
}
