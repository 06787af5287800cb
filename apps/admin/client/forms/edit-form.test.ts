import type { WrittenField } from '@lanyard/domain/registration/form-field';
import { describe, expect, it } from 'vitest';
import { editForm, type FormEdit } from './edit-form.ts';
import { editedForm, type EditedForm, writtenForm } from './edited-form.ts';

const plain = { help: null, required: false, shownIf: null, changeUntil: null, choices: [], wording: null };
const company: WrittenField = { ...plain, key: 'company', kind: 'text', label: 'Company' };
const dinner: WrittenField = { ...plain, key: 'dinner', kind: 'yes-no', label: 'Dinner?' };
const photos: WrittenField = {
  ...{ ...plain, key: 'photos', kind: 'consent', label: 'Photos' },
  wording: { version: 2, text: 'I may be on photos.' },
};
const saved = { fields: [company, dinner, photos], usedWordings: { photos: 2, films: 4 } };

function after(...edits: readonly (FormEdit | ((form: EditedForm) => FormEdit))[]): EditedForm {
  return edits.reduce(
    (form, edit) => editForm(form, typeof edit === 'function' ? edit(form) : edit),
    editedForm(saved.fields),
  );
}

/** An edit of the last question. */
const last = (make: (field: EditedForm['fields'][number]) => FormEdit) => (form: EditedForm) => {
  const field = form.fields.at(-1);
  if (!field) throw new Error('nothing there');
  return make(field);
};
const labelled = (label: string) => last(({ id }) => ({ type: 'changed', id, to: { label } }));
const keys = (form: EditedForm) => form.fields.map(({ key }) => key);

describe('editForm', () => {
  it('gives back what it took while nothing is edited', () => {
    expect(writtenForm(after(), saved)).toEqual(saved.fields);
  });

  it('moves a question up and down, and not out of the form', () => {
    const [first] = after().fields;
    const id = first?.id ?? 0;
    expect(keys(after({ type: 'moved', id, by: 1 }))).toEqual(['dinner', 'company', 'photos']);
    expect(keys(after({ type: 'moved', id, by: -1 }))).toEqual(['company', 'dinner', 'photos']);
  });

  it('lets the key of a new question follow its words, and that of an old one stay', () => {
    const form = after({ type: 'added', kind: 'text' }, labelled('Wie heißt dein Café?'));
    expect(keys(form).at(-1)).toBe('wie-hei-t-dein-cafe');
    expect(keys(after({ type: 'added', kind: 'text' }, labelled('Company'))).at(-1)).toBe('company-2');
    expect(keys(after({ type: 'added', kind: 'phone' })).at(-1)).toBe('phone');
    expect(keys(after({ type: 'added', kind: 'text' }, labelled('名前'))).at(-1)).toBe('text');
    expect(keys(after(labelled('Pictures'))).at(-1)).toBe('photos');
  });

  it('lets conditions follow the keys of new questions and of their choices', () => {
    const starters = last(({ id, choices }) => ({
      ...{ type: 'choice-labelled', id, choiceId: choices[0]?.id ?? 0, label: 'Soup' },
    }));
    const form = after({ type: 'added', kind: 'choice' }, starters);
    const target = form.fields.at(-1);
    const [first] = form.fields;
    if (!target || !first) throw new Error('nothing there');
    expect(target.choices.map(({ key }) => key)).toEqual(['soup', 'choice-2']);
    const shownIf = { field: target.key, equals: 'soup' };
    const waiting = editForm(form, { type: 'changed', id: first.id, to: { shownIf } });
    const renamed = editForm(waiting, { type: 'changed', id: target.id, to: { label: 'Starter' } });
    const choiceId = target.choices[0]?.id ?? 0;
    const both = editForm(renamed, { type: 'choice-labelled', id: target.id, choiceId, label: 'Broth' });
    expect(both.fields[0]?.shownIf).toEqual({ field: 'starter', equals: 'broth' });
    // Gone is gone: what waited for it is to be mended by hand.
    const gone = editForm(both, { type: 'choice-removed', id: target.id, choiceId });
    expect(gone.fields[0]?.shownIf).toEqual({ field: 'starter', equals: 'broth' });
  });

  it('adds and removes choices without using a key twice', () => {
    const add = last(({ id }) => ({ type: 'choice-added', id }));
    const form = after({ type: 'added', kind: 'many' }, add);
    expect(form.fields.at(-1)?.choices.map(({ key }) => key)).toEqual(['choice', 'choice-2', 'choice-3']);
    const ids = form.fields.flatMap(({ id, choices }) => [id, ...choices.map((choice) => choice.id)]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('begins a list of its own with what the kind brings, and goes back to that', () => {
    const own = (isOn: boolean) => last(({ id }) => ({ type: 'own-choices', id, isOn }));
    const form = after({ type: 'added', kind: 't-shirt' }, own(true));
    expect(form.fields.at(-1)?.choices.map(({ key }) => key)).toContain('3xl');
    expect(editForm(form, own(false)(form)).fields.at(-1)?.choices).toEqual([]);
  });
});

describe('writtenForm', () => {
  const wording = (text: string) =>
    writtenForm(after(last(({ id }) => ({ type: 'changed', id, to: { text } }))), saved).at(-1)?.wording;

  it('numbers another text of a consent anew, and keeps the number of the same', () => {
    expect(wording('I may be on films.')).toEqual({ version: 3, text: 'I may be on films.' });
    expect(wording(' I may be on photos. ')).toEqual({ version: 2, text: 'I may be on photos.' });
  });

  it('gives a consent that comes back a number nobody has agreed to', () => {
    const form = after({ type: 'added', kind: 'consent' }, labelled('Films'));
    expect(writtenForm(form, saved).at(-1)?.wording?.version).toBe(5);
  });

  it('takes blanks away around words', () => {
    const form = after({ type: 'added', kind: 'text' }, labelled(' Role '), (before) => ({
      ...{ type: 'changed', id: before.fields.at(-1)?.id ?? 0, to: { help: '  ' } },
    }));
    expect(writtenForm(form, saved).at(-1)).toMatchObject({ label: 'Role', help: null });
  });
});
