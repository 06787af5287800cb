import { Check, LoaderCircle, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './class-names.ts';

/** One step of a way: behind us, happening, ahead, or stopped. */
export interface Step {
  readonly title: string;
  readonly note?: string;
  readonly state: 'done' | 'now' | 'ahead' | 'stopped';
  /** The state in a word, for people who do not see the eyelet. */
  readonly stateWord: string;
}

const eyelets = {
  done: 'border-good text-good',
  now: 'border-accent text-accent',
  ahead: 'border-line-strong text-transparent',
  stopped: 'border-attention text-attention',
} as const;

/** Steps as eyelets on a strap; the strap is coloured as far as the way has been gone. */
export function StepTimeline({ steps, label }: { steps: readonly Step[]; label: string }): ReactNode {
  return (
    <ol aria-label={label} className="grid">
      {steps.map((step, index) => (
        <li key={step.title} className="relative flex gap-4 pb-6 last:pb-0">
          {index < steps.length - 1 && (
            <span
              aria-hidden
              className={cx(
                'absolute top-7 bottom-0 left-[12px] w-1 rounded-full transition-colors duration-200',
                step.state === 'done' ? 'bg-good/45' : 'bg-line',
              )}
            />
          )}
          <span
            aria-hidden
            className={cx(
              'z-[1] mt-0.5 grid size-7 shrink-0 place-items-center rounded-full border-[3px] bg-surface transition-colors duration-200',
              eyelets[step.state],
            )}
          >
            {step.state === 'done' && <Check size={14} strokeWidth={3.4} />}
            {step.state === 'now' && <LoaderCircle size={14} strokeWidth={3} className="animate-spin" />}
            {step.state === 'stopped' && <X size={14} strokeWidth={3.4} />}
          </span>
          <span className="grid">
            <span className={cx('font-semibold', step.state === 'ahead' && 'text-muted')}>
              {step.title}
              <span className="sr-only"> ({step.stateWord})</span>
            </span>
            {step.note && <span className="text-14/[20px] text-muted">{step.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
