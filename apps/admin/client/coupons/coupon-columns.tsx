import { formatMoney } from '@lanyard/domain/money/money';
import { couponHomeWords, couponStateWords } from '@lanyard/domain/staff/coupon-words';
import { batchProgressWords, type CodeBatchRow } from '@lanyard/domain/staff/code-batch-row';
import type { CouponRow } from '@lanyard/domain/staff/coupon-views';
import { rowLinkClass, type TableColumn } from '@lanyard/ui/data-table.tsx';
import { MeaningIcon } from '@lanyard/ui/meaning-icon.tsx';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useNow } from '../browser/use-now.ts';
import { CountsBar } from '../parts/counts-bar.tsx';
import { couponCountWords, couponListWords as words } from '../strings/en/coupons.ts';
import { couponDates } from './coupon-dates.ts';

/** How a row of codes is laid out on a wide screen. */
export const couponLayout =
  'lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1.1fr)_minmax(0,1.6fr)_92px_118px_minmax(0,1.2fr)_minmax(0,1.1fr)]';

/** A row of the list: a code, or codes that were made together. */
export type CouponListItem = CouponRow | CodeBatchRow;

interface CouponColumnsOptions {
  readonly slug: string;
  readonly currency: string;
  readonly timeZone: string;
}

/** The columns of the list of codes. */
export function couponColumns({
  slug,
  currency,
  timeZone,
}: CouponColumnsOptions): TableColumn<CouponListItem>[] {
  return [
    {
      key: 'code',
      header: words.columns.code,
      cell: (row) => <NameCell row={row} slug={slug} />,
    },
    {
      key: 'discount',
      header: words.columns.discount,
      className: 'truncate text-ink-2 max-lg:order-2',
      cell: ({ discount }) => discount,
    },
    {
      key: 'uses',
      header: words.columns.uses,
      className: 'max-lg:order-4 max-lg:col-span-2',
      cell: (row) => <UsesCell row={row} />,
    },
    {
      key: 'given',
      header: words.columns.given,
      isNumber: true,
      className: 'font-mono text-[13px]/[20px] max-lg:order-3 max-lg:justify-self-end',
      cell: ({ givenAwayMinor }) => formatMoney({ amountMinor: givenAwayMinor, currency }),
    },
    {
      key: 'state',
      header: words.columns.state,
      className: 'max-lg:order-1 max-lg:justify-self-end lg:overflow-hidden',
      cell: (row) => <StateCell row={row} />,
    },
    {
      key: 'dates',
      header: words.columns.dates,
      className: 'truncate text-[13px]/[18px] text-muted max-lg:order-5',
      cell: (row) => <Dates row={row} timeZone={timeZone} />,
    },
    {
      key: 'theirs',
      header: words.columns.theirs,
      className: 'text-[13px]/[18px] max-lg:order-6 max-lg:justify-self-end',
      cell: (row) => <TheirsCell row={row} />,
    },
  ];
}

function NameCell({ row, slug }: { row: CouponListItem; slug: string }): ReactNode {
  const look = `${rowLinkClass} block truncate font-mono text-[13px]/[20px]`;
  return (
    <div className="py-1">
      {row.kind === 'BATCH' ? (
        <Link to="/e/$slug/coupons/bulk/$batchId" params={{ slug, batchId: row.batchId }} className={look}>
          {words.batch.name(row.prefix)}
        </Link>
      ) : (
        <Link to="/e/$slug/coupons/$code" params={{ slug, code: row.code }} className={look}>
          {row.code}
        </Link>
      )}
      {row.label !== null && (
        <span className="block truncate text-12 text-muted" title={row.label}>
          {row.label}
        </span>
      )}
    </div>
  );
}

function StateCell({ row }: { row: CouponListItem }): ReactNode {
  const { label, meaning } =
    row.kind === 'BATCH' && row.progress !== 'DONE'
      ? batchProgressWords[row.progress]
      : couponStateWords[row.state];
  const fault = row.kind === 'CODE' ? row.fault : null;
  const isPausedToo = row.kind === 'CODE' && row.state === 'CLOSED' && row.isPaused;
  return (
    <div className="flex flex-wrap items-center gap-x-1.5 py-0.5" title={fault ?? undefined}>
      <StatusTag meaning={fault === null ? meaning : 'bad'}>{label}</StatusTag>
      {isPausedToo && <span className="text-12 text-muted">{words.paused}</span>}
      {fault !== null && <span className="sr-only">{fault}</span>}
    </div>
  );
}

function UsesCell({ row }: { row: CouponListItem }): ReactNode {
  const { used, held, capacity } = row;
  return (
    <div className="grid gap-x-3 gap-y-1 lg:grid-cols-[minmax(48px,1fr)_auto] lg:items-center">
      {capacity === null ? (
        <span className="max-lg:hidden" />
      ) : (
        <CountsBar used={used} held={held} capacity={capacity} />
      )}
      <span className="tabular text-[13px]/[18px] whitespace-nowrap text-ink-2">
        {couponCountWords.line(used, held, capacity)}
      </span>
    </div>
  );
}

function Dates({ row, timeZone }: { row: CouponListItem; timeZone: string }): ReactNode {
  return couponDates(row, timeZone, useNow());
}

function TheirsCell({ row }: { row: CouponListItem }): ReactNode {
  if (row.kind === 'BATCH') return <BatchCell row={row} />;
  const { drift, home } = row;
  const isOdd = drift.kind === 'LOOK' || drift.kind === 'REPAIR';
  const text =
    drift.sourceOrders === null
      ? words.theirs.ours(drift.ourOrders)
      : words.theirs.both(drift.ourOrders, couponHomeWords[home].label, drift.sourceOrders);
  return (
    <span
      title={drift.sentence}
      className={`flex items-center gap-1.5 ${isOdd ? 'font-medium text-attention' : 'text-muted'}`}
    >
      {isOdd && <MeaningIcon meaning={drift.kind === 'REPAIR' ? 'bad' : 'attention'} size={14} />}
      <span className="tabular truncate">{text}</span>
      {isOdd && <span className="sr-only">{drift.sentence}</span>}
    </span>
  );
}

/** Of codes made together: how many there are, are used, and were mailed. */
function BatchCell({ row: { made, count, codesUsed, mails } }: { row: CodeBatchRow }): ReactNode {
  const { batch } = words;
  return (
    <span className="tabular flex items-center gap-1.5 py-1 text-muted">
      {mails !== null && mails.failed > 0 && (
        <span className="text-attention">
          <MeaningIcon meaning="attention" size={14} />
          <span className="sr-only">{batch.failedMails(mails.failed)}</span>
        </span>
      )}
      <span className="min-w-0">
        <span className="block truncate">
          {batch.made(made, count)}, {batch.used(codesUsed)}
        </span>
        {mails !== null && (
          <span className="block truncate text-12">{batch.mails(mails.sent, mails.wanted)}</span>
        )}
      </span>
    </span>
  );
}
