import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { cx } from './class-names.ts';
import { FieldNote } from './field-note.tsx';

interface SelectFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** Stands there while nothing is chosen. */
  readonly emptyLabel: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly id?: string;
  readonly autoComplete?: string;
}

/** One of many, by the browser's own list, which a phone shows as a wheel. */
export function SelectField(props: SelectFieldProps): ReactNode {
  const { label, value, onChange, choices, emptyLabel, help, error, id, autoComplete } = props;
  const ownId = useId();
  const fieldId = id ?? ownId;
  const noteId = `${fieldId}-note`;
  return (
    <div className="grid content-start">
      <label htmlFor={fieldId} className="pb-1.5 text-16/[24px] font-medium">
        {label}
      </label>
      <span className="relative">
        <select
          id={fieldId}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          autoComplete={autoComplete}
          aria-invalid={error ? true : undefined}
          aria-describedby={error || help ? noteId : undefined}
          className={cx(
            'h-12 w-full min-w-0 cursor-pointer appearance-none rounded-control border bg-surface pr-10 pl-3.5 text-16/[24px]',
            error ? 'border-bad' : 'border-line-strong',
            value === '' ? 'text-muted' : 'text-ink',
          )}
        >
          <option value="">{emptyLabel}</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden
          size={18}
          className="pointer-events-none absolute top-1/2 right-3.5 -translate-y-1/2 text-muted"
        />
      </span>
      <FieldNote id={noteId} help={help} error={error} />
    </div>
  );
}
