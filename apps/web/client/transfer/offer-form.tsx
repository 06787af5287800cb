import { Button } from '@lanyard/ui/button.tsx';
import type { ReactNode } from 'react';
import { transferWords } from '../strings/en/transfer.ts';
import { PersonFields } from './person-fields.tsx';
import { type TypedPerson, usePersonForm } from './use-person-form.ts';

const words = transferWords.offer;
const nobody = { name: '', email: '' };

interface OfferFormProps {
  readonly isBuyer: boolean;
  readonly offer: (recipient: TypedPerson, requestId: string) => Promise<void>;
  readonly onKeep: () => void;
}

/** Asks to whom a ticket is offered. */
export function OfferForm({ isBuyer, offer, onKeep }: OfferFormProps): ReactNode {
  const form = usePersonForm(nobody, offer);
  return (
    <PersonFields
      form={form}
      failedTitle={transferWords.card.failed}
      isOwn={false}
      takesFocus
      lead={isBuyer ? words.leadBuyer : words.lead}
    >
      <Button type="submit" isBusy={form.isSending} busyLabel={words.sending}>
        {words.send}
      </Button>
      <Button variant="plain" onClick={onKeep}>
        {words.keep}
      </Button>
    </PersonFields>
  );
}
