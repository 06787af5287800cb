import { type ReactNode, useId } from 'react';
import { cx } from './class-names.ts';
import { FieldNote } from './field-note.tsx';

interface ConsentFieldProps {
  readonly label: string;
  /** What somebody agrees to, word for word. */
  readonly wording: string;
  /** The words beside the box. */
  readonly agree: string;
  readonly isGiven: boolean;
  readonly onChange: (isGiven: boolean) => void;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly id?: string;
}

/** A wording and a box that is never ticked by itself. */
export function ConsentField(props: ConsentFieldProps): ReactNode {
  const { label, wording, agree, isGiven, onChange, help, error, id } = props;
  const ownId = useId();
  const fieldId = id ?? ownId;
  const [labelId, wordingId, noteId] = [`${fieldId}-label`, `${fieldId}-wording`, `${fieldId}-note`];
  return (
    <div>
      <span id={labelId} className="block pb-1.5 text-16/[24px] font-medium">
        {label}
      </span>
      <div className={cx('rounded-control border bg-raised p-4', error ? 'border-bad' : 'border-line')}>
        <p id={wordingId} className="text-[15px]/[23px] whitespace-pre-line text-ink">
          {wording}
        </p>
        <label className="mt-2 inline-flex min-h-11 cursor-pointer items-center gap-2.5 text-16/[22px] font-semibold">
          <input
            id={fieldId}
            type="checkbox"
            checked={isGiven}
            onChange={(event) => onChange(event.target.checked)}
            aria-labelledby={`${labelId} ${fieldId}-agree`}
            aria-describedby={`${wordingId}${error || help ? ` ${noteId}` : ''}`}
            aria-invalid={error ? true : undefined}
            className="size-5 shrink-0 cursor-pointer accent-(--accent)"
          />
          <span id={`${fieldId}-agree`}>{agree}</span>
        </label>
      </div>
      <FieldNote id={noteId} help={help} error={error} />
    </div>
  );
}
