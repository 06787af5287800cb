import { type ReactNode, useId } from 'react';
import { cx } from './class-names.ts';

interface ChoiceGroupProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** A few ways to answer one question, side by side; radio buttons underneath. */
export function ChoiceGroup<Value extends string>({
  label,
  choices,
  value,
  onChange,
}: ChoiceGroupProps<Value>): ReactNode {
  const name = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className="inline-flex flex-wrap gap-1 rounded-control bg-raised p-1"
    >
      {choices.map((choice) => (
        <label
          key={choice.value}
          className={cx(
            'relative flex min-h-11 cursor-pointer items-center rounded-row border px-2 text-[15px]/[20px] sm:px-3.5 font-medium transition-colors duration-150 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
            choice.value === value
              ? 'border-line-strong bg-surface text-ink'
              : 'border-transparent text-ink-2 hover:text-ink',
          )}
        >
          <input
            type="radio"
            name={name}
            className="absolute inset-0 cursor-pointer opacity-0"
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </div>
  );
}
