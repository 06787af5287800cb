import type { TicketTypeView } from '@lanyard/domain/events/event-view';
import { formatMoney } from '@lanyard/domain/money/money';
import { nextPrice } from '@lanyard/domain/pricing/next-price';
import { priceAt } from '@lanyard/domain/pricing/price-at';
import { cx } from '@lanyard/ui/class-names';
import type { ReactNode } from 'react';
import { dayUntil } from '../browser/times.ts';
import { eventWords } from '../strings/en/event.ts';

interface PriceLineProps {
  readonly type: TicketTypeView;
  readonly currency: string;
  /** The server's time, milliseconds since 1970. */
  readonly now: number;
  readonly timeZone: string;
  readonly isMuted: boolean;
}

/** What a ticket costs now, which dated price that is, until when, and what it costs then. */
export function PriceLine({ type, currency, now, timeZone, isMuted }: PriceLineProps): ReactNode {
  const words = eventWords.tickets;
  const price = priceAt(type, now);
  const next = nextPrice(type, now);
  const money = (amountMinor: number) =>
    amountMinor === 0 ? words.free : formatMoney({ amountMinor, currency }, { trimZeroes: true });
  // Struck only where it is what everybody pays from that day on.
  const isSaving = price.tier !== null && next?.tier === null && next.priceMinor > price.priceMinor;
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2.5">
        <span className={cx('tabular font-display text-28/[1.1] font-bold', isMuted && 'text-muted')}>
          {money(price.priceMinor)}
        </span>
        {isSaving && (
          <s className="tabular text-16/[22px] text-muted">
            <span className="sr-only">{words.regularPrice} </span>
            {money(next.priceMinor)}
          </s>
        )}
      </p>
      {price.priceMinor > 0 && (
        <p className="text-[13px]/[18px] text-muted">
          {type.taxRateBp > 0 ? words.perTicket : words.perTicketUntaxed}
        </p>
      )}
      {(price.tier ?? next) && (
        <p className="mt-1.5 text-[14px]/[20px] font-medium text-waiting">
          {next
            ? words.priceUntil(
                price.tier?.name ?? null,
                dayUntil(next.at, timeZone).replaceAll(' ', '\u00A0'),
                money(next.priceMinor),
              )
            : price.tier?.name}
        </p>
      )}
    </>
  );
}
