import { Alert } from '@lanyard/ui/alert.tsx';
import type { ReactNode } from 'react';
import { failureOf } from '../api/failure.ts';
import { commonWords } from '../strings/en/common.ts';

/** Says why a change was not made, where it was asked for; nothing while there is no reason. */
export function RefusedNote({ error }: { error: unknown }): ReactNode {
  if (error === null || error === undefined) return null;
  const { sentence, reference } = failureOf(error);
  return (
    <Alert meaning="bad" title={sentence} isUrgent className="mt-3 text-14/[20px]">
      {reference && <span className="font-mono text-12">{commonWords.reference(reference)}</span>}
    </Alert>
  );
}
