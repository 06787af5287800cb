import type { OrderTicketView } from '@lanyard/domain/orders/order-view';
import { personSchema } from '@lanyard/domain/orders/place-order.schema';
import { Alert } from '@lanyard/ui/alert.tsx';
import { Button } from '@lanyard/ui/button.tsx';
import { TextField } from '@lanyard/ui/text-field.tsx';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { storefrontApi } from '../../api/storefront-api.ts';
import { orderPeopleWords } from '../../strings/en/order-people.ts';
import { usePeoplePress } from './use-people-press.ts';

const words = orderPeopleWords.address;

interface AddressFormProps {
  readonly ticket: OrderTicketView;
  readonly email: string;
  readonly version: number;
  readonly onSaved: (email: string) => void;
  readonly onKeep: () => void;
}

/** Another address for whoever is named on a ticket; says first what that ends. */
export function AddressForm({ ticket, email, version, onSaved, onKeep }: AddressFormProps): ReactNode {
  const [typed, setTyped] = useState(email);
  const [error, setError] = useState<string | null>(null);
  const element = useRef<HTMLFormElement>(null);
  const { token, isBusy, failure, put, press } = usePeoplePress();
  useEffect(() => element.current?.querySelector('input')?.focus(), []);
  const save = () => {
    const checked = personSchema.shape.email.safeParse(typed);
    if (!checked.success) {
      setError(checked.error.issues[0]?.message ?? words.failed);
      element.current?.querySelector('input')?.focus();
      return;
    }
    const { reference } = ticket;
    const change = { reference, basedOn: version, email: checked.data };
    press(JSON.stringify(change), async (requestId) => {
      put(await storefrontApi.orders.correctAddress.mutate({ token, requestId, ...change }));
      onSaved(checked.data);
    });
  };
  return (
    <form
      ref={element}
      noValidate
      onSubmit={(submit) => {
        submit.preventDefault();
        save();
      }}
      className="w-full border-t border-line pt-4"
    >
      <h3 className="text-18/[24px] break-words">{words.title(ticket.attendeeName ?? ticket.reference)}</h3>
      <p className="mt-2 text-[15px]/[22px] break-words text-ink-2">{words.lead(email)}</p>
      <p className="mt-2 mb-4 text-[15px]/[22px] text-ink-2">{words.answers}</p>
      <TextField
        label={words.label}
        value={typed}
        onChange={(value) => {
          setTyped(value);
          setError(null);
        }}
        help={words.help}
        error={error ?? undefined}
        type="email"
        name="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      {failure !== null && (
        <Alert isUrgent meaning="attention" title={words.failed} className="slide-in mt-3">
          <p>{failure}</p>
        </Alert>
      )}
      <div className="mt-3 flex flex-wrap gap-3">
        <Button type="submit" isBusy={isBusy} busyLabel={words.saving}>
          {words.save}
        </Button>
        <Button variant="plain" onClick={onKeep}>
          {words.keep}
        </Button>
      </div>
    </form>
  );
}
