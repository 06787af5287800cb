import type { FormField, RegistrationForm, WrittenField } from '../form-field.ts';

/** A written field around what a test cares about. */
export function aWrittenField(wishes: Partial<WrittenField> & Pick<WrittenField, 'key'>): WrittenField {
  return {
    kind: 'text',
    label: wishes.key,
    help: null,
    required: false,
    shownIf: null,
    changeUntil: null,
    choices: [],
    wording: null,
    ...wishes,
  };
}

/** A field as it is asked, around what a test cares about. */
export function aField(wishes: Partial<FormField> & Pick<FormField, 'key'>): FormField {
  const { changeUntil: _, ...field } = aWrittenField(wishes);
  return { ...field, closesAt: wishes.closesAt ?? null };
}

export const aForm = (...fields: FormField[]): RegistrationForm => ({ version: 1, fields });
