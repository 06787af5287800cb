import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import type { TicketWorkshops } from '@lanyard/domain/workshops/ticket-workshops-view';
import { Alert } from '@lanyard/ui/alert.tsx';
import { type ReactNode, useEffect, useRef } from 'react';
import { zoneCity } from '../../browser/times.ts';
import { workshopWords } from '../../strings/en/workshops.ts';
import type { ShownTicket } from '../use-ticket.ts';
import { ChoiceItem } from './choice-item.tsx';
import { PlaceItem } from './place-item.tsx';
import { SeatItem } from './seat-item.tsx';
import { useWorkshopActs } from './use-workshop-acts.ts';

const words = workshopWords.card;

/** What mails and the end of registering lead to. */
const WORKSHOPS_ANCHOR = 'workshops';

interface WorkshopsCardProps {
  readonly token: string;
  readonly ticket: TicketView;
  readonly workshops: TicketWorkshops;
  readonly shown: ShownTicket;
}

/** The ticket's workshops: its seats, its places in line, and what else there is to choose. */
export function WorkshopsCard({ token, ticket, workshops, shown }: WorkshopsCardProps): ReactNode {
  const { currency, seats, places, choices } = workshops;
  const { timeZone } = ticket.event;
  const acts = useWorkshopActs(shown);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A mail led here, before there was anything to lead to.
    if (window.location.hash === `#${WORKSHOPS_ANCHOR}`) heading.current?.scrollIntoView();
  }, []);
  useEffect(() => {
    // What held the focus is gone now.
    if (acts.note !== null) heading.current?.focus();
  }, [acts.note]);
  const { slug: eventSlug } = ticket.event;
  const list = { token, eventSlug, holder: ticket.attendee, currency, timeZone, acts };
  return (
    <section
      id={WORKSHOPS_ANCHOR}
      aria-labelledby="workshops-title"
      className="card no-print scroll-mt-20 p-5 sm:p-7"
    >
      <h2 ref={heading} id="workshops-title" tabIndex={-1} className="scroll-mt-24 text-[24px] outline-none">
        {words.title}
      </h2>
      <p className="mt-1 text-[15px]/[22px] text-muted">{words.city(zoneCity(timeZone))}</p>
      <div role="status">
        {acts.note !== null && <Alert meaning="good" title={acts.note} className="slide-in mt-4" />}
      </div>
      <Part title={words.places} isEmpty={places.length === 0}>
        {places.map((place) => (
          <PlaceItem key={place.entryId} {...list} place={place} />
        ))}
      </Part>
      <Part title={words.seats} isEmpty={seats.length === 0}>
        {seats.map((seat) => (
          <SeatItem key={seat.seatId} {...list} seat={seat} />
        ))}
      </Part>
      {seats.length + places.length === 0 && <p className="mt-3 text-16/[24px] text-ink-2">{words.none}</p>}
      <Part title={words.choices} isEmpty={choices.length === 0}>
        {choices.map((choice) => (
          <ChoiceItem key={choice.workshop.key} {...list} choice={choice} />
        ))}
      </Part>
    </section>
  );
}

function Part({
  title,
  isEmpty,
  children,
}: {
  readonly title: string;
  readonly isEmpty: boolean;
  readonly children: ReactNode;
}): ReactNode {
  if (isEmpty) return null;
  return (
    <div className="mt-5">
      <h3 className="text-[17px]/[24px] font-semibold text-ink-2">{title}</h3>
      <ul className="mt-1">{children}</ul>
    </div>
  );
}
