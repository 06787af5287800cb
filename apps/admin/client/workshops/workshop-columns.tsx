import { formatMoney } from '@lanyard/domain/money/money';
import type { WorkshopRow } from '@lanyard/domain/staff/workshop-views';
import { buttonClass } from '@lanyard/ui/button-class';
import { cx } from '@lanyard/ui/class-names';
import { rowLinkClass, type TableColumn } from '@lanyard/ui/data-table.tsx';
import { Link } from '@tanstack/react-router';
import { shortDayAndTime } from '../browser/times.ts';
import { seatWords, workshopListWords as words } from '../strings/en/workshops.ts';
import { SeatNumbers, SeatsBar } from './seats-bar.tsx';
import { WorkshopStateTag } from './workshop-state-tag.tsx';

/** How a row of workshops is laid out on a wide screen. */
export const workshopLayout = 'lg:grid-cols-[170px_minmax(0,1.2fr)_minmax(0,1.4fr)_200px_100px]';

interface WorkshopColumnsOptions {
  readonly slug: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly now: number;
  readonly mayManage: boolean;
}

/** The columns of the list of workshops. */
export function workshopColumns(options: WorkshopColumnsOptions): TableColumn<WorkshopRow>[] {
  const { slug, currency, timeZone, now, mayManage } = options;
  const columns: TableColumn<WorkshopRow>[] = [
    {
      key: 'when',
      header: words.columns.when,
      className: 'max-lg:order-2 max-lg:col-span-2 lg:py-3',
      cell: ({ startsAt, room, roomLimit }) => (
        <>
          <p className="tabular font-medium">{shortDayAndTime(startsAt, timeZone, now)}</p>
          <p className="text-[13px]/[18px] text-muted">{seatWords.roomHolds(room, roomLimit)}</p>
        </>
      ),
    },
    {
      key: 'workshop',
      header: words.columns.workshop,
      className: 'max-lg:order-1 max-lg:col-span-2 lg:py-3',
      cell: ({ key, title, level, priceMinor }) => (
        <>
          <Link to="/e/$slug/workshops/$key" params={{ slug, key }} className={rowLinkClass}>
            {title}
          </Link>
          <p className="text-[13px]/[18px] text-muted">
            {[level, priceMinor > 0 ? formatMoney({ amountMinor: priceMinor, currency }) : seatWords.included]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </>
      ),
    },
    {
      key: 'seats',
      header: words.columns.seats,
      className: 'max-lg:order-3 max-lg:col-span-2 lg:py-3',
      cell: (row) => (
        <>
          <SeatsBar counts={row} />
          <SeatNumbers counts={row} />
        </>
      ),
    },
    {
      key: 'state',
      header: words.columns.state,
      className: 'max-lg:order-4',
      cell: (row) => <WorkshopStateTag workshop={row} now={now} />,
    },
  ];
  if (!mayManage) return columns;
  return [
    ...columns,
    {
      key: 'act',
      header: words.columns.act,
      className: 'max-lg:order-5 max-lg:justify-self-end',
      cell: ({ key, title }) => (
        <Link
          to="/e/$slug/workshops/$key"
          params={{ slug, key }}
          search={{ seats: 'change' }}
          aria-label={words.expandNamed(title)}
          className={cx(buttonClass({ variant: 'quiet', size: 'small' }), 'relative z-10')}
        >
          {words.expand}
        </Link>
      ),
    },
  ];
}
