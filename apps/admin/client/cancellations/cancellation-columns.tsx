import {
  askerWords,
  cancellationWords,
  cancelReasonWords,
} from '@lanyard/domain/cancellations/cancellation-words';
import { formatMoney } from '@lanyard/domain/money/money';
import type { CancellationList, CancellationRow } from '@lanyard/domain/staff/cancellation-views';
import { rowLinkClass, type TableColumn } from '@lanyard/ui/data-table.tsx';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import { Link } from '@tanstack/react-router';
import type { CancellationSearch } from '../api/readings.ts';
import { PersonText } from '../parts/person-text.tsx';
import { TimeText } from '../parts/time-text.tsx';
import { cancellationsWords as words } from '../strings/en/cancellations.ts';
import { whatOf } from './what-of.ts';

/** How a row is laid out on a wide screen. */
export const cancellationLayout =
  'lg:grid-cols-[minmax(0,1.2fr)_minmax(0,1.3fr)_minmax(0,1.2fr)_110px_178px_88px]';

/** The columns of the room. */
export function cancellationColumns(
  slug: string,
  search: CancellationSearch,
  { currency, timeZone }: Pick<CancellationList, 'currency' | 'timeZone'>,
): TableColumn<CancellationRow>[] {
  return [
    {
      key: 'what',
      header: words.columns.what,
      cell: (row) => (
        <Link
          to="/e/$slug/cancellations"
          params={{ slug }}
          search={{ ...search, open: row.cancellationId }}
          aria-label={words.openLabel(whatOf(row))}
          className={`${rowLinkClass} font-mono text-[13px]/[20px]`}
        >
          {whatOf(row)}
        </Link>
      ),
    },
    {
      key: 'asker',
      header: words.columns.asker,
      className: 'max-lg:order-2 max-lg:col-span-2',
      cell: (row) => (row.asker ? <PersonText person={row.asker} /> : <span>{askerWords[row.askedBy]}</span>),
    },
    {
      key: 'reason',
      header: words.columns.reason,
      className: 'truncate text-ink-2 max-lg:order-3 max-lg:col-span-2',
      cell: (row) => cancelReasonWords[row.reason],
    },
    {
      key: 'due',
      header: words.columns.due,
      isNumber: true,
      className: 'font-mono text-[13px]/[20px] max-lg:order-1 max-lg:justify-self-end',
      cell: (row) => formatMoney({ amountMinor: row.decidedMinor ?? row.dueMinor, currency }),
    },
    {
      key: 'state',
      header: words.columns.state,
      className: 'max-lg:order-4 lg:overflow-hidden',
      cell: ({ status }) => (
        <StatusTag meaning={cancellationWords[status].meaning}>{cancellationWords[status].label}</StatusTag>
      ),
    },
    {
      key: 'asked',
      header: words.columns.asked,
      isNumber: true,
      className: 'whitespace-nowrap text-muted max-lg:order-5 max-lg:justify-self-end',
      cell: (row) => <TimeText at={row.askedAt} timeZone={timeZone} className="relative" />,
    },
  ];
}
