import { Button } from '@lanyard/ui/button.tsx';
import { MeaningIcon } from '@lanyard/ui/meaning-icon.tsx';
import type { ReactNode } from 'react';
import { failureOf } from '../api/failure.ts';
import { commonWords } from '../strings/en/common.ts';

interface FailureNoteProps {
  readonly error: unknown;
  readonly onTryAgain?: () => void;
  /** `h1` where nothing else is on the page. */
  readonly titleTag?: 'h1' | 'h2';
}

/** Stands where something could not be read: what happened, what is safe, what to do, and a reference. */
export function FailureNote({ error, onTryAgain, titleTag: Title = 'h2' }: FailureNoteProps): ReactNode {
  const { code, title, sentence, reference } = failureOf(error);
  const isFinal = code !== 'UNREACHABLE' && code !== 'UNEXPECTED';
  return (
    <div role="alert" className="panel grid justify-items-center px-6 py-14 text-center">
      <span className="mb-4 grid size-12 place-items-center rounded-full bg-attention-soft text-attention">
        <MeaningIcon meaning="attention" size={22} />
      </span>
      <Title className="text-16/[24px] font-semibold">{title}</Title>
      <p className="mt-1 max-w-[48ch] text-ink-2">{sentence}</p>
      {onTryAgain && !isFinal && (
        <Button variant="quiet" size="small" className="mt-5" onClick={onTryAgain}>
          {commonWords.tryAgain}
        </Button>
      )}
      {reference && <p className="mt-4 font-mono text-12 text-muted">{commonWords.reference(reference)}</p>}
    </div>
  );
}
