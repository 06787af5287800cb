import { TextArea } from '@lanyard/ui/text-area.tsx';
import { TextField } from '@lanyard/ui/text-field.tsx';
import { hasChoices } from '@lanyard/domain/registration/choices-of';
import { type ReactNode, useEffect, useRef } from 'react';
import { CheckField } from '../parts/check-field.tsx';
import { formWords } from '../strings/en/forms.ts';
import { ChoicesEditor } from './choices-editor.tsx';
import { ConditionEditor } from './condition-editor.tsx';
import { CutOffEditor } from './cut-off-editor.tsx';
import type { FieldChange } from './edit-form.ts';
import type { FieldEditorProps } from './field-editor-props.ts';

const words = formWords.field;

/** Asks what a question is to be; what is wrong stands under its field. */
export function FieldEditor(props: FieldEditorProps): ReactNode {
  const { field, problems, wordingVersion, edit } = props;
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => element.current?.querySelector('input')?.focus(), []);
  const change = (to: FieldChange) => edit({ type: 'changed', id: field.id, to });
  return (
    <div ref={element} className="grid gap-2 border-t border-line bg-raised/40 px-4 pt-4 pb-3 sm:pl-12">
      <TextField
        label={words.label}
        maxLength={120}
        autoComplete="off"
        value={field.label}
        onChange={(label) => change({ label })}
        error={problems.label}
      />
      <TextField
        label={words.help}
        maxLength={240}
        autoComplete="off"
        value={field.help ?? ''}
        onChange={(help) => change({ help })}
      />
      {field.kind === 'consent' && (
        <TextArea
          label={words.text}
          rows={4}
          value={field.text}
          onChange={(text) => change({ text: text.slice(0, 1200) })}
          help={`${wordingVersion === null ? '' : `${words.textVersion(wordingVersion)} `}${words.textHelp}`}
          error={problems.text}
        />
      )}
      {hasChoices(field.kind) && <ChoicesEditor field={field} problem={problems.choices} edit={edit} />}
      <CheckField
        label={field.kind === 'consent' ? words.requiredConsent : words.required}
        isChecked={field.required}
        onChange={(required) => change({ required })}
      />
      <ConditionEditor {...props} change={change} />
      <CutOffEditor {...props} change={change} />
    </div>
  );
}
