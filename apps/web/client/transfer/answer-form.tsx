import type { TransferOfferView } from '@lanyard/domain/transfers/transfer-view';
import { Alert } from '@lanyard/ui/alert.tsx';
import { Button } from '@lanyard/ui/button.tsx';
import { type ReactNode, useState } from 'react';
import type { Failure } from '../api/failure.ts';
import { storefrontApi } from '../api/storefront-api.ts';
import { transferWords } from '../strings/en/transfer.ts';
import { PersonFields } from './person-fields.tsx';
import { usePersonForm } from './use-person-form.ts';
import { usePress } from './use-press.ts';

const words = transferWords.page;
const nobody = { name: '', email: '' };

interface AnswerFormProps {
  readonly token: string;
  readonly offer: TransferOfferView;
  readonly onAccepted: (path: string) => void;
  readonly onDeclined: (offer: TransferOfferView) => void;
  readonly onOver: () => void;
}

/** Takes the offer with one's own name and address, or declines it after asking once. */
export function AnswerForm({ token, offer, onAccepted, onDeclined, onOver }: AnswerFormProps): ReactNode {
  const [isDeclining, setIsDeclining] = useState(false);
  const form = usePersonForm(
    offer.recipient ?? nobody,
    async (person, requestId) => {
      const { path } = await storefrontApi.transfers.accept.mutate({ token, requestId, person });
      onAccepted(path);
    },
    ({ code }: Failure) => {
      if (code.startsWith('TRANSFER_') && code !== 'TRANSFER_TO_SELF') onOver();
    },
  );
  const decline = usePress(async () => onDeclined(await storefrontApi.transfers.decline.mutate({ token })));
  if (isDeclining) {
    return (
      <div className="mt-4">
        {decline.failure !== null && (
          <Alert isUrgent meaning="attention" title={words.failed} className="slide-in mb-4">
            <p>{decline.failure}</p>
          </Alert>
        )}
        <p className="font-semibold">{words.declineSure}</p>
        <div className="mt-4 flex flex-wrap gap-3">
          <Button variant="quiet" isBusy={decline.isBusy} busyLabel={words.declining} onClick={decline.press}>
            {words.declineYes}
          </Button>
          <Button variant="plain" onClick={() => setIsDeclining(false)}>
            {words.declineNo}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="mt-1.5">
      <PersonFields form={form} failedTitle={words.failed} isOwn takesFocus={false} lead={words.formLead}>
        <Button type="submit" isBusy={form.isSending} busyLabel={words.accepting}>
          {words.accept}
        </Button>
        <Button variant="plain" onClick={() => setIsDeclining(true)}>
          {words.decline}
        </Button>
      </PersonFields>
    </div>
  );
}
