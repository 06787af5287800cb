import type { ProcessView } from '@lanyard/domain/staff/process-view';
import type { TimelinePending } from '@lanyard/domain/staff/timeline-view';
import { waitWords } from '@lanyard/domain/staff/wait-words';
import { cx } from '@lanyard/ui/class-names';
import { MeaningIcon } from '@lanyard/ui/meaning-icon.tsx';
import type { ReactNode } from 'react';
import { dayAndTime, relativeTime } from '../browser/times.ts';
import { useNow } from '../browser/use-now.ts';
import { orderPageWords } from '../strings/en/order.ts';

const words = orderPageWords.now;
const edges = {
  good: 'border-l-good text-good',
  waiting: 'border-l-waiting text-waiting',
  attention: 'border-l-attention text-attention',
  bad: 'border-l-bad text-bad',
  asleep: 'border-l-asleep text-asleep',
} as const;

interface NowBoxProps {
  readonly process: ProcessView;
  readonly timeZone: string;
  /** What comes next, soonest first. */
  readonly pending: readonly TimelinePending[];
}

/** What a process waits for now, and when it wakes by itself. */
export function NowBox({ process, timeZone, pending }: NowBoxProps): ReactNode {
  const now = useNow();
  const { label, sentence, meaning } = waitWords[process.waitsFor];
  const { wakesAt } = process;
  const title =
    wakesAt === null
      ? label
      : words.until(
          meaning === 'asleep' ? words.asleep : label,
          dayAndTime(wakesAt, timeZone),
          relativeTime(wakesAt, now, timeZone),
        );
  const next = pending.find((item) => item.nextAt !== null && item.nextAt !== wakesAt);
  return (
    <section
      aria-label={label}
      className={cx(
        'mb-6 flex items-start gap-3.5 rounded-row border border-l-4 border-line bg-surface px-4 py-3.5',
        edges[meaning],
      )}
    >
      <span className="mt-0.5">
        <MeaningIcon meaning={meaning} size={20} />
      </span>
      <div className="min-w-0">
        <p className="text-16/[24px] font-semibold text-ink">{title}</p>
        <p className="text-ink-2">
          {sentence}
          {next?.nextAt && <> {words.next(next.sentence, relativeTime(next.nextAt, now, timeZone))}</>}
        </p>
        {process.source === 'ROW' && process.waitsFor !== 'NOTHING' && (
          <p className="text-[13px]/[19px] text-muted">{words.fromRow}</p>
        )}
      </div>
    </section>
  );
}
