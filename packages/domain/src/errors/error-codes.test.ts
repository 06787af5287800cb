import { describe, expect, it } from 'vitest';
import { DomainError, errorSentence, errorSentences, isErrorCode, type ErrorCode } from './error-codes.ts';

// The keys are exactly the codes, by type.
const codes = Object.keys(errorSentences) as ErrorCode[];

describe('errorSentence', () => {
  it.each(codes)('%s reads as whole sentences even when no fact is known', (code) => {
    const sentence = errorSentence(code);
    expect(sentence).toMatch(/^\S/);
    expect(sentence).not.toMatch(/[{}]|undefined/);
    // That one is made of nothing but its fact, which is a sentence of its own.
    expect(code === 'INPUT_INVALID' || /^[A-Z].*\.$/s.test(sentence)).toBe(true);
  });

  it('puts the facts in their places', () => {
    expect(errorSentence('PRICE_CHANGED', { what: 'Conference', old: '€290', new: '€310' })).toContain(
      'The price of Conference changed from €290 to €310.',
    );
    expect(errorSentence('INPUT_INVALID', { what: 'Enter a name.' })).toBe('Enter a name.');
  });

  it('does not read a fact as a pattern', () => {
    expect(errorSentence('INPUT_INVALID', { what: '{what} $& $1' })).toBe('{what} $& $1');
  });
});

describe('DomainError', () => {
  it('carries code, facts and sentence, and says only the code in its message', () => {
    const error = new DomainError('TOO_MANY_TICKETS', { max: 4, what: 'Conference' });
    expect(error).toMatchObject({
      name: 'DomainError',
      code: 'TOO_MANY_TICKETS',
      message: 'TOO_MANY_TICKETS',
    });
    expect(error.sentence).toBe('One order can have at most 4 tickets of Conference.');
  });
});

describe('isErrorCode', () => {
  it.each([
    ['SOLD_OUT', true],
    ['toString', false],
    ['sold_out', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(isErrorCode(text)).toBe(expected);
  });
});
