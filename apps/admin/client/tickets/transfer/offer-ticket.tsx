import { Alert } from '@lanyard/ui/alert.tsx';
import { Button } from '@lanyard/ui/button.tsx';
import { Dialog } from '@lanyard/ui/dialog.tsx';
import { TextField } from '@lanyard/ui/text-field.tsx';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { failureOf } from '../../api/failure.ts';
import { staffApi } from '../../api/staff-api.ts';
import { randomId } from '../../browser/random-id.ts';
import { transferWords } from '../../strings/en/transfer.ts';

const words = transferWords.offer;
const nobody = { name: '', email: '' };

interface OfferTicketProps {
  readonly ticketId: string;
  /** Why it cannot be offered; the button is grey then. */
  readonly reason: string | null;
  readonly onDone: () => void;
}

/** Offers a ticket to somebody in the organizers' name. */
export function OfferTicket({ ticketId, reason, onDone }: OfferTicketProps): ReactNode {
  const formId = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState(nobody);
  /** The same content sent again is the same press. */
  const [requestId, setRequestId] = useState(() => randomId('request'));
  const close = () => {
    setIsOpen(false);
    setTyped(nobody);
    reset();
  };
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: () => staffApi.tickets.offerTransfer.mutate({ ticketId, requestId, recipient: typed }),
    onSuccess: () => {
      close();
      onDone();
    },
  });
  const failure = error && failureOf(error);
  const type = (field: 'name' | 'email') => (value: string) => {
    setTyped((before) => ({ ...before, [field]: value }));
    setRequestId(randomId('request'));
  };
  return (
    <>
      <Button
        variant="quiet"
        size="small"
        isDisabled={reason !== null}
        title={reason ?? undefined}
        onClick={() => setIsOpen(true)}
      >
        {words.button}
      </Button>
      <Dialog
        title={words.title}
        closeLabel={transferWords.close}
        isOpen={isOpen}
        onClose={close}
        actions={
          <>
            <Button variant="quiet" size="small" onClick={close}>
              {transferWords.cancel}
            </Button>
            <Button size="small" type="submit" form={formId} isBusy={isPending} busyLabel={words.busy}>
              {words.confirm}
            </Button>
          </>
        }
      >
        <p className="mb-3 text-ink-2">{words.what}</p>
        <form
          id={formId}
          noValidate
          className="grid gap-1"
          onSubmit={(submit) => {
            submit.preventDefault();
            if (!isPending) mutate();
          }}
        >
          <TextField label={words.name} value={typed.name} onChange={type('name')} autoComplete="off" />
          <TextField
            label={words.email}
            type="email"
            value={typed.email}
            onChange={type('email')}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        </form>
        {failure && <Alert meaning="bad" title={failure.sentence} isUrgent className="mt-3 text-14/[20px]" />}
      </Dialog>
    </>
  );
}
