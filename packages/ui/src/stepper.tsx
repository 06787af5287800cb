import { Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './class-names.ts';

interface StepperProps {
  readonly value: number;
  readonly max: number;
  readonly min?: number;
  readonly onChange: (value: number) => void;
  /** Form name of the number, so that a page without scripts still sends it. */
  readonly name: string;
  /** What is counted, for people who do not see the card around it. */
  readonly label: string;
  readonly fewerLabel: string;
  readonly moreLabel: string;
  readonly className?: string;
}

const buttonClasses =
  'grid size-11 shrink-0 place-items-center rounded-control text-ink-2 hover:text-ink disabled:text-line-strong';

/** A number between two buttons; it can be typed as well. */
export function Stepper({
  value,
  max,
  min = 0,
  onChange,
  name,
  label,
  fewerLabel,
  moreLabel,
  className,
}: StepperProps): ReactNode {
  const set = (next: number) => {
    onChange(Math.min(Math.max(next, min), Math.max(max, min)));
  };
  return (
    <div
      role="group"
      aria-label={label}
      className={cx(
        'flex items-center justify-between rounded-control border transition-colors duration-150',
        value > 0 ? 'border-accent bg-accent-soft' : 'border-line-strong bg-surface',
        className,
      )}
    >
      <button
        type="button"
        aria-label={fewerLabel}
        disabled={value <= min}
        onClick={() => set(value - 1)}
        className={buttonClasses}
      >
        <Minus aria-hidden size={18} strokeWidth={2.25} />
      </button>
      <input
        type="number"
        inputMode="numeric"
        name={name}
        aria-label={label}
        min={min}
        max={max}
        value={value}
        onFocus={(event) => event.target.select()}
        onChange={(event) => set(Math.trunc(Number(event.target.value)) || 0)}
        className="no-spin tabular h-11 w-12 min-w-0 grow rounded-control bg-transparent text-center text-[17px] font-semibold"
      />
      <button
        type="button"
        aria-label={moreLabel}
        disabled={value >= max}
        onClick={() => set(value + 1)}
        className={buttonClasses}
      >
        <Plus aria-hidden size={18} strokeWidth={2.25} />
      </button>
    </div>
  );
}
