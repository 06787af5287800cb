import { type InputHTMLAttributes, type ReactNode, useId } from 'react';
import { cx } from './class-names.ts';
import { FieldNote } from './field-note.tsx';

interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help?: string | undefined;
  /** In words; takes the place of the help, so the page does not move. */
  readonly error?: string | undefined;
  /** A button beside the field that acts on what is typed. */
  readonly action?: ReactNode;
}

/** One line of text: label above, help or error below, announced together with the field. */
export function TextField({
  label,
  value,
  onChange,
  help,
  error,
  action,
  id,
  className,
  ...rest
}: TextFieldProps): ReactNode {
  const ownId = useId();
  const fieldId = id ?? ownId;
  const noteId = `${fieldId}-note`;
  return (
    <div className={cx('grid content-start', className)}>
      <label htmlFor={fieldId} className="pb-1.5 text-16/[24px] font-medium">
        {label}
      </label>
      <div className="flex gap-2.5">
        <input
          {...rest}
          id={fieldId}
          value={value}
          onChange={(event) => {
            onChange(event.target.value);
          }}
          aria-invalid={error ? true : undefined}
          aria-describedby={error || help ? noteId : undefined}
          className={cx(
            'h-12 w-full min-w-0 rounded-control border bg-surface px-3.5 text-16/[24px] text-ink placeholder:text-muted',
            error ? 'border-bad' : 'border-line-strong',
          )}
        />
        {action}
      </div>
      <FieldNote id={noteId} help={help} error={error} />
    </div>
  );
}
