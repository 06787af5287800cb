import { Alert } from '@lanyard/ui/alert.tsx';
import { Button } from '@lanyard/ui/button.tsx';
import { Dialog } from '@lanyard/ui/dialog.tsx';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { failureOf } from '../api/failure.ts';
import { randomId } from '../browser/random-id.ts';
import { commonWords } from '../strings/en/common.ts';

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
  /** Fields it needs. */
  readonly children?: ReactNode;
  /** Whether the fields can be sent; marks what is missing when they cannot. */
  readonly check?: () => boolean;
  /** Called when it is done or given up, to empty the fields. */
  readonly onClose?: () => void;
}

/** A button that says what it will do, asks once, and does it once however often it is pressed. */
export function AskOnce({
  words,
  reason,
  act,
  onDone,
  children,
  check = () => true,
  onClose,
}: AskOnceProps): ReactNode {
  /** One id for each time the dialog is opened. */
  const [requestId, setRequestId] = useState<string | null>(null);
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: act,
    onSuccess: () => {
      close();
      onDone();
    },
  });
  const close = () => {
    setRequestId(null);
    onClose?.();
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
        closeLabel={commonWords.dialog.close}
        isOpen={requestId !== null}
        onClose={close}
        actions={
          <>
            <Button variant="quiet" size="small" onClick={close}>
              {commonWords.dialog.notNow}
            </Button>
            <Button
              size="small"
              isBusy={isPending}
              busyLabel={words.busy}
              onClick={() => requestId !== null && check() && mutate(requestId)}
            >
              {words.confirm}
            </Button>
          </>
        }
      >
        <p className="text-ink-2">{words.what}</p>
        {children && <div className="mt-4">{children}</div>}
        {error && (
          <Alert meaning="bad" title={failureOf(error).sentence} isUrgent className="mt-4 text-14/[20px]" />
        )}
      </Dialog>
    </>
  );
}
