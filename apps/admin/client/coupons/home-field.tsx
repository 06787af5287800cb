import { couponHomes, couponHomeWords } from '@lanyard/domain/staff/coupon-words';
import { ChoiceGroup } from '@lanyard/ui/choice-group.tsx';
import type { ReactNode } from 'react';
import { couponFormWords } from '../strings/en/coupon-form.ts';
import type { FormPartProps } from './form-part.ts';

const words = couponFormWords.home;

/** Where new codes are kept. */
export function HomeField({ fields, change }: Pick<FormPartProps, 'fields' | 'change'>): ReactNode {
  return (
    <>
      <p className="mt-2 mb-1.5 text-16/[24px] font-medium">{words.label}</p>
      <ChoiceGroup
        label={words.label}
        choices={couponHomes.map((home) => ({ value: home, label: couponHomeWords[home].label }))}
        value={fields.home}
        onChange={(home) => change({ home })}
      />
      <p className="mt-2 text-muted">{couponHomeWords[fields.home].sentence}</p>
    </>
  );
}
