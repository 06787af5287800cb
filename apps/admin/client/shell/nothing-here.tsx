import { buttonClass } from '@lanyard/ui/button-class';
import { EmptyNote } from '@lanyard/ui/empty-note.tsx';
import { Link } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import type { ReactNode } from 'react';
import { commonWords } from '../strings/en/common.ts';

/** Stands where no room is. */
export function NothingHere(): ReactNode {
  const { title, sentence, back } = commonWords.nothingHere;
  return (
    <div className="panel">
      <EmptyNote
        icon={<Compass size={22} />}
        title={title}
        titleTag="h1"
        action={
          <Link to="/" className={buttonClass({ variant: 'quiet', size: 'small' })}>
            {back}
          </Link>
        }
      >
        {sentence}
      </EmptyNote>
    </div>
  );
}
