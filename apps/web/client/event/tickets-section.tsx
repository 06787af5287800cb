import type { EventStatus } from '@lanyard/domain/event-changes/event-change-states';
import type { EventView } from '@lanyard/domain/events/event-view';
import { priceAt } from '@lanyard/domain/pricing/price-at';
import type { Basket } from '@lanyard/domain/pricing/basket';
import { Alert } from '@lanyard/ui/alert.tsx';
import { buttonClass } from '@lanyard/ui/button-class';
import { cx } from '@lanyard/ui/class-names';
import type { ReactNode } from 'react';
import { replaceSearch } from '../browser/search-params.ts';
import { timeOfDay } from '../browser/times.ts';
import { eventWords } from '../strings/en/event.ts';
import { setQuantity, ticketParam, ticketsIn } from './basket.ts';
import { Section } from './section.tsx';
import { TicketOption } from './ticket-option.tsx';
import type { LiveAvailability } from './use-availability.ts';

/** Few cards keep the width of a ticket instead of stretching. */
const columns: Readonly<Record<number, string>> = {
  1: '',
  2: 'max-w-[800px] sm:grid-cols-2',
  3: 'sm:grid-cols-2 lg:grid-cols-3',
};
const manyColumns = 'sm:grid-cols-2 xl:grid-cols-4';

interface TicketsSectionProps {
  readonly event: EventView;
  readonly live: LiveAvailability;
  readonly basket: Basket;
  /** The server's time, milliseconds since 1970: which dated prices count. */
  readonly now: number;
  readonly isOver: boolean;
  readonly status: EventStatus;
}

/** The ticket cards, or in words why there is nothing to buy. */
export function TicketsSection({ event, live, basket, now, isOver, status }: TicketsSectionProps): ReactNode {
  const words = eventWords.tickets;
  const { availability, isStale } = live;
  const seatsOf = (key: string) =>
    availability.asOf === null ? undefined : availability.ticketTypes.find((seats) => seats.key === key);
  const freshness =
    isStale && availability.asOf ? words.asOf(timeOfDay(availability.asOf, event.timeZone)) : words.live;

  const isFree = event.ticketTypes.every((type) => priceAt(type, now).priceMinor === 0);
  const isAllSoldOut = event.ticketTypes.every((type) => seatsOf(type.key)?.remaining === 0);

  if (isOver || event.ticketTypes.length === 0) {
    const note = status === 'PLANNED' ? (isOver ? words.over : words.none) : eventWords.state[status];
    return (
      <Section id="tickets" title={words.title}>
        <Alert meaning="asleep" title={note.title}>
          <p>{note.sentence}</p>
        </Alert>
      </Section>
    );
  }
  return (
    <Section
      id="tickets"
      title={words.title}
      lead={isAllSoldOut ? words.allSoldOut : isFree ? words.leadFree : words.lead}
    >
      <div className={cx('grid auto-rows-auto gap-[18px]', columns[event.ticketTypes.length] ?? manyColumns)}>
        {event.ticketTypes.map((type) => (
          <TicketOption
            key={type.key}
            type={type}
            currency={event.currency}
            seats={seatsOf(type.key)}
            freshness={freshness}
            now={now}
            timeZone={event.timeZone}
            isOnlyOne={event.ticketTypes.length === 1}
            quantity={ticketsIn(basket, type.key)}
            onQuantity={(quantity) =>
              replaceSearch((params) => setQuantity(params, ticketParam(type.key), quantity))
            }
          />
        ))}
      </div>
      <noscript>
        <button type="submit" className={buttonClass({ size: 'big' })}>
          {eventWords.bar.continue}
        </button>
      </noscript>
    </Section>
  );
}
