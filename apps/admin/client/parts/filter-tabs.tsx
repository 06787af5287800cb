import type { JobFilter } from '@lanyard/domain/jobs/job-states';
import type { CancellationFilter } from '@lanyard/domain/staff/cancellation-views';
import type { OrderFilter } from '@lanyard/domain/staff/order-list-view';
import type { TicketFilter } from '@lanyard/domain/staff/ticket-list-view';
import { cx } from '@lanyard/ui/class-names';
import { Link, useLocation, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CouponFilter } from '../search-params.ts';

/** One tab of a list: a link that narrows it. */
export interface FilterTab {
  readonly key: OrderFilter | TicketFilter | CouponFilter | CancellationFilter | JobFilter;
  readonly label: string;
  /** How many are behind it; undefined while that is not known. */
  readonly count: number | undefined;
  /** Draws the eye while there is anything behind it. */
  readonly isHot?: boolean;
}

interface FilterTabsProps {
  readonly label: string;
  readonly tabs: readonly FilterTab[];
  readonly selected: string;
  /** The tab that is open where the address says none. */
  readonly first?: FilterTab['key'];
}

/** Tabs of a list, kept in the address as `state`; they scroll sideways on a phone. */
export function FilterTabs({ label, tabs, selected, first = 'ALL' }: FilterTabsProps): ReactNode {
  const { pathname } = useLocation();
  const { q } = useSearch({ strict: false });
  return (
    <nav
      aria-label={label}
      className="no-bar -mx-4 mb-4 overflow-x-auto border-b border-line px-4 lg:mx-0 lg:px-0"
    >
      <ul className="flex gap-1">
        {tabs.map((tab) => {
          const isOn = tab.key === selected;
          return (
            <li key={tab.key}>
              <Link
                to={pathname}
                search={{
                  ...(q === undefined ? {} : { q }),
                  ...(tab.key === first ? {} : { state: tab.key }),
                }}
                aria-current={isOn ? 'page' : undefined}
                className={cx(
                  'flex h-10 items-center gap-2 rounded-t-row border-b-2 px-2.5 font-medium whitespace-nowrap focus-visible:-outline-offset-2',
                  isOn
                    ? 'border-accent text-ink'
                    : 'border-transparent text-ink-2 hover:bg-raised hover:text-ink',
                )}
              >
                {tab.label}
                <span
                  className={cx(
                    'tabular min-w-5 rounded-full px-1.5 text-center text-12/[18px] font-semibold',
                    tab.isHot && tab.count ? 'bg-attention-soft text-attention' : 'bg-raised text-muted',
                  )}
                >
                  {tab.count?.toLocaleString('en') ?? '·'}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
