import type { OrderWaitFilter } from '@lanyard/domain/staff/order-list-view';
import type { TicketWaitFilter } from '@lanyard/domain/staff/ticket-list-view';
import { waitWords } from '@lanyard/domain/staff/wait-words';
import { cx } from '@lanyard/ui/class-names';
import { MeaningIcon } from '@lanyard/ui/meaning-icon.tsx';
import { Link, useLocation, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** How many processes wait for what. */
export type WaitCounts = Readonly<Partial<Record<OrderWaitFilter | TicketWaitFilter, number>>>;

interface WaitLinksProps {
  readonly label: string;
  readonly counts: WaitCounts;
  readonly selected: string | undefined;
}

/** What processes of a list wait for, each a link that narrows it, kept in the address as `waits`; again, and it is off. */
export function WaitLinks({ label, counts, selected }: WaitLinksProps): ReactNode {
  const { pathname } = useLocation();
  const { q, state } = useSearch({ strict: false });
  const keys = (Object.keys(waitWords) as (keyof typeof waitWords)[]) // The keys of a constant table.
    .filter((key): key is OrderWaitFilter | TicketWaitFilter => key in counts)
    .filter((key) => (counts as Record<string, number>)[key] !== 0 || key === selected); // As above.
  if (keys.length === 0) return null;
  const kept = { ...(q === undefined ? {} : { q }), ...(state === undefined ? {} : { state }) };
  return (
    <nav aria-label={label} className="no-bar -mx-4 mb-4 overflow-x-auto px-4 lg:mx-0 lg:px-0">
      <ul className="flex items-center gap-1.5 text-[13px]/[18px]">
        <li aria-hidden className="pr-1 whitespace-nowrap text-muted">
          {label}
        </li>
        {keys.map((key) => {
          const isOn = key === selected;
          return (
            <li key={key}>
              <Link
                to={pathname}
                search={isOn ? kept : { ...kept, waits: key }}
                aria-current={isOn ? 'true' : undefined}
                className={cx(
                  'relative flex h-7 items-center gap-1.5 rounded-full border px-2.5 font-medium whitespace-nowrap after:absolute after:-inset-y-1.5 after:inset-x-0',
                  isOn
                    ? 'border-ink bg-raised text-ink'
                    : 'border-line text-ink-2 hover:bg-raised hover:text-ink',
                )}
              >
                <MeaningIcon meaning={waitWords[key].meaning} size={13} />
                {waitWords[key].label}
                <span className="tabular text-muted">{(counts[key] ?? 0).toLocaleString('en')}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
