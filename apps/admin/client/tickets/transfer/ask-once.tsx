import { Alert } from '@lanyard/ui/alert.tsx';
import { Button } from '@lanyard/ui/button.tsx';
import { Dialog } from '@lanyard/ui/dialog.tsx';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { failureOf } from '../../api/failure.ts';
import { randomId } from '../../browser/random-id.ts';
import { transferWords } from '../../strings/en/transfer.ts';

interface AskOnceProps {
  readonly words: {
    readonly button: string;
    readonly title: string;
    readonly what: string;
    readonly confirm: string;
    readonly busy: string;
  };
  /** Why it cannot be done; the button is grey then. */
  readonly reason: string | null;
  readonly act: (requestId: string) => Promise<unknown>;
  readonly onDone: () => void;
}

/** A button that says what it will do, asks once, and does it once however often it is pressed. */
export function AskOnce({ words, reason, act, onDone }: AskOnceProps): ReactNode {
  /** One id for each time the dialog is opened. */
  const [requestId, setRequestId] = useState<string | null>(null);
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: act,
    onSuccess: () => {
      setRequestId(null);
      onDone();
    },
  });
  const close = () => {
    setRequestId(null);
    reset();
  };
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        isDisabled={reason !== null}
        title={reason ?? undefined}
        onClick={() => setRequestId(randomId('request'))}
      >
        {words.button}
      </Button>
      <Dialog
        title={words.title}
        closeLabel={transferWords.close}
        isOpen={requestId !== null}
        onClose={close}
        actions={
          <>
            <Button variant="quiet" size="small" onClick={close}>
              {transferWords.cancel}
            </Button>
            <Button
              size="small"
              isBusy={isPending}
              busyLabel={words.busy}
              onClick={() => requestId !== null && mutate(requestId)}
            >
              {words.confirm}
            </Button>
          </>
        }
      >
        <p className="text-ink-2">{words.what}</p>
        {error && (
          <Alert meaning="bad" title={failureOf(error).sentence} isUrgent className="mt-4 text-14/[20px]" />
        )}
      </Dialog>
    </>
  );
}
