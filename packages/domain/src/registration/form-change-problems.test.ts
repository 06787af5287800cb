import { expect, it } from 'vitest';
import { formChangeProblems } from './form-change-problems.ts';
import { isSamePerson } from './is-same-person.ts';
import { resolveForm } from './resolve-form.ts';
import { aWrittenField } from './test-support/a-field.ts';

const consent = (version: number, text: string) =>
  aWrittenField({ key: 'photos', kind: 'consent', wording: { version, text } });

it('asks for another version of a wording that is another one', () => {
  const before = [consent(2, 'Photos.')];
  expect(formChangeProblems(before, [consent(2, 'Photos.')])).toEqual([]);
  expect(formChangeProblems(before, [consent(3, 'Films.')])).toEqual([]);
  expect(formChangeProblems(before, [aWrittenField({ key: 'new' }), consent(2, 'Films.')])).toEqual([
    {
      path: [1, 'wording', 'version'],
      message: 'use 3: the text is another one, and people agreed to the old',
    },
  ]);
  expect(formChangeProblems(before, [consent(1, 'Photos.')])).toEqual([
    { path: [0, 'wording', 'version'], message: 'use 2 or more: people have been asked that version' },
  ]);
});

it('closes a field so long before the event, or at a local time there', () => {
  const written = [
    aWrittenField({ key: 'span', changeUntil: 'P14D' }),
    aWrittenField({ key: 'time', changeUntil: '2027-05-20T23:59' }),
    aWrittenField({ key: 'never' }),
  ];
  const event = { startsAt: new Date('2027-06-02T07:30:00Z'), timeZone: 'Europe/Lisbon' };
  expect(resolveForm({ version: 3, fields: written }, event).fields.map(({ closesAt }) => closesAt)).toEqual([
    '2027-05-19T07:30:00.000Z',
    '2027-05-20T22:59:00.000Z',
    null,
  ]);
});

it.each([
  ['the same', { name: 'Bo Friend', email: 'bo@example.org' }, true],
  ['the name put right', { name: 'Bo Frïend', email: ' BO@example.org' }, true],
  ['the address put right', { name: 'bo  friend ', email: 'bo@example.com' }, true],
  ['somebody else', { name: 'Cy', email: 'cy@example.org' }, false],
])('tells whether it is still the same person: %s', (_, after, isSame) => {
  expect(isSamePerson({ name: 'Bo Friend', email: 'bo@example.org' }, after)).toBe(isSame);
});
