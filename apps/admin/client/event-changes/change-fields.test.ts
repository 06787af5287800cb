import { eventChangeFormSchema } from '@lanyard/domain/event-changes/event-change-form.schema';
import { expect, test } from 'vitest';
import { changeForm, emptyFields } from './change-fields.ts';

const facts = {
  startsAt: '2027-05-11T09:00',
  endsAt: '2027-05-12T18:00',
  venue: { name: 'Hall', address: 'Rua 1', city: 'Lisbon', country: 'Portugal' },
};
const fields = emptyFields(facts);
const paths = (changed: Partial<typeof fields>) =>
  eventChangeFormSchema
    .safeParse(changeForm({ ...fields, ...changed }))
    .error?.issues.map(({ path }) => path.join('.'));

test('a moved event needs dates, in their order, and a date to choose by', () => {
  expect(paths({})).toEqual(['dates', 'answerBy']);
  const dates = { startsAt: '2027-10-14T09:00', endsAt: '2027-10-15T18:00', answerBy: '2027-04-01T12:00' };
  expect(paths(dates)).toBeUndefined();
  expect(paths({ ...dates, endsAt: '2027-10-13T18:00' })).toEqual(['dates']);
});

test('a named type is a third choice, for all other types or those that are named', () => {
  expect(changeForm({ ...fields, convertTo: 'remote' })).toMatchObject({
    choices: ['KEEP', 'REFUND', 'CONVERT'],
    convert: { to: 'remote', from: null },
  });
  const named = changeForm({ ...fields, convertTo: 'remote', convertFrom: ['hall', 'remote'] });
  expect(named.convert?.from).toEqual(['hall']);
  expect(changeForm({ ...fields, convertTo: 'remote', asks: false }).convert).toBeUndefined();
});

test('a cancelled event asks nothing and names no dates', () => {
  const form = changeForm({ ...fields, kind: 'CANCELLED', startsAt: '2027-10-14T09:00' });
  expect(form).toMatchObject({ choices: [], dates: null, answerBy: null, venue: null });
  expect(paths({ kind: 'CANCELLED' })).toBeUndefined();
});

test('online asks for an address that is safe to follow', () => {
  expect(paths({ kind: 'ONLINE', asks: false, onlineUrl: 'javascript:alert(1)' })).toEqual(['onlineUrl']);
  expect(paths({ kind: 'ONLINE', asks: false, onlineUrl: 'https://live.example.org/a' })).toBeUndefined();
});
