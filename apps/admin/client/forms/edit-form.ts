import { choicesOf } from '@lanyard/domain/registration/choices-of';
import type { FieldKind, ShownIf, WrittenField } from '@lanyard/domain/registration/form-field';
import { editedForm, type EditedChoice, type EditedField, type EditedForm, newField } from './edited-form.ts';
import { keyFrom } from './key-from.ts';

/** What somebody does to a form. */
export type FormEdit =
  | { readonly type: 'added'; readonly kind: FieldKind }
  | { readonly type: 'changed'; readonly id: number; readonly to: FieldChange }
  | { readonly type: 'moved'; readonly id: number; readonly by: -1 | 1 }
  | { readonly type: 'removed'; readonly id: number }
  | { readonly type: 'choice-added'; readonly id: number }
  | {
      readonly type: 'choice-labelled';
      readonly id: number;
      readonly choiceId: number;
      readonly label: string;
    }
  | { readonly type: 'choice-removed'; readonly id: number; readonly choiceId: number }
  /** Its own choices instead of those its kind brings, or those again. */
  | { readonly type: 'own-choices'; readonly id: number; readonly isOn: boolean }
  /** Everything by another form: that of another type, or the saved one. */
  | { readonly type: 'replaced'; readonly fields: readonly WrittenField[] };

/** What can be said anew about a field. */
export interface FieldChange {
  readonly label?: string;
  readonly help?: string;
  readonly required?: boolean;
  readonly text?: string;
  readonly changeUntil?: string | null;
  readonly shownIf?: ShownIf | null;
}

/** Does one edit. Keys of what is new follow its labels, and conditions follow the keys. */
export function editForm(form: EditedForm, edit: FormEdit): EditedForm {
  switch (edit.type) {
    case 'replaced':
      // What was open or marked before is not taken for something else.
      return editedForm(edit.fields, form.nextId);
    case 'added':
      return added(form, edit.kind);
    case 'moved':
      return { ...form, fields: moved(form.fields, edit.id, edit.by) };
    case 'removed':
      return { ...form, fields: form.fields.filter(({ id }) => id !== edit.id) };
    case 'changed':
      return changed(form, edit.id, edit.to);
    case 'choice-added':
      return withChoices({ ...form, nextId: form.nextId + 1 }, edit.id, ({ choices }) => [
        ...choices,
        newChoice(form.nextId, choices),
      ]);
    case 'choice-labelled':
      return withChoices(form, edit.id, ({ choices }) => labelled(choices, edit.choiceId, edit.label));
    case 'choice-removed':
      return withChoices(form, edit.id, ({ choices }) => choices.filter(({ id }) => id !== edit.choiceId));
    case 'own-choices':
      return ownChoices(form, edit.id, edit.isOn);
  }
}

function added({ fields, nextId }: EditedForm, kind: FieldKind): EditedForm {
  const field = { ...newField(kind, nextId), key: keyFrom('', keysOf(fields), kind) };
  const isEmptyList = kind === 'choice' || kind === 'many';
  const first = newChoice(nextId + 1, []);
  const choices = isEmptyList ? [first, newChoice(nextId + 2, [first])] : [];
  return { fields: [...fields, { ...field, choices }], nextId: nextId + 3 };
}

function changed(form: EditedForm, id: number, to: FieldChange): EditedForm {
  const field = form.fields.find((each) => each.id === id);
  if (!field) return form;
  const others = keysOf(form.fields.filter((each) => each !== field));
  const key = field.isNew && to.label !== undefined ? keyFrom(to.label, others, field.kind) : field.key;
  return {
    ...form,
    fields: form.fields.map((each) => {
      if (each === field) return { ...field, ...to, key };
      return each.shownIf?.field === field.key ? { ...each, shownIf: { ...each.shownIf, field: key } } : each;
    }),
  };
}

function withChoices(
  form: EditedForm,
  id: number,
  change: (field: EditedField) => readonly EditedChoice[],
): EditedForm {
  const field = form.fields.find((each) => each.id === id);
  if (!field) return form;
  const choices = change(field);
  const keys = new Map(field.choices.map((choice) => [choice.key, choice.id]));
  const fields = form.fields.map((each) => {
    if (each === field) return { ...field, choices };
    if (each.shownIf?.field !== field.key) return each;
    const choiceId = typeof each.shownIf.equals === 'string' ? keys.get(each.shownIf.equals) : undefined;
    const equals = choices.find((choice) => choice.id === choiceId)?.key ?? each.shownIf.equals;
    return { ...each, shownIf: { ...each.shownIf, equals } };
  });
  return { ...form, fields };
}

function ownChoices(form: EditedForm, id: number, isOn: boolean): EditedForm {
  const field = form.fields.find((each) => each.id === id);
  if (!field) return form;
  const usual = choicesOf({ kind: field.kind, choices: [] });
  const choices = isOn ? usual.map((choice, n) => ({ ...choice, id: form.nextId + n, isNew: false })) : [];
  return withChoices({ ...form, nextId: form.nextId + usual.length }, id, () => choices);
}

function labelled(choices: readonly EditedChoice[], id: number, label: string): readonly EditedChoice[] {
  const others = choices.filter((choice) => choice.id !== id).map(({ key }) => key);
  return choices.map((choice) => {
    if (choice.id !== id) return choice;
    return { ...choice, label, key: choice.isNew ? keyFrom(label, others, 'choice') : choice.key };
  });
}

function newChoice(id: number, others: readonly EditedChoice[]): EditedChoice {
  return { id, label: '', isNew: true, key: keyFrom('', keysOf(others), 'choice') };
}

function moved(fields: readonly EditedField[], id: number, by: -1 | 1): readonly EditedField[] {
  const from = fields.findIndex((field) => field.id === id);
  const field = fields[from];
  const other = fields[from + by];
  if (!field || !other) return fields;
  return fields.map((each, n) => (n === from ? other : n === from + by ? field : each));
}

const keysOf = (rows: readonly { readonly key: string }[]) => rows.map(({ key }) => key);
