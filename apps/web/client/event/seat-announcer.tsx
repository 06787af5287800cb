import type { Availability, EventView } from '@lanyard/domain/events/event-view';
import { type ReactNode, useState } from 'react';
import { eventWords } from '../strings/en/event.ts';
import { isLow } from './basket.ts';

function scarceOf(event: EventView, availability: Availability): string {
  return availability.ticketTypes
    .filter(isLow)
    .map((seats) => {
      const name = event.ticketTypes.find((type) => type.key === seats.key)?.name ?? seats.key;
      return eventWords.tickets.announceLeft(name, seats.remaining);
    })
    .join(' ');
}

/** Says aloud when a ticket becomes scarce or runs out; every other change of a count stays silent. */
export function SeatAnnouncer({
  event,
  availability,
}: {
  event: EventView;
  availability: Availability;
}): ReactNode {
  const now = scarceOf(event, availability);
  // What was scarce when the page opened is read with the page itself.
  const [atStart] = useState(now);
  return (
    <p aria-live="polite" className="sr-only">
      {now !== atStart && now}
    </p>
  );
}
