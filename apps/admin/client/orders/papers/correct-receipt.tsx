import type { BillingDetails } from '@lanyard/domain/papers/paper';
import { readBilling, type TypedBilling } from '@lanyard/domain/papers/read-billing';
import { countryCodes, countryName } from '@lanyard/domain/registration/country-codes';
import type { StaffOrderView } from '@lanyard/domain/staff/staff-order-view';
import { SelectField } from '@lanyard/ui/select-field.tsx';
import { TextArea } from '@lanyard/ui/text-area.tsx';
import { TextField } from '@lanyard/ui/text-field.tsx';
import { type ReactNode, useState } from 'react';
import { staffApi } from '../../api/staff-api.ts';
import { AskOnce } from '../../parts/ask-once.tsx';
import { orderPageWords } from '../../strings/en/order.ts';

const words = orderPageWords.papers.correct;
const countries = countryCodes
  .map((value) => ({ value, label: countryName(value) }))
  .toSorted((a, b) => a.label.localeCompare(b.label, 'en'));

interface CorrectReceiptProps {
  readonly order: StaffOrderView;
  /** Number of the receipt that stands. */
  readonly current: string;
  readonly billing: BillingDetails;
  /** Why it cannot be done; the button is grey then. */
  readonly reason: string | null;
  readonly onDone: () => void;
}

/** Has a receipt made out anew, with other details of its buyer. */
export function CorrectReceipt({ order, current, billing, reason, onDone }: CorrectReceiptProps): ReactNode {
  /** Null while nothing was typed: then it is what stands. */
  const [changed, setChanged] = useState<TypedBilling | null>(null);
  const [problems, setProblems] = useState<Partial<Record<keyof TypedBilling, string>>>({});
  const typed = changed ?? {
    company: billing.company ?? '',
    vatId: billing.vatId ?? '',
    address: billing.address ?? '',
    country: billing.country ?? '',
  };
  const field = (name: keyof TypedBilling) => ({
    value: typed[name],
    error: problems[name],
    onChange: (value: string) => {
      setChanged({ ...typed, [name]: value });
      setProblems({ ...problems, [name]: undefined });
    },
  });
  return (
    <AskOnce
      words={words}
      reason={reason}
      onDone={onDone}
      act={(requestId) =>
        staffApi.orders.correctReceipt.mutate({
          ...{ orderId: order.orderId, requestId, basedOn: current, billing: typed },
        })
      }
      check={() => {
        const read = readBilling(typed);
        setProblems(read.isGood ? {} : read.problems);
        return read.isGood;
      }}
      onClose={() => {
        setChanged(null);
        setProblems({});
      }}
    >
      <TextField label={words.company} autoComplete="off" {...field('company')} />
      <TextField
        label={words.vatId}
        help={words.vatHelp}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        {...field('vatId')}
      />
      <TextArea label={words.address} {...field('address')} />
      <SelectField
        label={words.country}
        choices={countries}
        emptyLabel={words.noCountry}
        {...field('country')}
      />
    </AskOnce>
  );
}
