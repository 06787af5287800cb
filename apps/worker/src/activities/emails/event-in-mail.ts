import { accentHex } from '@lanyard/domain/colours/accent-hex';
import type { EventContent } from '@lanyard/domain/events/event-view';
import { eventDatesWords } from '@lanyard/domain/time/event-words';
import type { EventInMail } from '@lanyard/emails/event-in-mail';

/** The event as a mail names it. */
export function eventInMail(event: {
  readonly name: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly content: unknown;
}): EventInMail {
  // Written by `createEvent` from a validated file.
  const { venue, accent } = event.content as EventContent;
  return {
    name: event.name,
    dates: eventDatesWords(event.startsAt, event.endsAt, event.timeZone),
    venue: `${venue.name}, ${venue.city}`,
    accent: accentHex(accent),
  };
}
