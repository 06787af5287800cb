import { EmptyNote } from '@lanyard/ui/empty-note.tsx';
import { CalendarX2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { shellWords } from '../strings/en/shell.ts';

/** Stands before somebody who is in, but has no role anywhere. */
export function NoEvents(): ReactNode {
  return (
    <div className="panel">
      <EmptyNote icon={<CalendarX2 size={22} />} title={shellWords.noEvents.title} titleTag="h1">
        {shellWords.noEvents.sentence}
      </EmptyNote>
    </div>
  );
}
