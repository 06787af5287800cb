import { formatMoney } from '@lanyard/domain/money/money';
import type { OrderView } from '@lanyard/domain/orders/order-view';
import { refundCauseWords, refundStateWords } from '@lanyard/domain/refunds/refund-words';
import { MeaningIcon } from '@lanyard/ui/meaning-icon.tsx';
import type { ReactNode } from 'react';
import { dayAndTime } from '../../browser/times.ts';
import { cancellationPageWords as words } from '../../strings/en/cancellation.ts';

/** Money that went back, or is on its way, beneath what was paid; nothing where there is none. */
export function RefundLines({ order }: { order: OrderView }): ReactNode {
  const { refunds } = order.cancellation;
  if (refunds.length === 0) return null;
  return (
    <section aria-labelledby="refunds-title" className="mt-4 border-t border-line pt-3">
      <h3 id="refunds-title" className="text-16 font-semibold">
        {words.refunds}
      </h3>
      <ul className="mt-1 grid gap-2">
        {refunds.map(({ refundId, status, cause, amountMinor, at }) => {
          const state = refundStateWords[status];
          return (
            <li key={refundId} className="text-[15px]/[22px]">
              <p className="flex justify-between gap-4">
                <span className="inline-flex items-center gap-1.5">
                  <MeaningIcon meaning={state.meaning} size={16} />
                  {words.refundOf(refundCauseWords[cause], state.label)}
                </span>
                <span className="tabular font-mono">
                  {formatMoney({ amountMinor, currency: order.currency })}
                </span>
              </p>
              <p className="text-14/[20px] text-muted">
                {dayAndTime(at, order.event.timeZone)} · {state.sentence}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
