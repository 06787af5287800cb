import { formatMoney } from '@lanyard/domain/money/money';
import type { StaffOrderLine, StaffOrderView } from '@lanyard/domain/staff/staff-order-view';
import { refundStatusWords } from '@lanyard/domain/refunds/refund-words';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import { cancellationsWords } from '../strings/en/cancellations.ts';
import type { ReactNode } from 'react';
import { Card } from '../parts/card.tsx';
import { orderPageWords } from '../strings/en/order.ts';

const words = orderPageWords.money;

const lineName = ({ name, variantName, tierName }: StaffOrderLine) =>
  [[name, variantName].filter(Boolean).join(' '), tierName].filter(Boolean).join(' · ');

/** What was bought and what it costs. */
export function MoneyCard({ order }: { order: StaffOrderView }): ReactNode {
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency: order.currency });
  const figure = 'tabular text-right font-mono text-[13px]/[20px]';
  return (
    <Card title={words.title}>
      <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-1.5 px-4 pt-2 pb-3.5">
        {order.lines.map((line) => (
          <Row
            key={`${line.kind} ${line.name} ${line.variantName} ${line.tierName}`}
            name={words.line(line.quantity, lineName(line))}
          >
            {money(line.quantity * line.unitGrossMinor)}
          </Row>
        ))}
        {order.discountMinor > 0 && (
          <Row name={words.discount(order.coupon?.code ?? '')}>−{money(order.discountMinor)}</Row>
        )}
        <dt className="mt-1 border-t border-line pt-2 font-semibold">{words.total}</dt>
        <dd className={`${figure} mt-1 border-t border-line pt-2 font-semibold`}>
          {money(order.grossMinor)}
        </dd>
        {order.taxMinor > 0 && (
          <>
            <dt className="text-[13px]/[18px] text-muted">{words.tax}</dt>
            <dd className={`${figure} text-muted`}>{money(order.taxMinor)}</dd>
          </>
        )}
        {order.refundedMinor > 0 && (
          <>
            <Row name={cancellationsWords.card.refunded}>−{money(order.refundedMinor)}</Row>
            <Row name={cancellationsWords.card.stays}>{money(order.grossMinor - order.refundedMinor)}</Row>
          </>
        )}
      </dl>
      {order.refund !== 'NONE' && (
        <p className="px-4 pb-3.5">
          <StatusTag meaning={refundStatusWords[order.refund].meaning}>
            {refundStatusWords[order.refund].label}
          </StatusTag>
        </p>
      )}
    </Card>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <>
      <dt className="break-words text-ink-2">{name}</dt>
      <dd className="tabular text-right font-mono text-[13px]/[20px]">{children}</dd>
    </>
  );
}
