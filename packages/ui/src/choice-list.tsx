import { type ReactNode, useId } from 'react';
import { cx } from './class-names.ts';
import { FieldNote } from './field-note.tsx';

interface ChoiceListProps {
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** What is chosen; at most one unless `isMany`. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly isMany?: boolean;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  /** Of the first choice; the others have it with a number. */
  readonly id?: string;
}

/** One or some of a few, each a tile large enough for a thumb; radio buttons or boxes underneath. */
export function ChoiceList(props: ChoiceListProps): ReactNode {
  const { label, choices, chosen, onChange, isMany = false, help, error, id } = props;
  const ownId = useId();
  const fieldId = id ?? ownId;
  const [labelId, noteId] = [`${fieldId}-label`, `${fieldId}-note`];
  const press = (value: string) => {
    if (!isMany) onChange([value]);
    else onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  };
  return (
    <div
      role={isMany ? 'group' : 'radiogroup'}
      aria-labelledby={labelId}
      aria-describedby={error || help ? noteId : undefined}
      aria-invalid={!isMany && error ? true : undefined}
      data-invalid={error ? true : undefined}
    >
      <span id={labelId} className="block pb-1.5 text-16/[24px] font-medium">
        {label}
      </span>
      <span className="flex flex-wrap gap-2">
        {choices.map(({ value, label: words }, n) => {
          const isChosen = chosen.includes(value);
          return (
            <label
              key={value}
              className={cx(
                'relative inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-control border px-3.5 text-16/[22px] transition-colors duration-150 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
                isChosen
                  ? 'border-accent bg-accent-soft font-semibold text-ink'
                  : cx('bg-surface text-ink hover:bg-raised', error ? 'border-bad' : 'border-line-strong'),
              )}
            >
              <input
                id={n === 0 ? fieldId : `${fieldId}-${n}`}
                type={isMany ? 'checkbox' : 'radio'}
                name={fieldId}
                checked={isChosen}
                onChange={() => press(value)}
                className="size-[18px] shrink-0 cursor-pointer accent-(--accent) outline-none"
              />
              {words}
            </label>
          );
        })}
      </span>
      <FieldNote id={noteId} help={help} error={error} />
    </div>
  );
}
