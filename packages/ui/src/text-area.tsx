import { type ReactNode, useId } from 'react';
import { cx } from './class-names.ts';
import { FieldNote } from './field-note.tsx';

interface TextAreaProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly id?: string;
  readonly rows?: number;
}

/** Several lines of text: label above, help or error below. */
export function TextArea({ label, value, onChange, help, error, id, rows = 3 }: TextAreaProps): ReactNode {
  const ownId = useId();
  const fieldId = id ?? ownId;
  const noteId = `${fieldId}-note`;
  return (
    <div className="grid content-start">
      <label htmlFor={fieldId} className="pb-1.5 text-16/[24px] font-medium">
        {label}
      </label>
      <textarea
        id={fieldId}
        value={value}
        rows={rows}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={error || help ? noteId : undefined}
        className={cx(
          'w-full min-w-0 rounded-control border bg-surface px-3.5 py-2.5 text-16/[24px] text-ink placeholder:text-muted',
          error ? 'border-bad' : 'border-line-strong',
        )}
      />
      <FieldNote id={noteId} help={help} error={error} />
    </div>
  );
}
