import type { EventFacts } from './event-facts.ts';
import type { ChangeChoice, ChoiceMaker, EventChangeKind } from './event-change-states.ts';

/** Each kind of change: its name for organizers, and the headline people read. */
export const changeKindWords: Readonly<Record<EventChangeKind, { label: string; headline: string }>> = {
  MOVED: { label: 'Moved to other dates', headline: 'New dates' },
  POSTPONED: { label: 'Postponed', headline: 'Postponed' },
  VENUE: { label: 'Another venue', headline: 'New venue' },
  ONLINE: { label: 'Moved online', headline: 'Takes place online' },
  CANCELLED: { label: 'Cancelled', headline: 'Cancelled' },
};

/** What people choose: on a button, and within a sentence. */
export const choiceWords: Readonly<Record<ChangeChoice, { label: string; fact: string }>> = {
  KEEP: { label: 'Keep the ticket', fact: 'to keep it' },
  REFUND: { label: 'Get the money back', fact: 'a refund' },
  CONVERT: { label: 'Change to another ticket', fact: 'another type of ticket' },
};

/** Who chose, at the beginning of a sentence's part. */
export const changeMakerWords: Readonly<Record<ChoiceMaker, string>> = {
  HOLDER: 'its holder',
  BUYER: 'its buyer',
  NOBODY: 'nobody',
};

/** One change as the part of a sentence: "moved to 14 October 2027, 09:00". */
export function changeWhatWords({
  kind,
  before,
  after,
}: {
  readonly kind: EventChangeKind;
  readonly before: EventFacts;
  readonly after: EventFacts;
}): string {
  switch (kind) {
    case 'MOVED':
      return `moved from ${dayWords(before.startsAt)} to ${dayWords(after.startsAt)}`;
    case 'POSTPONED':
      return before.startsAt === after.startsAt
        ? 'postponed, new dates will follow'
        : `postponed to ${dayWords(after.startsAt)}`;
    case 'VENUE':
      return `it takes place at ${after.venue.name}, ${after.venue.city}`;
    case 'ONLINE':
      return 'it takes place online';
    case 'CANCELLED':
      return 'cancelled by its organizers';
  }
}

function dayWords(local: string): string {
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return `${day.format(new Date(`${local}:00Z`))}, ${local.slice(11)}`;
}
