import { Button } from '@lanyard/ui/button.tsx';
import { Dialog } from '@lanyard/ui/dialog.tsx';
import { useBlocker } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface LeaveGuardProps {
  readonly isUnsaved: () => boolean;
  readonly words: Readonly<Record<'title' | 'sentence' | 'stay' | 'leave' | 'close', string>>;
}

/** Asks before what was typed is lost, on a link, on Back and on closing the tab. */
export function LeaveGuard({ isUnsaved, words }: LeaveGuardProps): ReactNode {
  const blocker = useBlocker({
    shouldBlockFn: isUnsaved,
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  });
  return (
    <Dialog
      title={words.title}
      closeLabel={words.close}
      isOpen={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      actions={
        <>
          <Button variant="quiet" size="small" onClick={() => blocker.proceed?.()}>
            {words.leave}
          </Button>
          <Button size="small" onClick={() => blocker.reset?.()}>
            {words.stay}
          </Button>
        </>
      }
    >
      <p className="text-ink-2">{words.sentence}</p>
    </Dialog>
  );
}
