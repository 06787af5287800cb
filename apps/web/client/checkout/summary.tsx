import type { EventView } from '@lanyard/domain/events/event-view';
import type { Quote } from '@lanyard/domain/pricing/quote-basket';
import { Perforation, TicketCard } from '@lanyard/ui/ticket-card.tsx';
import type { ReactNode } from 'react';
import { dateRange } from '../browser/times.ts';
import { checkoutWords } from '../strings/en/checkout.ts';
import { eventWords } from '../strings/en/event.ts';
import { moneyOf } from './money-of.ts';
import { lineName } from './price-changes.ts';

const words = checkoutWords.summary;

interface SummaryProps {
  readonly event: EventView;
  readonly quote: Quote;
  /** The code that is in the price; null for none. */
  readonly code: string | null;
  /** Unit prices this page showed before they changed, by the line's name. */
  readonly oldPrices: Readonly<Record<string, number>>;
  readonly coupon: ReactNode;
  /** The button and what it says; shown inside the card where there is room beside the form. */
  readonly children: ReactNode;
}

/** What will be paid, always in sight beside the form. */
export function Summary({ event, quote, code, oldPrices, coupon, children }: SummaryProps): ReactNode {
  const rates = [...new Set(quote.lines.map((line) => line.taxRateBp))].map((rate) => `${rate / 100} %`);
  return (
    <TicketCard labelledBy="summary-title" className="lg:sticky lg:top-24">
      <div className="px-6 pt-11 pb-5">
        <h2 id="summary-title" className="text-[24px]">
          {event.name}
        </h2>
        <p className="mt-1 text-[15px]/[22px] text-muted">
          {dateRange(event.startsAt, event.endsAt, event.timeZone)} · {event.content.venue.city}
        </p>
        <ul className="mt-5 grid gap-2.5 text-16/[24px]">
          {quote.lines.map((line) => {
            const before = oldPrices[lineName(line)];
            return (
              <li key={lineName(line)} className="flex justify-between gap-4">
                <span>
                  {eventWords.bar.line(line.quantity, line.name, line.variantName)}
                  {line.tierName && <span className="block text-14/[20px] text-muted">{line.tierName}</span>}
                </span>
                <span className="tabular text-right font-mono text-[15px]">
                  {before !== undefined && (
                    <>
                      <span className="sr-only">{words.oldPrice} </span>
                      <s className="mr-2 text-muted">{moneyOf(event, before * line.quantity)}</s>
                      <span className="sr-only">{words.newPrice} </span>
                    </>
                  )}
                  {moneyOf(event, line.unitGrossMinor * line.quantity)}
                </span>
              </li>
            );
          })}
          {code !== null && quote.discountMinor > 0 && (
            <li className="flex justify-between gap-4 font-medium text-good">
              <span className="min-w-0 break-words">{words.discount(code)}</span>
              <span className="tabular text-right font-mono text-[15px]">
                −{moneyOf(event, quote.discountMinor)}
              </span>
            </li>
          )}
        </ul>
        <div className="mt-5">{coupon}</div>
      </div>
      <Perforation />
      <div className="px-6 pt-5 pb-6">
        <p className="flex items-baseline justify-between gap-4">
          <span className="font-semibold">{words.total}</span>
          <span className="tabular font-display text-28/[1.1] font-bold">
            {moneyOf(event, quote.grossMinor)}
          </span>
        </p>
        <p className="mt-1 min-h-[22px] text-right text-14/[20px] text-muted">
          {quote.taxMinor > 0 && words.taxIncluded(moneyOf(event, quote.taxMinor), rates.join(', '))}
        </p>
        <div className="mt-4 hidden lg:block">{children}</div>
      </div>
    </TicketCard>
  );
}
