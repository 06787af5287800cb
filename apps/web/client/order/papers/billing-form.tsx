import type { BillingDetails } from '@lanyard/domain/papers/paper';
import { readBilling, type TypedBilling } from '@lanyard/domain/papers/read-billing';
import { countryCodes, countryName } from '@lanyard/domain/registration/country-codes';
import { Alert } from '@lanyard/ui/alert.tsx';
import { Button } from '@lanyard/ui/button.tsx';
import { SelectField } from '@lanyard/ui/select-field.tsx';
import { TextArea } from '@lanyard/ui/text-area.tsx';
import { TextField } from '@lanyard/ui/text-field.tsx';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { storefrontApi } from '../../api/storefront-api.ts';
import { paperWords } from '../../strings/en/papers.ts';
import { usePeoplePress } from '../people/use-people-press.ts';

const words = paperWords.form;
const countries = countryCodes
  .map((value) => ({ value, label: countryName(value) }))
  .toSorted((a, b) => a.label.localeCompare(b.label, 'en'));

interface BillingFormProps {
  readonly token: string;
  /** Number of the receipt that stands. */
  readonly current: string;
  readonly billing: BillingDetails;
  readonly onDone: (number: string) => void;
  readonly onKeep: () => void;
}

/** Whom the receipt is to be made out to; says first what that does. */
export function BillingForm({ token, current, billing, onDone, onKeep }: BillingFormProps): ReactNode {
  const [typed, setTyped] = useState<TypedBilling>(() => ({
    company: billing.company ?? '',
    vatId: billing.vatId ?? '',
    address: billing.address ?? '',
    country: billing.country ?? '',
  }));
  const [problems, setProblems] = useState<Partial<Record<keyof TypedBilling, string>>>({});
  /** Presses that were refused here; each brings the first field that is wrong into view. */
  const [refused, setRefused] = useState(0);
  const [note, setNote] = useState<string | null>(null);
  const element = useRef<HTMLFormElement>(null);
  const { isBusy, failure, put, press } = usePeoplePress();
  useEffect(() => element.current?.querySelector('input')?.focus(), []);
  const field = (name: keyof TypedBilling) => ({
    value: typed[name],
    error: problems[name],
    onChange: (value: string) => {
      setTyped({ ...typed, [name]: value });
      setProblems({ ...problems, [name]: undefined });
      setNote(null);
    },
  });
  const save = () => {
    const read = readBilling(typed);
    setProblems(read.isGood ? {} : read.problems);
    if (!read.isGood) {
      setRefused(refused + 1);
      return;
    }
    press(JSON.stringify([current, typed]), async (requestId) => {
      const order = await storefrontApi.orders.correctReceipt.mutate({
        ...{ token, requestId, basedOn: current, billing: typed },
      });
      const number = order.papers.current;
      put(order);
      if (number === current) setNote(words.same);
      else onDone(number ?? '');
    });
  };
  useEffect(() => {
    if (refused > 0) element.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [refused]);
  return (
    <form
      ref={element}
      noValidate
      onSubmit={(submit) => {
        submit.preventDefault();
        save();
      }}
      className="border-t border-line pt-4"
    >
      <h3 className="text-18/[24px]">{words.title}</h3>
      <p className="mt-2 mb-4 text-[15px]/[22px] text-ink-2">{words.lead}</p>
      <TextField label={words.company} name="company" autoComplete="organization" {...field('company')} />
      <TextField
        label={words.vatId}
        name="vat"
        help={words.vatHelp}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        {...field('vatId')}
      />
      <TextArea label={words.address} help={words.addressHelp} {...field('address')} />
      <SelectField
        label={words.country}
        choices={countries}
        emptyLabel={words.noCountry}
        autoComplete="country"
        {...field('country')}
      />
      {failure !== null && (
        <Alert isUrgent meaning="attention" title={words.failed} className="slide-in mt-3">
          <p>{failure}</p>
        </Alert>
      )}
      <p role="status" className="text-14/[20px] text-muted">
        {note}
      </p>
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
