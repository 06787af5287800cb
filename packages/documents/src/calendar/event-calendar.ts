import { createEvent, type EventAttributes } from 'ics';
import { en } from '../strings/en.ts';
import type { CalendarFacts } from './calendar-facts.ts';

/**
 * An event as an iCalendar file (RFC 5545) with times in UTC, which every calendar shows in its own zone. `UID`
 * stays and `SEQUENCE` rises, so a calendar that has the entry moves it instead of adding a second one.
 */
export function eventCalendar(facts: CalendarFacts): string {
  // The library takes the time of writing, and its types do not say so.
  const entry: EventAttributes & { readonly timestamp: number } = {
    uid: `${facts.eventId}@${new URL(facts.url).hostname}`,
    sequence: facts.version,
    productId: '-//Lanyard//EN',
    method: 'PUBLISH',
    timestamp: facts.writtenAt.getTime(),
    title: facts.name,
    start: facts.startsAt.getTime(),
    startInputType: 'utc',
    end: facts.endsAt.getTime(),
    endInputType: 'utc',
    location: [facts.venue, facts.address].filter(Boolean).join(', '),
    description: en.calendar.description(facts.url, facts.workshops),
    url: facts.url,
    status: 'CONFIRMED',
    busyStatus: 'BUSY',
  };
  const { error, value } = createEvent(entry);
  if (!value) throw new Error('not a calendar entry', { cause: error });
  return value;
}
