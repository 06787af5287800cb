import { Alert } from '@lanyard/ui/alert.tsx';
import type { ReactNode } from 'react';
import { failureOf } from '../api/failure.ts';
import { commonWords } from '../strings/en/common.ts';

/** Why the login said no, read aloud as soon as it stands there. */
export function RefusalNote({ error }: { error: unknown }): ReactNode {
  if (!error) return null;
  const { sentence, reference } = failureOf(error);
  return (
    <Alert meaning="bad" title={sentence} isUrgent className="mb-5 text-14/[20px]">
      {reference && <span className="font-mono text-12">{commonWords.reference(reference)}</span>}
    </Alert>
  );
}
