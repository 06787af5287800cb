import { choicesOf, NOTHING_SPECIAL } from '@lanyard/domain/registration/choices-of';
import { countryCodes, countryName } from '@lanyard/domain/registration/country-codes';
import { type AnswerValue, type FormField, isNeeds } from '@lanyard/domain/registration/form-field';
import { ChoiceList } from '@lanyard/ui/choice-list.tsx';
import { ConsentField } from '@lanyard/ui/consent-field.tsx';
import { SelectField } from '@lanyard/ui/select-field.tsx';
import { TextArea } from '@lanyard/ui/text-area.tsx';
import { TextField } from '@lanyard/ui/text-field.tsx';
import type { ReactNode } from 'react';
import { dayAndTime } from '../browser/times.ts';
import { formWords } from '../strings/en/forms.ts';

const words = formWords.preview;

interface PreviewFieldProps {
  readonly field: FormField;
  readonly value: AnswerValue | undefined;
  readonly onAnswer: (value: AnswerValue) => void;
  readonly error: string | undefined;
  readonly timeZone: string;
}

/** One question as its kind is answered on the ticket's page. */
export function PreviewField({ field, value, onAnswer, error, timeZone }: PreviewFieldProps): ReactNode {
  const name = field.label || formWords.nameless;
  const until = field.closesAt && words.until(dayAndTime(field.closesAt, timeZone));
  const common = {
    label: field.required ? name : words.optional(name),
    help: [field.help, until].filter(Boolean).join(' ') || undefined,
    error,
  };
  const text = typeof value === 'string' ? value : '';
  const choices = choicesOf(field).map(({ key, label }) => ({ value: key, label: label || key }));
  switch (field.kind) {
    case 'text':
    case 'phone':
      return <TextField {...common} autoComplete="off" value={text} onChange={onAnswer} />;
    case 'long-text':
      return <TextArea {...common} value={text} onChange={onAnswer} />;
    case 'country': {
      const countries = countryCodes.map((code) => ({ value: code, label: countryName(code) }));
      return (
        <SelectField
          {...common}
          value={text}
          onChange={onAnswer}
          emptyLabel={words.choose}
          choices={countries.toSorted((one, other) => one.label.localeCompare(other.label))}
        />
      );
    }
    case 'choice':
    case 't-shirt':
      return (
        <ChoiceList
          {...common}
          choices={choices}
          chosen={text === '' ? [] : [text]}
          onChange={([chosen = '']) => onAnswer(chosen)}
        />
      );
    case 'yes-no':
      return (
        <ChoiceList
          {...common}
          choices={[
            { value: 'yes', label: formWords.field.yes },
            { value: 'no', label: formWords.field.no },
          ]}
          chosen={typeof value === 'boolean' ? [value ? 'yes' : 'no'] : []}
          onChange={([chosen]) => onAnswer(chosen === 'yes')}
        />
      );
    case 'many': {
      const chosen = Array.isArray(value) ? value.filter((key) => typeof key === 'string') : [];
      return <ChoiceList {...common} isMany choices={choices} chosen={chosen} onChange={onAnswer} />;
    }
    case 'diet':
    case 'accessibility':
      return <PreviewNeeds common={common} choices={choices} value={value} onAnswer={onAnswer} />;
    case 'consent':
      return (
        <ConsentField
          {...common}
          wording={field.wording?.text ?? ''}
          agree={words.agree}
          isGiven={value === true}
          onChange={onAnswer}
        />
      );
  }
}

interface PreviewNeedsProps {
  readonly common: {
    readonly label: string;
    readonly help: string | undefined;
    readonly error: string | undefined;
  };
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly value: AnswerValue | undefined;
  readonly onAnswer: (value: AnswerValue) => void;
}

function PreviewNeeds({ common, choices, value, onAnswer }: PreviewNeedsProps): ReactNode {
  const { chosen, note } = isNeeds(value) ? value : { chosen: [], note: '' };
  return (
    <div>
      <ChoiceList
        {...common}
        isMany
        choices={choices}
        chosen={chosen}
        onChange={(next) => {
          const isAlone = next.includes(NOTHING_SPECIAL) && !chosen.includes(NOTHING_SPECIAL);
          // What stands alone takes the place of the rest, and the other way round.
          const kept = isAlone ? [NOTHING_SPECIAL] : next.filter((key) => key !== NOTHING_SPECIAL);
          onAnswer({ chosen: kept, note });
        }}
      />
      <TextField
        label={words.note}
        autoComplete="off"
        value={note}
        onChange={(typed) => onAnswer({ chosen, note: typed })}
      />
    </div>
  );
}
