import { choicesOf, hasChoices } from '@lanyard/domain/registration/choices-of';
import { countryCodes, countryName } from '@lanyard/domain/registration/country-codes';
import { SelectField } from '@lanyard/ui/select-field.tsx';
import { TextField } from '@lanyard/ui/text-field.tsx';
import type { ReactNode } from 'react';
import { formWords } from '../strings/en/forms.ts';
import type { FieldChange } from './edit-form.ts';
import type { EditedField } from './edited-form.ts';
import type { FieldEditorProps } from './field-editor-props.ts';

const words = formWords.field;

interface ConditionEditorProps extends Pick<FieldEditorProps, 'field' | 'others' | 'problems'> {
  readonly change: (to: FieldChange) => void;
}

/** Whether a question is asked always, or only while another one has some answer. */
export function ConditionEditor({ field, others, problems, change }: ConditionEditorProps): ReactNode {
  const { shownIf } = field;
  const target = others.find(({ key }) => key === shownIf?.field);
  const choose = (key: string) => {
    const next = others.find((each) => each.key === key);
    change({ shownIf: next ? { field: key, equals: isYesNo(next) ? true : '' } : null });
  };
  // Nothing to choose from, and nothing to mend.
  if (others.length === 0 && !shownIf) return null;
  return (
    <div className="grid gap-x-5 sm:grid-cols-2">
      <SelectField
        label={words.shownIf}
        value={shownIf ? shownIf.field : ''}
        onChange={choose}
        emptyLabel={words.shownAlways}
        choices={others.map(({ key, label }) => ({
          value: key,
          label: words.shownWith(label || formWords.nameless),
        }))}
        error={target ? undefined : problems.shownIf}
      />
      {shownIf && target && (
        <Answer
          target={target}
          equals={shownIf.equals}
          onChange={(equals) => change({ shownIf: { field: target.key, equals } })}
          problem={problems.shownIf}
        />
      )}
    </div>
  );
}

interface AnswerProps {
  readonly target: EditedField;
  readonly equals: string | boolean;
  readonly onChange: (equals: string | boolean) => void;
  readonly problem: string | undefined;
}

function Answer({ target, equals, onChange, problem }: AnswerProps): ReactNode {
  const common = { label: words.equals, error: problem };
  if (isYesNo(target))
    return (
      <SelectField
        {...common}
        value={typeof equals === 'boolean' ? String(equals) : ''}
        onChange={(chosen) => onChange(chosen === '' ? '' : chosen === 'true')}
        emptyLabel={words.equalsNone}
        choices={[
          { value: 'true', label: words.yes },
          { value: 'false', label: words.no },
        ]}
      />
    );
  const text = typeof equals === 'string' ? equals : '';
  if (!hasChoices(target.kind) && target.kind !== 'country')
    return (
      <TextField
        {...common}
        help={words.equalsText}
        maxLength={60}
        autoComplete="off"
        value={text}
        onChange={onChange}
      />
    );
  const choices =
    target.kind === 'country'
      ? countryCodes.map((value) => ({ value, label: countryName(value) }))
      : choicesOf(target).map(({ key, label }) => ({ value: key, label: label || key }));
  return (
    <SelectField
      {...common}
      value={choices.some(({ value }) => value === text) ? text : ''}
      onChange={onChange}
      emptyLabel={words.equalsNone}
      choices={choices}
    />
  );
}

const isYesNo = ({ kind }: EditedField) => kind === 'yes-no' || kind === 'consent';
