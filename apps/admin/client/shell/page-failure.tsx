import { Button } from '@lanyard/ui/button.tsx';
import { MeaningIcon } from '@lanyard/ui/meaning-icon.tsx';
import type { ReactNode } from 'react';
import { commonWords } from '../strings/en/common.ts';

/** Stands where a room's scripts did not arrive or broke: the connection, or a newer build took their place. */
export function PageFailure(): ReactNode {
  const { title, sentence, reload } = commonWords.notLoaded;
  return (
    <div role="alert" className="panel m-4 grid justify-items-center px-6 py-14 text-center">
      <span className="mb-4 text-attention">
        <MeaningIcon meaning="attention" size={28} />
      </span>
      <h1 className="text-16/[24px] font-semibold">{title}</h1>
      <p className="mt-1 max-w-[48ch] text-ink-2">{sentence}</p>
      <Button variant="quiet" size="small" className="mt-5" onClick={() => window.location.reload()}>
        {reload}
      </Button>
    </div>
  );
}
