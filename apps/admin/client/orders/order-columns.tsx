import { formatMoney } from '@lanyard/domain/money/money';
import { orderWords } from '@lanyard/domain/orders/order-words';
import { refundStatusWords } from '@lanyard/domain/refunds/refund-words';
import type { OrderRow } from '@lanyard/domain/staff/order-list-view';
import { rowLinkClass, type TableColumn } from '@lanyard/ui/data-table.tsx';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import { Link } from '@tanstack/react-router';
import { PersonText } from '../parts/person-text.tsx';
import { TimeText } from '../parts/time-text.tsx';
import { orderListWords as words } from '../strings/en/lists.ts';

/** How a row of orders is laid out on a wide screen. */
export const orderLayout =
  'lg:grid-cols-[104px_minmax(0,1.5fr)_minmax(0,1.2fr)_96px_minmax(0,178px)_88px_88px]';

interface OrderColumnsOptions {
  readonly slug: string;
  readonly currency: string;
  readonly timeZone: string;
}

/** The columns of the orders list. */
export function orderColumns({ slug, currency, timeZone }: OrderColumnsOptions): TableColumn<OrderRow>[] {
  return [
    {
      key: 'reference',
      header: words.columns.reference,
      cell: (row) => (
        <Link
          to="/e/$slug/orders/$reference"
          params={{ slug, reference: row.reference }}
          className={`${rowLinkClass} font-mono text-[13px]/[20px]`}
        >
          {row.reference}
        </Link>
      ),
    },
    {
      key: 'buyer',
      header: words.columns.buyer,
      className: 'max-lg:order-2 max-lg:col-span-2',
      cell: (row) => <PersonText person={row.buyer} />,
    },
    {
      key: 'what',
      header: words.columns.what,
      className: 'truncate text-ink-2 max-lg:order-3 max-lg:col-span-2',
      cell: (row) => row.what,
    },
    {
      key: 'amount',
      header: words.columns.amount,
      isNumber: true,
      className: 'font-mono text-[13px]/[20px] max-lg:order-1 max-lg:justify-self-end',
      cell: (row) => formatMoney({ amountMinor: row.grossMinor, currency }),
    },
    {
      key: 'state',
      header: words.columns.state,
      className: 'max-lg:order-4 lg:overflow-hidden',
      cell: (row) => <OrderTag row={row} />,
    },
    {
      key: 'coupon',
      header: words.columns.coupon,
      className: 'truncate font-mono text-[13px]/[20px] text-ink-2 max-lg:hidden',
      cell: (row) => row.couponCode ?? '',
    },
    {
      key: 'placed',
      header: words.columns.placed,
      isNumber: true,
      className: 'whitespace-nowrap text-muted max-lg:order-5 max-lg:justify-self-end',
      cell: (row) => <TimeText at={row.placedAt} timeZone={timeZone} className="relative" />,
    },
  ];
}

function OrderTag({ row }: { row: OrderRow }) {
  const { meaning, label } = orderWords[row.state];
  const refund = refundStatusWords[row.refund];
  if (!row.needsPerson && row.refund !== 'NONE')
    return (
      <span className="flex items-center gap-1.5">
        <StatusTag meaning={refund.meaning}>{refund.label}</StatusTag>
        <span className="sr-only">{label}</span>
      </span>
    );
  if (!row.needsPerson) return <StatusTag meaning={meaning}>{label}</StatusTag>;
  return (
    <span className="flex items-center gap-1.5">
      <StatusTag meaning="attention">{words.needsPerson}</StatusTag>
      <span className="sr-only">{label}</span>
    </span>
  );
}
