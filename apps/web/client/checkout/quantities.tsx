import type { EventView, TicketTypeView } from '@lanyard/domain/events/event-view';
import { formatMoney } from '@lanyard/domain/money/money';
import { priceAt } from '@lanyard/domain/pricing/price-at';
import type { Basket } from '@lanyard/domain/pricing/basket';
import { Stepper } from '@lanyard/ui/stepper.tsx';
import { type ReactNode, useState } from 'react';
import { replaceSearch } from '../browser/search-params.ts';
import { dayUntil } from '../browser/times.ts';
import { isEmpty, isLow, mostOf, setQuantity, ticketParam, ticketsIn } from '../event/basket.ts';
import type { LiveAvailability } from '../event/use-availability.ts';
import { checkoutWords } from '../strings/en/checkout.ts';
import { eventWords } from '../strings/en/event.ts';
import { MoreChoices } from './more-choices.tsx';
import { Panel } from './panel.tsx';

interface QuantitiesProps {
  readonly event: EventView;
  readonly basket: Basket;
  readonly live: LiveAvailability;
  /** Keys of the tickets that a code has just opened: they do not wait behind a line. */
  readonly opened: readonly string[];
  /** The server's time, milliseconds since 1970: which dated price counts. */
  readonly now: number;
}

/** How many of what; kinds that were not chosen wait behind one line. */
export function Quantities({ event, basket, live, opened, now }: QuantitiesProps): ReactNode {
  const words = checkoutWords.tickets;
  // Decided once: a row must not jump to another list under the finger.
  const [first] = useState(() => {
    const chosen = event.ticketTypes.filter((type) => ticketsIn(basket, type.key) > 0);
    return (chosen.length > 0 ? chosen : event.ticketTypes).map((type) => type.key);
  });
  const listed = [...first, ...opened];
  const others = event.ticketTypes.filter((type) => !listed.includes(type.key));
  const row = (type: TicketTypeView) => (
    <QuantityRow
      key={type.key}
      type={type}
      event={event}
      live={live}
      now={now}
      quantity={ticketsIn(basket, type.key)}
    />
  );
  return (
    <Panel id="your-tickets" title={words.title}>
      {isEmpty(basket) && <p className="mb-4 text-ink-2">{words.none}</p>}
      <ul className="grid">{event.ticketTypes.filter((type) => listed.includes(type.key)).map(row)}</ul>
      {others.length > 0 && (
        <MoreChoices hasLine label={words.others}>
          {others.map(row)}
        </MoreChoices>
      )}
    </Panel>
  );
}

interface QuantityRowProps {
  readonly type: TicketTypeView;
  readonly event: EventView;
  readonly live: LiveAvailability;
  readonly now: number;
  readonly quantity: number;
}

function QuantityRow({ type, event, live, now, quantity }: QuantityRowProps): ReactNode {
  const { availability } = live;
  const words = checkoutWords.tickets;
  const seats =
    availability.asOf === null ? undefined : availability.ticketTypes.find((entry) => entry.key === type.key);
  const { priceMinor, tier, changesAt } = priceAt(type, now);
  const price = formatMoney({ amountMinor: priceMinor, currency: event.currency }, { trimZeroes: true });
  const isShort = seats !== undefined && quantity > seats.remaining;
  return (
    <li className="flex items-center justify-between gap-4 border-t border-line py-3.5 first:border-t-0 first:pt-0 last:pb-0">
      <div className="min-w-0">
        <p className="font-semibold">{type.name}</p>
        <p className="text-[15px]/[22px] text-muted">
          {priceMinor === 0 ? eventWords.tickets.free : words.each(price)}
          {seats && isLow(seats) && !isShort && (
            <span className="font-medium text-attention"> · {words.left(seats.remaining)}</span>
          )}
        </p>
        {tier && (
          <p className="text-14/[20px] font-medium text-waiting">
            {changesAt === null ? tier.name : words.until(tier.name, dayUntil(changesAt, event.timeZone))}
          </p>
        )}
        {isShort && (
          <p role="status" className="text-14/[20px] font-medium text-attention">
            {eventWords.tickets.chosenTooMany(seats.remaining)}
          </p>
        )}
      </div>
      <Stepper
        className="w-36 shrink-0 sm:w-44"
        name={ticketParam(type.key)}
        value={quantity}
        max={Math.max(mostOf(type, seats), quantity)}
        onChange={(next) => replaceSearch((params) => setQuantity(params, ticketParam(type.key), next))}
        label={eventWords.tickets.quantity(type.name)}
        fewerLabel={eventWords.tickets.fewer(type.name)}
        moreLabel={eventWords.tickets.more(type.name)}
      />
    </li>
  );
}
