import type { TimelineEntryView, TimelineView } from '@lanyard/domain/staff/timeline-view';
import { timelineGroups, type TimelineGroup } from '@lanyard/domain/timeline/timeline-looks';
import { cx } from '@lanyard/ui/class-names';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useRef } from 'react';
import { dayHeading } from '../browser/times.ts';
import { useNow } from '../browser/use-now.ts';
import { useRowKeys } from '@lanyard/ui/use-row-keys';
import { timelineWords as words } from '../strings/en/timeline.ts';
import { EntryItem } from './entry-item.tsx';
import { groupByDay } from './group-by-day.ts';
import { PendingList } from './pending-list.tsx';
import { useArrivals } from './use-arrivals.ts';

/** What narrows a story, and which entry is open, as it stands in the address. */
export interface StorySearch {
  readonly show?: TimelineGroup | undefined;
  readonly entry?: string | undefined;
}

interface StoryProps {
  /** The order or ticket it is about. */
  readonly of: string;
  readonly timeline: TimelineView;
  /** Stands where nothing has happened yet. */
  readonly emptySentence: string;
  readonly search: StorySearch;
  readonly slug: string;
  readonly mayResolve: boolean;
  readonly onChanged: () => void;
}

/** A story from its newest fact to its first, tied together by a strap. */
export function Story({
  of,
  timeline,
  emptySentence,
  search,
  slug,
  mayResolve,
  onChanged,
}: StoryProps): ReactNode {
  const now = useNow();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  const { show } = search;
  const isNew = useArrivals(
    of,
    timeline.entries.map((entry) => entry.key),
  );
  const entries = timeline.entries.filter((entry) => show === undefined || entry.group === show);
  // Links to a task name the task; links to an entry name the entry.
  const isOpen = ({ key, task }: TimelineEntryView) =>
    search.entry !== undefined && (search.entry === key || search.entry === task?.entryId);
  const toggle = (key: string | null) => {
    const { entry: _, ...rest } = search;
    void navigate({
      to: pathname,
      search: key === null ? rest : { ...rest, entry: key },
      replace: true,
      resetScroll: false,
    });
  };
  return (
    <section aria-labelledby="story-title">
      <h2 id="story-title" className="sr-only">
        {words.title}
      </h2>
      <StoryFilters show={show} pathname={pathname} />
      <div ref={list} className="strap">
        <PendingList timeline={timeline} />
        {groupByDay(entries, timeline.timeZone).map((day) => (
          <div key={day.key} className="mt-5 first:mt-0">
            <p className="mb-1 px-3 text-12/[16px] font-semibold text-muted">
              {dayHeading(day.entries[0]?.at ?? day.key, timeline.timeZone, now)}
            </p>
            <ol className="grid gap-0.5">
              {day.entries.map((entry) => (
                <EntryItem
                  key={entry.key}
                  entry={entry}
                  timeZone={timeline.timeZone}
                  slug={slug}
                  isOpen={isOpen(entry)}
                  isNew={isNew(entry.key)}
                  onToggle={() => toggle(isOpen(entry) ? null : entry.key)}
                  onResolved={onChanged}
                  mayResolve={mayResolve}
                />
              ))}
            </ol>
          </div>
        ))}
        {entries.length === 0 && (
          <p className="px-3 py-4 text-muted">
            {show === undefined ? emptySentence : words.emptyGroup(words.filters[show])}
          </p>
        )}
      </div>
    </section>
  );
}

function StoryFilters({ show, pathname }: { show: TimelineGroup | undefined; pathname: string }): ReactNode {
  return (
    <nav aria-label={words.filter} className="mb-3">
      <ul className="flex flex-wrap gap-1.5">
        {(['ALL', ...timelineGroups] as const).map((key) => {
          const isOn = key === (show ?? 'ALL');
          return (
            <li key={key}>
              <Link
                to={pathname}
                search={key === 'ALL' ? {} : { show: key }}
                replace
                resetScroll={false}
                aria-current={isOn ? 'true' : undefined}
                className={cx(
                  'inline-flex h-7 items-center rounded-full border px-3 text-[13px]/[18px] font-medium',
                  isOn
                    ? 'border-ink bg-ink text-paper'
                    : 'border-line text-ink-2 hover:bg-raised hover:text-ink',
                )}
              >
                {words.filters[key]}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
