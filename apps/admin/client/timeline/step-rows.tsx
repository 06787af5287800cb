import type { TimelineStep } from '@lanyard/domain/staff/timeline-view';
import { meaningClasses } from '@lanyard/ui/meaning';
import { MeaningIcon } from '@lanyard/ui/meaning-icon.tsx';
import { cx } from '@lanyard/ui/class-names';
import type { ReactNode } from 'react';
import { exactTime, timeOfDay } from '../browser/times.ts';
import { timelineWords as words } from '../strings/en/timeline.ts';

interface StepRowsProps {
  readonly steps: readonly TimelineStep[];
  readonly timeZone: string;
}

/** The tries and earlier facts that are folded under an entry, oldest first. */
export function StepRows({ steps, timeZone }: StepRowsProps): ReactNode {
  return (
    <ol aria-label={words.stepsTitle} className="panel mt-2 overflow-hidden rounded-row text-[13px]/[18px]">
      {steps.map((step) => (
        <li
          key={step.key}
          className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 gap-y-1 border-t border-line px-3 py-2 first:border-t-0 sm:grid-cols-[64px_auto_minmax(0,1fr)_auto]"
        >
          <time
            dateTime={step.at}
            title={exactTime(step.at, timeZone)}
            className="tabular font-mono text-12 text-muted"
          >
            {timeOfDay(step.at, timeZone, true)}
          </time>
          <span className="flex items-center gap-1.5 text-muted max-sm:justify-end">
            <span className={cx('grid size-5 place-items-center rounded-full', meaningClasses[step.meaning])}>
              <MeaningIcon meaning={step.meaning} size={11} />
            </span>
            {step.try !== null && <span className="whitespace-nowrap">{words.nth(step.try)}</span>}
          </span>
          <span className="min-w-0 break-words max-sm:col-span-2">{step.sentence}</span>
          {step.vendorCode && (
            <code className="rounded-[5px] bg-raised px-1.5 font-mono text-12 text-ink-2 max-sm:col-span-2 max-sm:justify-self-start">
              {step.vendorCode}
            </code>
          )}
        </li>
      ))}
    </ol>
  );
}
