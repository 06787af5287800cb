import { TextField } from '@lanyard/ui/text-field.tsx';
import type { ReactNode } from 'react';
import { checkoutWords } from '../strings/en/checkout.ts';
import type { TypedPerson } from './draft.ts';
import { Panel } from './panel.tsx';

interface BuyerFieldsProps {
  readonly buyer: TypedPerson;
  readonly errors: Readonly<Record<string, string>>;
  readonly onBuyer: (buyer: TypedPerson, field: 'name' | 'email') => void;
}

/** Who buys: the two things we need to know. */
export function BuyerFields({ buyer, errors, onBuyer }: BuyerFieldsProps): ReactNode {
  const words = checkoutWords.buyer;
  return (
    <Panel id="buyer" title={words.title} lead={words.lead}>
      <div className="grid gap-x-5 gap-y-2 sm:grid-cols-2">
        <TextField
          id="buyer-name"
          label={words.name}
          value={buyer.name}
          onChange={(name) => onBuyer({ ...buyer, name }, 'name')}
          error={errors['buyer-name']}
          name="name"
          autoComplete="name"
        />
        <TextField
          id="buyer-email"
          label={words.email}
          value={buyer.email}
          onChange={(email) => onBuyer({ ...buyer, email }, 'email')}
          error={errors['buyer-email']}
          help={words.emailHelp}
          name="email"
          type="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
        />
      </div>
    </Panel>
  );
}
