import type { TimelinePending, TimelineView } from '@lanyard/domain/staff/timeline-view';
import { MeaningIcon } from '@lanyard/ui/meaning-icon.tsx';
import { LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { dayAndTime, relativeTime } from '../browser/times.ts';
import { useNow } from '../browser/use-now.ts';
import { timelineWords as words } from '../strings/en/timeline.ts';
import { StepRows } from './step-rows.tsx';

/** What the live process has under way and waits for: above all that has happened. */
export function PendingList({ timeline }: { timeline: TimelineView }): ReactNode {
  const { pending, timeZone, isLive } = timeline;
  return (
    <>
      {!isLive && (
        <p role="status" className="mb-2 flex items-start gap-2 px-3 text-[13px]/[19px] text-attention">
          <span className="mt-0.5">
            <MeaningIcon meaning="attention" size={14} />
          </span>
          {words.notLive}
        </p>
      )}
      {pending.length > 0 && (
        <ol aria-label={words.pendingTitle} className="mb-1">
          {pending.map((item) => (
            <PendingItem key={item.key} item={item} timeZone={timeZone} />
          ))}
        </ol>
      )}
    </>
  );
}

function PendingItem({ item, timeZone }: { item: TimelinePending; timeZone: string }): ReactNode {
  const now = useNow();
  const isRunning = item.kind === 'CALL' && item.nextAt === null;
  return (
    <li className="eyelet eyelet-pending px-3 py-2">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4">
        <p className="flex min-w-0 items-start gap-1.5 text-ink-2">
          {isRunning && <LoaderCircle aria-hidden size={14} className="mt-[3px] shrink-0 animate-spin" />}
          {item.sentence}
        </p>
        {item.nextAt && (
          <time
            dateTime={item.nextAt}
            title={dayAndTime(item.nextAt, timeZone)}
            className="tabular text-[13px]/[20px] text-muted"
          >
            {relativeTime(item.nextAt, now, timeZone)}
          </time>
        )}
      </div>
      {item.lastFailure && (
        <p className="text-[13px]/[19px] text-attention">{words.lastFailure(item.lastFailure)}</p>
      )}
      {item.steps.length > 0 && <StepRows steps={item.steps} timeZone={timeZone} />}
    </li>
  );
}
