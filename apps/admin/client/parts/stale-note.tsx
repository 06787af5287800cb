import { MeaningIcon } from '@lanyard/ui/meaning-icon.tsx';
import type { ReactNode } from 'react';
import { relativeTime } from '../browser/times.ts';
import { useNow } from '../browser/use-now.ts';
import { commonWords } from '../strings/en/common.ts';

interface StaleNoteProps {
  /** The query whose last answer is shown. */
  readonly query: { readonly isError: boolean; readonly data: unknown; readonly dataUpdatedAt: number };
}

/** Says how old what is shown is, while the server does not answer. */
export function StaleNote({ query }: StaleNoteProps): ReactNode {
  const now = useNow();
  if (!query.isError || query.data === undefined) return null;
  const age = relativeTime(
    new Date(query.dataUpdatedAt).toISOString(),
    Math.max(now, query.dataUpdatedAt),
    'UTC',
  );
  return (
    <p
      role="status"
      className="mb-3 flex items-center gap-2 rounded-row bg-attention-soft px-3 py-2 font-medium text-attention"
    >
      <MeaningIcon meaning="attention" size={15} />
      {commonWords.stale(age)}
    </p>
  );
}
