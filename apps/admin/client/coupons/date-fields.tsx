import { TextField } from '@lanyard/ui/text-field.tsx';
import type { ReactNode } from 'react';
import { couponFormWords } from '../strings/en/coupon-form.ts';
import type { FormPartProps } from './form-part.ts';

const words = couponFormWords.dates;

/** When a new code begins and ends, in the event's own time. */
export function DateFields({ fields, change, problems }: FormPartProps): ReactNode {
  return (
    <div className="grid gap-x-5 sm:grid-cols-2">
      <TextField
        label={words.from}
        type="datetime-local"
        name="from"
        value={fields.from}
        onChange={(from) => change({ from })}
        help={words.fromHelp}
        error={problems.from}
      />
      <TextField
        label={words.until}
        type="datetime-local"
        name="until"
        value={fields.until}
        onChange={(until) => change({ until })}
        help={words.untilHelp}
        error={problems.until}
      />
    </div>
  );
}
