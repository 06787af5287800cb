import { describe, expect, it } from 'vitest';
import { checkAnswer } from './check-answer.ts';
import { countryCodes, countryName } from './country-codes.ts';
import type { FieldKind } from './form-field.ts';
import { aField } from './test-support/a-field.ts';

const sizes = [
  { key: 'm', label: 'Medium' },
  { key: 'l', label: 'Large' },
];
const ask = (kind: FieldKind, raw: unknown, choices = kind === 'choice' || kind === 'many' ? sizes : []) =>
  checkAnswer(aField({ key: 'it', label: 'It', kind, choices }), raw);

describe('checkAnswer', () => {
  it.each<[FieldKind, unknown, unknown]>([
    ['text', '  Rope  Ltd ', 'Rope  Ltd'],
    ['long-text', 'one\ntwo', 'one\ntwo'],
    ['choice', 'm', 'm'],
    // In the form's order, each once.
    ['many', ['l', 'm', 'l'], ['m', 'l']],
    ['yes-no', false, false],
    ['consent', true, true],
    ['country', 'PT', 'PT'],
    ['phone', '+351 912-345 678', '+351912345678'],
    ['phone', '00351 (912) 345.678', '+351912345678'],
    ['t-shirt', 'xl', 'xl'],
    ['diet', { chosen: ['vegan'], note: ' no kiwi ' }, { chosen: ['vegan'], note: 'no kiwi' }],
    ['accessibility', { chosen: [], note: 'A chair with arms' }, { chosen: [], note: 'A chair with arms' }],
  ])('takes %s %j', (kind, raw, value) => {
    expect(ask(kind, raw)).toEqual({ value, sentence: null });
  });

  it.each<[FieldKind, unknown]>([
    ['text', '   '],
    ['many', []],
    ['phone', ' '],
    ['diet', { chosen: [], note: ' ' }],
    ['country', ''],
    ['choice', null],
  ])('finds nothing in %s %j', (kind, raw) => {
    expect(ask(kind, raw)).toEqual({ value: null, sentence: null });
  });

  it.each<[FieldKind, unknown, string]>([
    ['text', 'x'.repeat(201), '“It” can have up to 200 characters.'],
    ['text', 'one\ntwo', '“It” has to fit on one line.'],
    ['choice', 'xxl', '“It” is one of Medium, Large.'],
    ['many', ['m', 'xxl'], '“It” can be any of Medium, Large.'],
    ['many', 'm', '“It” can be any of Medium, Large.'],
    ['yes-no', 'yes', '“It” is yes or no.'],
    ['country', 'Portugal', '“It” is a country of the list.'],
    ['phone', '912 345 678', '“It” is a number with its country code, like +351 912 345 678.'],
    ['phone', '+351 call me', '“It” is a number with its country code, like +351 912 345 678.'],
    [
      'diet',
      { chosen: ['none', 'vegan'], note: '' },
      '“It” is either “I eat everything” or something of the rest.',
    ],
    ['diet', { chosen: [], note: 'x'.repeat(501) }, 'The note to “It” can have up to 500 characters.'],
  ])('refuses %s %j and names the field', (kind, raw, sentence) => {
    expect(ask(kind, raw)).toEqual({ value: null, sentence });
  });

  it('knows every country by one code and a name', () => {
    expect(countryCodes).toHaveLength(249);
    expect(new Set(countryCodes).size).toBe(249);
    expect(countryCodes.filter((code) => countryName(code) === code)).toEqual([]);
  });
});
