import { Button } from '@lanyard/ui/button.tsx';
import { Dialog } from '@lanyard/ui/dialog.tsx';
import { MeaningIcon } from '@lanyard/ui/meaning-icon.tsx';
import type { ReactNode } from 'react';
import { couponPageWords } from '../strings/en/coupons.ts';

const words = couponPageWords.dialog;

interface SteeringDialogProps {
  readonly words: {
    readonly title: string;
    readonly confirm: string;
    readonly busy: string;
    readonly done: string;
  };
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  /** What came of it besides that it is done; null until it is. */
  readonly outcome: string | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** What will happen, or the fields it needs. */
  readonly children: ReactNode;
}

/** A question before a code is changed, its progress and its outcome. */
export function SteeringDialog({
  words: asked,
  isOpen,
  isBusy,
  outcome,
  onConfirm,
  onClose,
  children,
}: SteeringDialogProps): ReactNode {
  const isDone = outcome !== null;
  return (
    <Dialog
      title={isDone ? asked.done : asked.title}
      closeLabel={words.close}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        isDone ? (
          <Button size="small" onClick={onClose}>
            {words.close}
          </Button>
        ) : (
          <>
            <Button variant="quiet" size="small" onClick={onClose}>
              {words.cancel}
            </Button>
            <Button size="small" isBusy={isBusy} busyLabel={asked.busy} onClick={onConfirm}>
              {asked.confirm}
            </Button>
          </>
        )
      }
    >
      {isDone ? (
        <p role="status" className="flex items-start gap-2.5">
          <span className="mt-0.5 text-good">
            <MeaningIcon meaning="good" size={18} />
          </span>
          {outcome}
        </p>
      ) : (
        children
      )}
    </Dialog>
  );
}
