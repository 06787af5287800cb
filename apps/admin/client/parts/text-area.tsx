import { cx } from '@lanyard/ui/class-names';
import { OctagonAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';

interface TextAreaProps {
  readonly label: string;
  readonly name: string;
  readonly rows: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly help: string;
  /** What is wrong, one sentence a line; takes the place of the help. */
  readonly errors?: readonly string[];
}

/** Several lines of text: label above, help or errors below, announced together with the field. */
export function TextArea({
  label,
  name,
  rows,
  value,
  onChange,
  help,
  errors = [],
}: TextAreaProps): ReactNode {
  const id = useId();
  const noteId = `${id}-note`;
  const isWrong = errors.length > 0;
  return (
    <div className="grid content-start">
      <label htmlFor={id} className="pb-1.5 text-16/[24px] font-medium">
        {label}
      </label>
      <textarea
        id={id}
        name={name}
        rows={rows}
        value={value}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={isWrong ? true : undefined}
        aria-describedby={noteId}
        className={cx(
          'w-full min-w-0 resize-y rounded-control border bg-surface px-3.5 py-2.5 font-mono text-14/[22px] text-ink placeholder:text-muted',
          isWrong ? 'border-bad' : 'border-line-strong',
        )}
      />
      <div id={noteId} className="min-h-7 pt-1.5 text-14/[20px] text-muted">
        {isWrong ? (
          <ul className="font-medium text-bad">
            {errors.map((error) => (
              <li key={error} className="flex items-start gap-1.5">
                <OctagonAlert aria-hidden size={15} strokeWidth={2.4} className="mt-[3px] shrink-0" />
                {error}
              </li>
            ))}
          </ul>
        ) : (
          help
        )}
      </div>
    </div>
  );
}
