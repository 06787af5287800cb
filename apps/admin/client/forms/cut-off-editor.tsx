import { durationMs, isDuration } from '@lanyard/domain/time/duration';
import { SelectField } from '@lanyard/ui/select-field.tsx';
import { TextField } from '@lanyard/ui/text-field.tsx';
import { type ReactNode, useState } from 'react';
import { zoneCity } from '../browser/times.ts';
import { formWords } from '../strings/en/forms.ts';
import type { FieldChange } from './edit-form.ts';
import type { FieldEditorProps } from './field-editor-props.ts';

const words = formWords.field;
const dayMs = 86_400_000;
const usualDays = 14;

interface CutOffEditorProps extends Pick<FieldEditorProps, 'field' | 'problems' | 'timeZone'> {
  readonly change: (to: FieldChange) => void;
}

/** Until when the answers to a question can change. */
export function CutOffEditor({ field, problems, timeZone, change }: CutOffEditorProps): ReactNode {
  const { changeUntil } = field;
  const days = wholeDays(changeUntil);
  const isSpan = changeUntil !== null && isDuration(changeUntil);
  const way = changeUntil === null ? '' : !isSpan ? 'time' : days === null ? 'span' : 'days';
  // What stands in the field while it is typed may be no number yet.
  const [typedDays, setTypedDays] = useState(String(days ?? usualDays));
  const typeDays = (typed: string) => {
    const digits = typed.replaceAll(/\D/g, '').slice(0, 3);
    setTypedDays(digits);
    change({ changeUntil: `P${Number(digits)}D` });
  };
  return (
    <div className="grid gap-x-5 sm:grid-cols-2">
      <SelectField
        label={words.changeUntil}
        value={way}
        onChange={(next) => {
          if (next === '') change({ changeUntil: null });
          if (next === 'days') typeDays(String(days ?? usualDays));
          if (next === 'time') change({ changeUntil: '' });
        }}
        emptyLabel={words.untilAlways}
        choices={[
          { value: 'days', label: words.untilDays },
          { value: 'time', label: words.untilTime },
          ...(way === 'span' ? [{ value: 'span', label: words.untilSpan(changeUntil ?? '') }] : []),
        ]}
      />
      {way === 'days' && (
        <TextField
          label={words.days}
          inputMode="numeric"
          autoComplete="off"
          value={typedDays}
          onChange={typeDays}
        />
      )}
      {way === 'time' && (
        <TextField
          type="datetime-local"
          label={words.time(zoneCity(timeZone))}
          value={changeUntil ?? ''}
          onChange={(time) => change({ changeUntil: time })}
          error={problems.changeUntil}
        />
      )}
    </div>
  );
}

function wholeDays(span: string | null): number | null {
  if (span === null || !isDuration(span)) return null;
  const days = durationMs(span) / dayMs;
  return Number.isInteger(days) && days <= 999 ? days : null;
}
