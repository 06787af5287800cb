import { accentHex } from '@lanyard/domain/colours/accent-hex';
import type { EventContent } from '@lanyard/domain/events/event-view';
import { dayAndTimeWords, eventDatesWords, zoneCityWords } from '@lanyard/domain/time/event-words';
import type { EventRow } from '../event-row.ts';
import type { TicketFacts } from './ticket-facts.ts';

/** What a printed ticket says, from the event's row and what is known of the ticket. */
export function ticketFactsOf(event: EventRow, ticket: Omit<TicketFacts, 'event'>): TicketFacts {
  // Written from a validated file.
  const { venue, accent } = event.content as EventContent;
  return {
    ...ticket,
    event: {
      name: event.name,
      dates: eventDatesWords(event.startsAt, event.endsAt, event.timeZone),
      starts: dayAndTimeWords(event.startsAt, event.timeZone),
      zoneCity: zoneCityWords(event.timeZone),
      venue: venue.name,
      address: `${venue.address}, ${venue.city}`,
      accent: accentHex(accent),
    },
  };
}
