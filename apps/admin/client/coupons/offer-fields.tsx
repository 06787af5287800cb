import { ChoiceGroup } from '@lanyard/ui/choice-group.tsx';
import { TextField } from '@lanyard/ui/text-field.tsx';
import type { ReactNode } from 'react';
import { couponFormWords } from '../strings/en/coupon-form.ts';
import { offerKinds } from './coupon-form-fields.ts';
import type { FormPartProps } from './form-part.ts';
import { ProblemLine } from './problem-line.tsx';

const words = couponFormWords.offer;

interface OfferFieldsProps extends FormPartProps {
  readonly currency: string;
  /** Whether there are hidden ticket types, which a code can open. */
  readonly canOpen: boolean;
}

/** What a new code takes off: per cent, an amount or a ticket. */
export function OfferFields({ fields, change, problems, currency, canOpen }: OfferFieldsProps): ReactNode {
  const { kind, value } = fields;
  const isAmount = kind === 'ORDER' || kind === 'TICKET';
  return (
    <>
      <ChoiceGroup
        label={words.label}
        choices={offerKinds
          .filter((each) => canOpen || each !== 'NOTHING')
          .map((each) => ({ value: each, label: words.kinds[each] }))}
        value={kind}
        onChange={(next) => change({ kind: next })}
      />
      <div className="mt-3 max-w-[420px]">
        {kind === 'PERCENT' || isAmount ? (
          <TextField
            label={isAmount ? words.amount(currency) : words.percent}
            name="value"
            inputMode="decimal"
            autoComplete="off"
            value={value}
            onChange={(next) => change({ value: next })}
            help={isAmount ? words.amountHelp[kind] : words.percentHelp}
            error={problems.value}
          />
        ) : (
          <>
            <p className="text-ink-2">{kind === 'FREE' ? words.free : words.nothing}</p>
            {problems.value && <ProblemLine>{problems.value}</ProblemLine>}
          </>
        )}
      </div>
    </>
  );
}
