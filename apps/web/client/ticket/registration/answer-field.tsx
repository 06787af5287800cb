import { answerWords } from '@lanyard/domain/registration/answer-words';
import { choicesOf } from '@lanyard/domain/registration/choices-of';
import { countryCodes, countryName } from '@lanyard/domain/registration/country-codes';
import { type AnswerValue, type FormField, isNeeds } from '@lanyard/domain/registration/form-field';
import { NOTHING_SPECIAL } from '@lanyard/domain/registration/choices-of';
import { ChoiceList } from '@lanyard/ui/choice-list.tsx';
import { ConsentField } from '@lanyard/ui/consent-field.tsx';
import { SelectField } from '@lanyard/ui/select-field.tsx';
import { TextArea } from '@lanyard/ui/text-area.tsx';
import { TextField } from '@lanyard/ui/text-field.tsx';
import type { ReactNode } from 'react';
import { dayAndTime } from '../../browser/times.ts';
import { registrationWords as words } from '../../strings/en/registration.ts';

interface AnswerFieldProps {
  readonly field: FormField;
  readonly value: AnswerValue | undefined;
  readonly onAnswer: (value: AnswerValue) => void;
  readonly error: string | undefined;
  readonly timeZone: string;
}

/** One question, in the way its kind is answered. */
export function AnswerField({ field, value, onAnswer, error, timeZone }: AnswerFieldProps): ReactNode {
  const { key, kind } = field;
  const id = `answer-${key}`;
  const label = field.required ? field.label : words.optional(field.label);
  const until = field.closesAt && words.until(dayAndTime(field.closesAt, timeZone));
  const help = [field.help, until].filter(Boolean).join(' ') || undefined;
  const common = { id, label, help, error };
  const text = typeof value === 'string' ? value : '';
  const choices = choicesOf(field).map((choice) => ({ value: choice.key, label: choice.label }));
  switch (kind) {
    case 'text':
      return <TextField {...common} value={text} onChange={onAnswer} autoComplete={autoFill(key)} />;
    case 'long-text':
      return <TextArea {...common} value={text} onChange={onAnswer} />;
    case 'phone':
      return <TextField {...common} value={text} onChange={onAnswer} type="tel" autoComplete="tel" />;
    case 'country':
      return (
        <SelectField
          {...common}
          value={text}
          onChange={onAnswer}
          choices={countries()}
          emptyLabel={words.choose}
          autoComplete="country"
        />
      );
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
            { value: 'yes', label: words.yes },
            { value: 'no', label: words.no },
          ]}
          chosen={typeof value === 'boolean' ? [value ? 'yes' : 'no'] : []}
          onChange={([chosen]) => onAnswer(chosen === 'yes')}
        />
      );
    case 'many':
      return <ChoiceList {...common} isMany choices={choices} chosen={keysOf(value)} onChange={onAnswer} />;
    case 'diet':
    case 'accessibility':
      return <NeedsField {...common} choices={choices} value={value} onAnswer={onAnswer} />;
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

interface NeedsFieldProps {
  readonly id: string;
  readonly label: string;
  readonly help: string | undefined;
  readonly error: string | undefined;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly value: AnswerValue | undefined;
  readonly onAnswer: (value: AnswerValue) => void;
}

/** What somebody eats or needs: some of a few, and a line of one's own. */
function NeedsField({ id, label, help, error, choices, value, onAnswer }: NeedsFieldProps): ReactNode {
  const { chosen, note } = isNeeds(value) ? value : { chosen: [], note: '' };
  const choose = (next: readonly string[]) => {
    const added = next.find((key) => !chosen.includes(key));
    // What stands alone takes the place of the rest, and the other way round.
    if (added === NOTHING_SPECIAL) onAnswer({ chosen: [added], note });
    else onAnswer({ chosen: next.filter((key) => key !== NOTHING_SPECIAL), note });
  };
  return (
    <div className="grid gap-2">
      <ChoiceList {...{ id, label, help, error, choices, chosen }} isMany onChange={(next) => choose(next)} />
      <TextField
        id={`${id}-note`}
        label={words.note}
        value={note}
        onChange={(typed) => onAnswer({ chosen, note: typed })}
        autoComplete="off"
      />
    </div>
  );
}

/** A question that shows its answer and takes no other. */
export function ClosedField({
  field,
  value,
  timeZone,
}: Omit<AnswerFieldProps, 'onAnswer' | 'error'>): ReactNode {
  return (
    <div className="grid gap-1 pb-5">
      <p className="text-16/[24px] font-medium">{field.label}</p>
      <p className="text-16/[24px]">{answerWords(field, value) ?? words.notAnswered}</p>
      <p className="text-14/[20px] text-muted">
        {field.closesAt && words.wasUntil(dayAndTime(field.closesAt, timeZone))}
      </p>
    </div>
  );
}

function keysOf(value: AnswerValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((key) => typeof key === 'string') : [];
}

/** What a browser may fill in by itself, by how organizers usually call it. */
function autoFill(key: string): string {
  if (/^(company|organi[sz]ation)/.test(key)) return 'organization';
  return /^(job|role|title)/.test(key) ? 'organization-title' : 'off';
}

let knownCountries: readonly { readonly value: string; readonly label: string }[] | null = null;

function countries(): readonly { readonly value: string; readonly label: string }[] {
  knownCountries ??= countryCodes
    .map((value) => ({ value, label: countryName(value) }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
  return knownCountries;
}
