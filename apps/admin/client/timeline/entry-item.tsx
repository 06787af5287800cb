import type { TimelineEntryView } from '@lanyard/domain/staff/timeline-view';
import { cx } from '@lanyard/ui/class-names';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { exactTime, timeOfDay } from '../browser/times.ts';
import { timelineWords as words } from '../strings/en/timeline.ts';
import { EntryDetails } from './entry-details.tsx';

interface EntryItemProps {
  readonly entry: TimelineEntryView;
  readonly timeZone: string;
  readonly slug: string;
  readonly isOpen: boolean;
  readonly isNew: boolean;
  readonly onToggle: () => void;
  readonly onResolved: () => void;
  readonly mayResolve: boolean;
}

const eyelets = {
  good: 'eyelet-good',
  // What has happened waits for nothing any more.
  waiting: 'eyelet-plain',
  attention: 'eyelet-attention',
  bad: 'eyelet-bad',
  asleep: 'eyelet-asleep',
} as const;

/** One fact of a story: an eyelet on the strap that opens to all that is known of it. */
export function EntryItem({
  entry,
  timeZone,
  slug,
  isOpen,
  isNew,
  onToggle,
  onResolved,
  mayResolve,
}: EntryItemProps): ReactNode {
  const detailsId = useId();
  const hasOpenTask = entry.task !== null && entry.task.resolved === null;
  return (
    <li
      className={cx(
        'eyelet rounded-row',
        eyelets[hasOpenTask ? 'attention' : entry.meaning],
        isOpen && 'bg-raised',
        isNew && 'slide-in',
      )}
    >
      <h3 className="font-normal">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={detailsId}
          onClick={onToggle}
          className="row-link grid w-full grid-cols-[minmax(0,1fr)_auto] gap-x-4 rounded-row px-3 py-2 text-left hover:bg-raised"
        >
          <span className="min-w-0">
            <span className="font-medium break-words">{entry.sentence}</span>
            {entry.ticketReference && (
              <span className="text-muted"> · {words.ticket(entry.ticketReference)}</span>
            )}
            {entry.by && <span className="text-muted"> · {words.by(entry.by)}</span>}
            {hasOpenTask && (
              <span className="ml-2 inline-block align-middle max-sm:mt-1 max-sm:ml-0 max-sm:block">
                <StatusTag meaning="attention">{words.task.open}</StatusTag>
              </span>
            )}
            {entry.note && <span className="block text-[13px]/[19px] text-muted">{entry.note}</span>}
          </span>
          <span className="flex items-start gap-1.5 text-muted">
            <time
              dateTime={entry.at}
              title={exactTime(entry.at, timeZone)}
              className="tabular font-mono text-[13px]/[20px]"
            >
              {timeOfDay(entry.at, timeZone, true)}
            </time>
            <ChevronDown
              aria-hidden
              size={15}
              className={cx('mt-[3px] shrink-0 transition-transform duration-150', isOpen && 'rotate-180')}
            />
          </span>
        </button>
      </h3>
      <div id={detailsId} hidden={!isOpen} className="px-3 pb-3">
        {isOpen && (
          <EntryDetails
            entry={entry}
            timeZone={timeZone}
            slug={slug}
            mayResolve={mayResolve}
            onResolved={onResolved}
          />
        )}
      </div>
    </li>
  );
}
