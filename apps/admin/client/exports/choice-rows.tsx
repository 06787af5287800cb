import { type ReactNode, useId } from 'react';

interface ChoiceRowsProps<Value extends string> {
  readonly title: string;
  /** Names the group of the browser's own radio buttons. */
  readonly name: string;
  readonly value: Value;
  readonly choices: readonly {
    readonly value: Value;
    readonly label: string;
    readonly sentence: string;
  }[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, each with a sentence about it. */
export function ChoiceRows<Value extends string>(props: ChoiceRowsProps<Value>): ReactNode {
  const { title, name, value, choices, onChange } = props;
  const group = useId();
  return (
    <fieldset className="panel min-w-0">
      <legend className="sr-only">{title}</legend>
      <p aria-hidden className="px-4 pt-3 text-[13px]/[18px] text-muted">
        {title}
      </p>
      <div className="grid gap-x-4 px-2 pt-1 pb-2 sm:grid-cols-2">
        {choices.map((choice) => {
          const id = `${group}-${choice.value}`;
          return (
            <div
              key={choice.value}
              className="grid grid-cols-[18px_minmax(0,1fr)] content-start gap-x-2.5 px-2 py-1.5"
            >
              <input
                id={id}
                type="radio"
                name={name}
                value={choice.value}
                checked={choice.value === value}
                onChange={() => onChange(choice.value)}
                aria-describedby={`${id}-about`}
                className="mt-0.5 size-[18px] cursor-pointer accent-(--accent)"
              />
              <label htmlFor={id} className="cursor-pointer font-medium">
                {choice.label}
              </label>
              <p id={`${id}-about`} className="col-start-2 text-[13px]/[18px] text-muted">
                {choice.sentence}
              </p>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
