import type { WrittenField } from '@lanyard/domain/registration/form-field';
import { expect, it } from 'vitest';
import { formWords } from '../strings/en/forms.ts';
import { formSentences } from './form-sentences.ts';

const words = formWords.problems;
const aField = (field: Partial<WrittenField> & Pick<WrittenField, 'key'>): WrittenField => ({
  ...{ kind: 'text', label: field.key, help: null, required: false },
  ...{ shownIf: null, changeUntil: null, choices: [], wording: null, ...field },
});
const say = (...fields: WrittenField[]) => formSentences(fields, 'Europe/Lisbon');
const soup = { key: 'soup', label: 'Soup' };
const shownIf = (field: string, equals: string | boolean) => ({ shownIf: { field, equals } });

it('says nothing about a form that can be meant', () => {
  const dinner = aField({ key: 'dinner', kind: 'yes-no', changeUntil: 'P7D' });
  expect(say(dinner, aField({ key: 'starter', ...shownIf('dinner', true) }))).toEqual([{}, {}]);
});

it('says what is wrong at the question it is about', () => {
  expect(say(aField({ key: 'a', label: '' }))).toEqual([{ label: words.label }]);
  const wording = { version: 1, text: '' };
  expect(say(aField({ key: 'a' }), aField({ key: 'b', kind: 'consent', wording }))).toEqual([
    {},
    { text: words.text },
  ]);
  expect(say(aField({ key: 'a', changeUntil: '2027-03-28T01:30' }))).toEqual([
    { changeUntil: words.changeUntil },
  ]);
});

it('says what is wrong with choices', () => {
  const choice = (...choices: WrittenField['choices']) => say(aField({ key: 'a', kind: 'choice', choices }));
  expect(choice(soup)).toEqual([{ choices: words.fewChoices }]);
  expect(choice(soup, { key: 'b', label: '' })).toEqual([{ choices: words.emptyChoice }]);
  expect(choice(soup, { key: 'b', label: 'SOUP' })).toEqual([{ choices: words.sameChoice }]);
});

it('says what is wrong with a condition', () => {
  const starter = aField({
    key: 'starter',
    kind: 'choice',
    choices: [soup, { key: 'salad', label: 'Salad' }],
  });
  const about = (equals: string | boolean) =>
    say(starter, aField({ key: 'b', ...shownIf('starter', equals) }))[1];
  expect(about('soup')).toEqual({});
  expect(about('')).toEqual({ shownIf: words.noAnswer });
  expect(about('gone')).toEqual({ shownIf: words.noAnswer });
  expect(say(aField({ key: 'b', ...shownIf('gone', 'x') }))).toEqual([{ shownIf: words.noField }]);
  expect(
    say(aField({ key: 'a', ...shownIf('b', 'x') }), aField({ key: 'b', ...shownIf('a', 'x') }))[0],
  ).toEqual({ shownIf: words.circle('b') });
  expect(say(aField({ key: 'a' }), aField({ key: 'b', ...shownIf('a', '') }))[1]).toEqual({
    shownIf: words.noAnswer,
  });
});
