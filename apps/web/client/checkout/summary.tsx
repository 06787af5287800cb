import type { EventView } from '@lanyard/domain/events/event-view';
import { formatMoney } from '@lanyard/domain/money/money';
import { priceLine, sumLines } from '@lanyard/domain/pricing/price-lines';
import { Perforation, TicketCard } from '@lanyard/ui/ticket-card.tsx';
import type { ReactNode } from 'react';
import { dateRange } from '../browser/times.ts';
import type { BasketLine } from '../event/basket.ts';
import { checkoutWords } from '../strings/en/checkout.ts';
import { eventWords } from '../strings/en/event.ts';

interface SummaryProps {
  readonly event: EventView;
  readonly lines: readonly BasketLine[];
  /** Unit prices this page showed before they changed, by ticket type key. */
  readonly oldPrices: Readonly<Record<string, number>>;
  /** The button and what it says; shown inside the card where there is room beside the form. */
  readonly children: ReactNode;
}

/** What will be paid, always in sight beside the form. */
export function Summary({ event, lines, oldPrices, children }: SummaryProps): ReactNode {
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency: event.currency });
  const totals = sumLines(
    lines.map((line) =>
      priceLine({
        quantity: line.quantity,
        unitGrossMinor: line.type.priceMinor,
        taxRateBp: line.type.taxRateBp,
      }),
    ),
  );
  const rates = [...new Set(lines.map((line) => line.type.taxRateBp))].map((rate) => `${rate / 100} %`);
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
          {lines.map((line) => (
            <li key={line.type.key} className="flex justify-between gap-4">
              <span>{eventWords.bar.line(line.quantity, line.type.name)}</span>
              <span className="tabular text-right font-mono text-[15px]">
                {oldPrices[line.type.key] !== undefined && (
                  <s className="mr-2 text-muted">{money((oldPrices[line.type.key] ?? 0) * line.quantity)}</s>
                )}
                {money(line.type.priceMinor * line.quantity)}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <Perforation />
      <div className="px-6 pt-5 pb-6">
        <p className="flex items-baseline justify-between gap-4">
          <span className="font-semibold">{checkoutWords.summary.total}</span>
          <span className="tabular font-display text-28/[1.1] font-bold">{money(totals.grossMinor)}</span>
        </p>
        <p className="mt-1 min-h-[22px] text-right text-14/[20px] text-muted">
          {totals.taxMinor > 0 && checkoutWords.summary.taxIncluded(money(totals.taxMinor), rates.join(', '))}
        </p>
        <div className="mt-4 hidden lg:block">{children}</div>
      </div>
    </TicketCard>
  );
}
