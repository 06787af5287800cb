import { eventStatusOf } from '@lanyard/domain/event-changes/event-status-of';
import type { EventContent } from '@lanyard/domain/events/event-view';

/** What an order's or a ticket's page says of its event. */
export function presentEvent(event: {
  readonly slug: string;
  readonly name: string;
  readonly timeZone: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly status: string;
  readonly content: unknown;
}) {
  // Checked against the event file's schema when it was stored.
  const { venue, accent } = event.content as EventContent;
  return {
    slug: event.slug,
    name: event.name,
    timeZone: event.timeZone,
    startsAt: event.startsAt.toISOString(),
    endsAt: event.endsAt.toISOString(),
    ...(eventStatusOf(event) === 'POSTPONED' ? { datesFollow: true } : {}),
    venue: { name: venue.name, address: venue.address },
    accent,
  };
}
