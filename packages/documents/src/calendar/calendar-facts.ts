/** What a calendar entry says of an event; nothing in it is secret, since calendars are shared. */
export interface CalendarFacts {
  /** Id of the event's row: the same entry each time, whoever downloads it from where. */
  readonly eventId: string;
  /** Raised with every change of the event, so that a calendar takes the newer of two. */
  readonly version: number;
  readonly name: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly venue: string;
  readonly address: string;
  /** Page of the event, absolute. */
  readonly url: string;
  /** Seats in workshops, a line for each; none in an entry that is not one ticket's. */
  readonly workshops: readonly string[];
  /** When this file was written; the rest decides the bytes. */
  readonly writtenAt: Date;
}
