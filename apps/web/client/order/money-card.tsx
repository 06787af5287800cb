import { formatMoney } from '@lanyard/domain/money/money';
import type { OrderLineView, OrderView } from '@lanyard/domain/orders/order-view';
import { Perforation, TicketCard } from '@lanyard/ui/ticket-card.tsx';
import type { ReactNode } from 'react';
import { dateRange } from '../browser/times.ts';
import { eventWords } from '../strings/en/event.ts';
import { RefundLines } from './cancellation/refund-lines.tsx';
import { orderWordsOnPage } from '../strings/en/order.ts';

const words = orderWordsOnPage.money;

/** What was bought and what it cost, with the tax that is in it; who bought it; where to go. */
export function MoneyCard({ order, title }: { order: OrderView; title: string }): ReactNode {
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency: order.currency });
  const rates = [...new Set(order.lines.map((line) => line.taxRateBp))].map((rate) => `${rate / 100} %`);
  return (
    <TicketCard labelledBy="money-title" className="lg:sticky lg:top-24">
      <div className="px-6 pt-11 pb-5">
        <h2 id="money-title" className="text-22">
          {title}
        </h2>
        <ul className="mt-4 grid gap-2.5 text-16/[24px]">
          {order.lines.map((line) => (
            <li key={`${line.kind} ${line.key} ${line.variantKey}`} className="flex justify-between gap-4">
              <LineWords line={line} />
              <span className="tabular text-right font-mono text-[15px]">
                {money(line.unitGrossMinor * line.quantity)}
              </span>
            </li>
          ))}
          {order.discountMinor > 0 && (
            <li className="flex justify-between gap-4 font-medium text-good">
              <span className="min-w-0 break-words">{words.discount(order.couponCode)}</span>
              <span className="tabular text-right font-mono text-[15px]">−{money(order.discountMinor)}</span>
            </li>
          )}
        </ul>
        {order.lines.some(({ kind }) => kind === 'SWAG') && (
          <p className="mt-3 text-14/[20px] text-muted">{words.swag}</p>
        )}
        <dl className="mt-4 grid gap-1 border-t border-line pt-3 text-[15px]/[24px] text-muted">
          {order.grossMinor > 0 && (
            <>
              <div className="flex justify-between gap-4">
                <dt>{words.net}</dt>
                <dd className="tabular font-mono">{money(order.netMinor)}</dd>
              </div>
              <div className="flex justify-between gap-4">
                <dt>{words.tax(rates.join(', '))}</dt>
                <dd className="tabular font-mono">{money(order.taxMinor)}</dd>
              </div>
            </>
          )}
          <div className="flex items-baseline justify-between gap-4 pt-1 text-ink">
            <dt className="text-16 font-semibold">{words.total}</dt>
            <dd className="tabular font-display text-28/[1.2] font-bold">
              {order.grossMinor === 0 ? words.free : money(order.grossMinor)}
            </dd>
          </div>
        </dl>
        <RefundLines order={order} />
      </div>
      <Perforation />
      <dl className="grid gap-4 px-6 pt-5 pb-6 text-[15px]/[22px]">
        <div>
          <dt className="text-muted">{words.buyer}</dt>
          <dd className="font-medium">{order.buyer.name}</dd>
          <dd className="break-words text-ink-2">{order.buyer.email}</dd>
        </div>
        <div>
          <dt className="text-muted">{words.where}</dt>
          <dd className="font-medium">{order.event.venue}</dd>
          <dd className="text-ink-2">
            {dateRange(order.event.startsAt, order.event.endsAt, order.event.timeZone)}
          </dd>
        </div>
      </dl>
    </TicketCard>
  );
}

/** How many of what, in which size, at which dated price. */
function LineWords({ line }: { line: OrderLineView }): ReactNode {
  return (
    <span>
      {eventWords.bar.line(line.quantity, line.name, line.variantName)}
      {line.tierName && <span className="block text-14/[20px] text-muted">{line.tierName}</span>}
    </span>
  );
}
