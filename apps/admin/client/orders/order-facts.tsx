import type { StaffOrderView } from '@lanyard/domain/staff/staff-order-view';
import { formatMoney } from '@lanyard/domain/money/money';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import type { ReactNode } from 'react';
import { WishesCard } from '../cancellations/wishes-card.tsx';
import { Card } from '../parts/card.tsx';
import { CopyText } from '../parts/copy-text.tsx';
import { HiddenText } from '../parts/person-text.tsx';
import { MailsCard } from '../parts/mails-card.tsx';
import { commonWords } from '../strings/en/common.ts';
import { orderPageWords as words } from '../strings/en/order.ts';
import { MoneyCard } from './money-card.tsx';
import { OrderTicketsCard } from './order-tickets-card.tsx';
import { RefundsCard } from './refunds-card.tsx';
import { PapersCard } from './papers/papers-card.tsx';
import { PaymentsCard } from './payments-card.tsx';

/** Who, what, money, tickets and mails of an order: the column beside its story. */
export function OrderFacts({ order }: { order: StaffOrderView }): ReactNode {
  const { buyer } = order;
  return (
    <div className="grid content-start gap-4">
      <Card title={words.buyer}>
        <div className="px-4 pt-1 pb-3.5">
          {buyer ? (
            <>
              <p className="font-semibold break-words">{buyer.name}</p>
              <p className="flex items-center gap-1 text-ink-2">
                <span className="min-w-0 break-all">{buyer.email}</span>
                <CopyText text={buyer.email} label={`${commonWords.copy}: ${buyer.email}`} />
              </p>
            </>
          ) : (
            <>
              <HiddenText />
              <p className="mt-0.5 text-[13px]/[18px] text-muted">{words.hiddenBuyer}</p>
            </>
          )}
        </div>
      </Card>
      <MoneyCard order={order} />
      {order.coupon && <CouponCard order={order} coupon={order.coupon} />}
      <OrderTicketsCard order={order} />
      <WishesCard
        wishes={order.cancellations}
        slug={order.event.slug}
        currency={order.currency}
        timeZone={order.event.timeZone}
        linksRoom
      />
      <PaymentsCard order={order} />
      <RefundsCard order={order} />
      <PapersCard order={order} />
      <MailsCard mails={order.mails} timeZone={order.event.timeZone} />
    </div>
  );
}

interface CouponCardProps {
  readonly order: StaffOrderView;
  readonly coupon: NonNullable<StaffOrderView['coupon']>;
}

function CouponCard({ order, coupon }: CouponCardProps): ReactNode {
  const state = words.coupon.states[coupon.state];
  return (
    <Card title={words.coupon.title}>
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 px-4 pt-1 pb-3.5">
        <p className="font-mono font-medium break-all">{coupon.code}</p>
        <StatusTag meaning={state.meaning}>{state.label}</StatusTag>
        <p className="col-span-2 text-[13px]/[18px] text-muted">
          {words.coupon.discounted(coupon.discountedTickets)} ·{' '}
          <span className="tabular font-mono">
            −{formatMoney({ amountMinor: coupon.discountMinor, currency: order.currency })}
          </span>
        </p>
      </div>
    </Card>
  );
}
