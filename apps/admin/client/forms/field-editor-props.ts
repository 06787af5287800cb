import type { FormEdit } from './edit-form.ts';
import type { EditedField } from './edited-form.ts';
import type { FieldSentences } from './form-sentences.ts';

/** What every part of a field's editor is given. */
export interface FieldEditorProps {
  readonly field: EditedField;
  /** The other questions of the form, in its order. */
  readonly others: readonly EditedField[];
  readonly problems: FieldSentences;
  readonly timeZone: string;
  /** The version a consent's text would be saved as. */
  readonly wordingVersion: number | null;
  readonly edit: (edit: FormEdit) => void;
}
