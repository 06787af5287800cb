import { OctagonAlert } from 'lucide-react';
import type { ReactNode } from 'react';

interface FieldNoteProps {
  readonly id: string;
  readonly help?: ReactNode;
  /** In words; takes the place of the help, so the page does not move. */
  readonly error?: string | undefined;
}

/** What stands under a field: help, or what is wrong; the field names it as its description. */
export function FieldNote({ id, help, error }: FieldNoteProps): ReactNode {
  return (
    <p id={id} className="min-h-7 pt-1.5 text-14/[20px] text-muted">
      {error ? (
        <span className="flex items-start gap-1.5 font-medium text-bad">
          <OctagonAlert aria-hidden size={15} strokeWidth={2.4} className="mt-[3px] shrink-0" />
          {error}
        </span>
      ) : (
        help
      )}
    </p>
  );
}
