import { Alert } from '@lanyard/ui/alert.tsx';
import { Button } from '@lanyard/ui/button.tsx';
import type { ReactNode } from 'react';
import { registrationWords as words } from '../../strings/en/registration.ts';
import type { Registration } from './use-registration.ts';

/** Whether what is typed is kept, and what to do when another page has kept something else. */
export function DraftNote({ registration }: { registration: Registration }): ReactNode {
  const { draft } = registration;
  if (draft === 'conflict') {
    return (
      <Alert
        isUrgent
        meaning="attention"
        title={words.conflict.title}
        className="slide-in sticky bottom-3 z-10 mt-4 shadow-card"
      >
        <p>{words.conflict.sentence}</p>
        <div className="mt-3 flex flex-wrap gap-2.5">
          <Button variant="quiet" size="small" onClick={() => registration.resolve('take')}>
            {words.conflict.take}
          </Button>
          <Button variant="quiet" size="small" onClick={() => registration.resolve('stay')}>
            {words.conflict.stay}
          </Button>
        </div>
      </Alert>
    );
  }
  return (
    <p role="status" className="min-h-7 pt-2 text-14/[20px] text-muted">
      {draft === 'none' ? '' : words.draft[draft]}
    </p>
  );
}
