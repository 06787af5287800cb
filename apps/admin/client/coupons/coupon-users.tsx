import { formatMoney } from '@lanyard/domain/money/money';
import type { CouponUse, CouponView } from '@lanyard/domain/staff/coupon-views';
import { DataTable, rowLinkClass, type TableColumn } from '@lanyard/ui/data-table.tsx';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useId } from 'react';
import { PersonText } from '../parts/person-text.tsx';
import { TimeText } from '../parts/time-text.tsx';
import { couponCountWords, couponPageWords } from '../strings/en/coupons.ts';
import { orderPageWords } from '../strings/en/order.ts';

const words = couponPageWords.users;

interface CouponUsersProps {
  readonly coupon: CouponView;
  readonly slug: string;
}

/** The orders that took a code, newest first. */
export function CouponUsers({ coupon, slug }: CouponUsersProps): ReactNode {
  const titleId = useId();
  const { uses, usesTotal } = coupon;
  return (
    <section aria-labelledby={titleId}>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={titleId}>{words.title}</h2>
        {usesTotal > uses.length && (
          <p className="text-[13px]/[18px] text-muted">{words.newest(uses.length, usesTotal)}</p>
        )}
      </div>
      {uses.length === 0 ? (
        <p className="panel px-4 py-4 text-muted">{words.empty}</p>
      ) : (
        <DataTable
          label={words.title}
          columns={columnsFor(coupon, slug)}
          rows={uses}
          rowKey={(use) => use.orderReference}
          layout="lg:grid-cols-[104px_minmax(0,1fr)_64px_88px_116px_92px]"
        />
      )}
    </section>
  );
}

function columnsFor({ currency, timeZone }: CouponView, slug: string): TableColumn<CouponUse>[] {
  return [
    {
      key: 'order',
      header: words.columns.order,
      cell: ({ orderReference }) => (
        <Link
          to="/e/$slug/orders/$reference"
          params={{ slug, reference: orderReference }}
          className={`${rowLinkClass} font-mono text-[13px]/[20px]`}
        >
          {orderReference}
        </Link>
      ),
    },
    {
      key: 'buyer',
      header: words.columns.buyer,
      className: 'max-lg:order-2',
      cell: ({ buyer }) => <PersonText person={buyer} />,
    },
    {
      key: 'tickets',
      header: words.columns.tickets,
      isNumber: true,
      className: 'max-lg:order-5 max-lg:justify-self-end max-lg:text-muted',
      cell: ({ tickets }) => (
        <>
          <span className="max-lg:hidden">{tickets.toLocaleString('en')}</span>
          <span className="lg:hidden">{couponCountWords.tickets(tickets)}</span>
        </>
      ),
    },
    {
      key: 'off',
      header: words.columns.off,
      isNumber: true,
      className: 'font-mono text-[13px]/[20px] max-lg:order-1 max-lg:justify-self-end',
      cell: ({ discountMinor }) => `−${formatMoney({ amountMinor: discountMinor, currency })}`,
    },
    {
      key: 'state',
      header: words.columns.state,
      className: 'max-lg:order-4',
      cell: ({ state }) => {
        const { label, meaning } = orderPageWords.coupon.states[state];
        return <StatusTag meaning={meaning}>{label}</StatusTag>;
      },
    },
    {
      key: 'at',
      header: words.columns.at,
      isNumber: true,
      className: 'whitespace-nowrap text-muted max-lg:order-3 max-lg:justify-self-end',
      cell: ({ at }) => <TimeText at={at} timeZone={timeZone} className="relative" />,
    },
  ];
}
