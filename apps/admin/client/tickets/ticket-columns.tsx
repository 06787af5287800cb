import { waitWords } from '@lanyard/domain/staff/wait-words';
import type { TicketRow } from '@lanyard/domain/staff/ticket-list-view';
import { ticketWords } from '@lanyard/domain/tickets/ticket-words';
import { rowLinkClass, type TableColumn } from '@lanyard/ui/data-table.tsx';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import { Link } from '@tanstack/react-router';
import { exactTime } from '../browser/times.ts';
import { PersonText } from '../parts/person-text.tsx';
import { TimeText } from '../parts/time-text.tsx';
import { ticketListWords as words } from '../strings/en/lists.ts';

/** How a row of tickets is laid out on a wide screen. */
export const ticketLayout =
  'lg:grid-cols-[116px_minmax(0,1.5fr)_minmax(0,1fr)_178px_minmax(0,0.9fr)_88px_88px]';

interface TicketColumnsOptions {
  readonly slug: string;
  readonly timeZone: string;
  /** Whether whoever looks may open orders. */
  readonly linksOrders: boolean;
}

/** The columns of the tickets list. */
export function ticketColumns({
  slug,
  timeZone,
  linksOrders,
}: TicketColumnsOptions): TableColumn<TicketRow>[] {
  return [
    {
      key: 'reference',
      header: words.columns.reference,
      cell: (row) => (
        <Link
          to="/e/$slug/tickets/$reference"
          params={{ slug, reference: row.reference }}
          className={`${rowLinkClass} font-mono text-[13px]/[20px]`}
        >
          {row.reference}
        </Link>
      ),
    },
    {
      key: 'attendee',
      header: words.columns.attendee,
      className: 'max-lg:order-2 max-lg:col-span-2 max-lg:empty:hidden',
      // The state beside it says that nobody is named.
      cell: (row) => row.isNamed && <PersonText person={row.attendee} />,
    },
    {
      key: 'type',
      header: words.columns.type,
      className: 'truncate text-ink-2 max-lg:order-3 max-lg:col-span-2',
      cell: (row) => row.typeName,
    },
    {
      key: 'state',
      header: words.columns.state,
      className: 'max-lg:order-4 lg:overflow-hidden',
      cell: (row) => {
        const { meaning, label } = ticketWords[row.state];
        return (
          <>
            <StatusTag meaning={row.needsPerson ? 'attention' : meaning}>
              {row.needsPerson ? words.needsPerson : label}
            </StatusTag>
            {row.needsPerson && <span className="sr-only">{label}</span>}
          </>
        );
      },
    },
    {
      key: 'waits',
      header: words.columns.waits,
      className: 'truncate text-ink-2 max-lg:hidden',
      cell: (row) =>
        row.waitsFor && (
          <span title={row.wakesAt === null ? undefined : exactTime(row.wakesAt, timeZone)}>
            {waitWords[row.waitsFor].label}
          </span>
        ),
    },
    {
      key: 'order',
      header: words.columns.order,
      className: 'max-lg:hidden',
      cell: (row) =>
        linksOrders ? (
          <Link
            to="/e/$slug/orders/$reference"
            params={{ slug, reference: row.orderReference }}
            className="relative z-[1] rounded-row font-mono text-[13px]/[20px] text-ink-2 underline decoration-line-strong underline-offset-4 hover:decoration-ink"
          >
            {row.orderReference}
          </Link>
        ) : (
          <span className="font-mono text-[13px]/[20px] text-ink-2">{row.orderReference}</span>
        ),
    },
    {
      key: 'issued',
      header: words.columns.issued,
      isNumber: true,
      className: 'whitespace-nowrap text-muted max-lg:order-1 max-lg:justify-self-end',
      cell: (row) => <TimeText at={row.issuedAt} timeZone={timeZone} className="relative" />,
    },
  ];
}
