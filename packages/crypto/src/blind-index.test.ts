import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blindIndex, emailIndex, normaliseEmail } from './blind-index.ts';

const key = Uint8Array.from({ length: 32 }, (_, index) => index);

describe('blindIndex', () => {
  it('is HMAC-SHA256 over purpose, scope and value (vector from Python)', () => {
    expect(blindIndex(key, 'name', 'ana')).toBe('Oxen4vopz-xgnP_USUhQ66_N_mYsh2-JMlVcbzkNRsM');
    expect(emailIndex(key, 'evt_1', 'ana@example.org')).toBe('_XjvTvAfOGlAGpYLoHIL_YTxjS2BV2t-Hk9Z23LZCD8');
  });

  it('never meets across scopes, even where scope and value would join to the same text', () => {
    expect(blindIndex(key, 'ab', 'c')).not.toBe(blindIndex(key, 'a', 'bc'));
    expect(emailIndex(key, 'evt_1', 'a@b.c')).not.toBe(emailIndex(key, 'evt_2', 'a@b.c'));
  });

  it('refuses a key that is not 32 bytes, an empty one above all', () => {
    expect(() => blindIndex(new Uint8Array(), 'name', 'ana')).toThrow(RangeError);
  });
});

describe('normaliseEmail', () => {
  it.each([
    [' Ana@Example.ORG ', 'ana@example.org'],
    ['ana＠example.org', 'ana@example.org'],
    ['\u00a0ana@example.org', 'ana@example.org'],
    ['Jose\u0301@example.org', 'jos\u00e9@example.org'],
  ])('folds %j', (typed, expected) => {
    expect(normaliseEmail(typed)).toBe(expected);
    expect(emailIndex(key, 'evt_1', typed)).toBe(emailIndex(key, 'evt_1', expected));
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (email) => {
        expect(normaliseEmail(normaliseEmail(email))).toBe(normaliseEmail(email));
      }),
    );
  });
});
