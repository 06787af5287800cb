import type { TicketTypeAvailability, TicketTypeView } from '@lanyard/domain/events/event-view';
import { cx } from '@lanyard/ui/class-names';
import { Stepper } from '@lanyard/ui/stepper.tsx';
import { Perforation, TicketCard } from '@lanyard/ui/ticket-card.tsx';
import type { ReactNode } from 'react';
import { eventWords } from '../strings/en/event.ts';
import { mostOf, ticketParam } from './basket.ts';
import { PriceLine } from './price-line.tsx';
import { SeatsLine } from './seats-line.tsx';

interface TicketOptionProps {
  readonly type: TicketTypeView;
  readonly currency: string;
  readonly seats: TicketTypeAvailability | undefined;
  readonly freshness: string;
  /** The server's time, milliseconds since 1970: which dated price counts. */
  readonly now: number;
  readonly timeZone: string;
  readonly quantity: number;
  readonly onQuantity: (quantity: number) => void;
  /** The only kind there is: on a wide screen it lies down, with its price on the stub. */
  readonly isOnlyOne: boolean;
}

/** One kind of ticket as a card: for whom, what is in it, price, live count, how many. */
export function TicketOption({
  type,
  currency,
  seats,
  freshness,
  now,
  timeZone,
  quantity,
  onQuantity,
  isOnlyOne,
}: TicketOptionProps): ReactNode {
  const words = eventWords.tickets;
  const isSoldOut = seats?.remaining === 0;
  const titleId = `ticket-${type.key}`;
  const most = Math.max(mostOf(type, seats), quantity);
  const isTooMany = seats !== undefined && quantity > seats.remaining;
  return (
    <TicketCard
      labelledBy={titleId}
      className={
        isOnlyOne
          ? 'grid lg:grid-cols-[minmax(0,1fr)_auto_minmax(0,400px)] lg:grid-rows-[auto_1fr]'
          : 'row-span-4 grid grid-rows-subgrid gap-y-0'
      }
    >
      <div className={cx('px-5 pt-[42px]', isOnlyOne && 'lg:px-9')}>
        <h3 id={titleId} className={cx('text-[23px]', isSoldOut && 'text-muted')}>
          {type.name}
        </h3>
        <p className="mt-1.5 text-[15px]/[22px] text-muted">{type.audience}</p>
      </div>
      <ul
        className={cx(
          'tick-list content-start px-5 pt-3.5 pb-[18px] text-[15px]/[22px] text-ink-2',
          isOnlyOne && 'lg:row-start-2 lg:px-9 lg:pb-9',
        )}
      >
        {type.includes.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <div className={cx(isOnlyOne && 'lg:hidden')}>
        <Perforation />
      </div>
      {isOnlyOne && (
        <div aria-hidden className="perforation-upright hidden lg:row-span-2 lg:row-start-1 lg:block" />
      )}
      <div
        className={cx(
          'flex flex-col px-5 pt-4 pb-5',
          isOnlyOne && 'lg:row-span-2 lg:row-start-1 lg:px-9 lg:pt-10 lg:pb-7',
        )}
      >
        <div className="grow">
          <PriceLine type={type} currency={currency} now={now} timeZone={timeZone} isMuted={isSoldOut} />
        </div>
        <SeatsLine seats={seats} freshness={freshness} />
        {isSoldOut && quantity === 0 ? (
          <p className="mt-3.5 flex min-h-[46px] items-center justify-center rounded-control bg-raised text-16/[22px] font-semibold text-ink-2">
            {words.soldOut}
          </p>
        ) : (
          <Stepper
            className="mt-3.5"
            name={ticketParam(type.key)}
            value={quantity}
            max={most}
            onChange={onQuantity}
            label={words.quantity(type.name)}
            fewerLabel={words.fewer(type.name)}
            moreLabel={words.more(type.name)}
          />
        )}
        <p className="mt-2 min-h-[18px] text-[13px]/[18px] text-muted" aria-live="polite">
          {isSoldOut && quantity === 0 && words.soldOutNote}
          {isTooMany && (
            <span className="font-medium text-attention">{words.chosenTooMany(seats.remaining)}</span>
          )}
          {!isTooMany &&
            quantity > 0 &&
            quantity === type.maxPerOrder &&
            words.mostPerOrder(type.maxPerOrder)}
        </p>
      </div>
    </TicketCard>
  );
}
