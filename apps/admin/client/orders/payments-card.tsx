import { formatMoney } from '@lanyard/domain/money/money';
import { disputeWords } from '@lanyard/domain/payments/dispute-words';
import { paymentWords } from '@lanyard/domain/payments/payment-words';
import type { StaffOrderView, StaffPayment } from '@lanyard/domain/staff/staff-order-view';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import type { ReactNode } from 'react';
import { Card, CardRow } from '../parts/card.tsx';
import { CopyText } from '../parts/copy-text.tsx';
import { TimeText } from '../parts/time-text.tsx';
import { cancellationsWords } from '../strings/en/cancellations.ts';
import { orderPageWords } from '../strings/en/order.ts';

const words = orderPageWords.payments;

/** Every attempt to pay an order. */
export function PaymentsCard({ order }: { order: StaffOrderView }): ReactNode {
  return (
    <Card title={words.title}>
      {order.payments.length === 0 ? (
        <p className="px-4 pt-1 pb-3.5 text-muted">{words.none}</p>
      ) : (
        <ul className="pt-1">
          {order.payments.map((payment) => (
            <CardRow key={payment.attempt}>
              <PaymentRow payment={payment} order={order} />
            </CardRow>
          ))}
        </ul>
      )}
    </Card>
  );
}

function PaymentRow({ payment, order }: { payment: StaffPayment; order: StaffOrderView }): ReactNode {
  const { timeZone } = order.event;
  const { label, meaning } = paymentWords[payment.state];
  const amount = formatMoney({
    amountMinor: payment.paidMinor ?? payment.amountMinor,
    currency: order.currency,
  });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1">
      <p>{words.attempt(payment.attempt, payment.processor)}</p>
      <StatusTag meaning={meaning}>{label}</StatusTag>
      <p className="text-[13px]/[18px] text-muted">
        <span className="tabular font-mono">{amount}</span> ·{' '}
        <TimeText at={payment.paidAt ?? payment.openedAt} timeZone={timeZone} />
      </p>
      {payment.processorPaymentId && (
        <span className="-mr-1.5 justify-self-end">
          <CopyText text={payment.processorPaymentId} label={words.copyId} />
        </span>
      )}
      {payment.dispute && (
        <p className="col-span-2 flex flex-wrap items-center gap-2 text-[13px]/[18px]">
          <StatusTag meaning={disputeWords[payment.dispute].meaning}>
            {disputeWords[payment.dispute].label}
          </StatusTag>
          {disputeWords[payment.dispute].sentence}
        </p>
      )}
      {payment.isExtra && (
        <p className="col-span-2 text-[13px]/[18px] text-attention">{cancellationsWords.card.extra}</p>
      )}
      {payment.declined && payment.state !== 'PAID' && (
        <p className="col-span-2 text-[13px]/[18px] text-attention">{words.declined(payment.declined.why)}</p>
      )}
    </div>
  );
}
