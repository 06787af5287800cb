import { staffRenewReasons } from '@lanyard/domain/tickets/renew-reasons';
import { Alert } from '@lanyard/ui/alert.tsx';
import { Button } from '@lanyard/ui/button.tsx';
import { Dialog } from '@lanyard/ui/dialog.tsx';
import { SelectField } from '@lanyard/ui/select-field.tsx';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { failureOf } from '../../api/failure.ts';
import { staffApi } from '../../api/staff-api.ts';
import { randomId } from '../../browser/random-id.ts';
import { ticketLinkWords } from '../../strings/en/ticket-link.ts';

const words = ticketLinkWords.renew;
const choices = staffRenewReasons.map((value) => ({ value, label: words.reasons[value] }));

interface RenewLinkProps {
  readonly ticketId: string;
  /** Why it cannot be done; the button is grey then. */
  readonly reason: string | null;
  readonly onDone: () => void;
}

/** Makes a ticket's link and code new: says what that does, asks for the reason, does it once however often it is pressed. */
export function RenewLink({ ticketId, reason, onDone }: RenewLinkProps): ReactNode {
  /** One id for each time the dialog is opened. */
  const [requestId, setRequestId] = useState<string | null>(null);
  const [chosen, setChosen] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: (asked: { readonly requestId: string; readonly why: (typeof staffRenewReasons)[number] }) =>
      staffApi.tickets.renew.mutate({ ticketId, requestId: asked.requestId, reason: asked.why }),
    onSuccess: () => {
      close();
      onDone();
    },
  });
  const close = () => {
    setRequestId(null);
    setChosen('');
    setIsMissing(false);
    reset();
  };
  const renew = () => {
    const why = staffRenewReasons.find((known) => known === chosen);
    setIsMissing(why === undefined);
    if (why && requestId !== null) mutate({ requestId, why });
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
        closeLabel={ticketLinkWords.close}
        isOpen={requestId !== null}
        onClose={close}
        actions={
          <>
            <Button variant="quiet" size="small" onClick={close}>
              {ticketLinkWords.cancel}
            </Button>
            <Button size="small" isBusy={isPending} busyLabel={words.busy} onClick={renew}>
              {words.confirm}
            </Button>
          </>
        }
      >
        <p className="mb-4 text-ink-2">{words.what}</p>
        <SelectField
          label={words.reason}
          value={chosen}
          onChange={setChosen}
          choices={choices}
          emptyLabel={words.noReason}
          error={isMissing && chosen === '' ? words.reasonMissing : undefined}
        />
        {error && (
          <Alert meaning="bad" title={failureOf(error).sentence} isUrgent className="mt-4 text-14/[20px]" />
        )}
      </Dialog>
    </>
  );
}
