import type { FieldChoice, FieldKind, WrittenField } from '@lanyard/domain/registration/form-field';

/** A choice while its field is edited; the key of a new one follows its label. */
export interface EditedChoice extends FieldChoice {
  /** Stays the same while the choice does. */
  readonly id: number;
  readonly isNew: boolean;
}

/** A field while it is edited. */
export interface EditedField extends Omit<WrittenField, 'choices' | 'wording'> {
  /** Stays the same while the field does. */
  readonly id: number;
  /** Whether nobody was asked it yet: its key still follows its label. */
  readonly isNew: boolean;
  readonly choices: readonly EditedChoice[];
  /** What people agree to; only of a `consent`. */
  readonly text: string;
}

/** A form while somebody edits it. */
export interface EditedForm {
  readonly fields: readonly EditedField[];
  /** The next id that nothing has. */
  readonly nextId: number;
}

/** A field as it is sent. */
export interface SentField extends WrittenField {
  readonly choices: FieldChoice[];
}

/** What is known of the form that is edited: how it stands saved, and which texts it ever had. */
interface SavedForm {
  readonly fields: readonly WrittenField[];
  readonly usedWordings: Readonly<Record<string, number>>;
}

/** A saved form, to be edited; its parts get ids from the first one on. */
export function editedForm(fields: readonly WrittenField[], firstId = 1): EditedForm {
  let id = firstId - 1;
  const edited = fields.map(({ wording, choices, ...field }): EditedField => ({
    ...field,
    ...{ id: ++id, isNew: false, text: wording?.text ?? '' },
    choices: choices.map((choice) => ({ ...choice, id: ++id, isNew: false })),
  }));
  return { fields: edited, nextId: id + 1 };
}

/** A new field of a kind, without words. */
export function newField(kind: FieldKind, id: number): EditedField {
  return {
    ...{ id, isNew: true, key: '', kind, label: '', help: null, required: false },
    ...{ shownIf: null, changeUntil: null, choices: [], text: '' },
  };
}

/** An edited form as it is saved: a consent whose text is another one gets a version nobody has agreed to. */
export function writtenForm({ fields }: EditedForm, saved: SavedForm): SentField[] {
  return fields.map(({ id: _id, isNew: _isNew, text, choices, ...field }): SentField => ({
    ...field,
    label: field.label.trim(),
    help: field.help?.trim() || null,
    choices: choices.map(({ key, label }) => ({ key, label: label.trim() })),
    wording: field.kind === 'consent' ? wordingOf(field.key, text.trim(), saved) : null,
  }));
}

function wordingOf(key: string, text: string, { fields, usedWordings }: SavedForm): WrittenField['wording'] {
  const known = fields.find((field) => field.key === key)?.wording;
  if (known?.text === text) return known;
  return { version: Math.max(usedWordings[key] ?? 0, known?.version ?? 0) + 1, text };
}
