import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type JsonValue } from './canonical-json.ts';
import { contentHash, hashSecret, secretsEqual } from './content-hash.ts';

const key = Uint8Array.from({ length: 32 }, (_, index) => index);
const { jsonObject } = fc.letrec<{ jsonObject: Record<string, JsonValue>; json: JsonValue }>((tie) => ({
  jsonObject: fc.dictionary(fc.string(), tie('json'), { maxKeys: 5, depthIdentifier: 'json' }),
  json: fc.oneof(
    { depthIdentifier: 'json', depthSize: 'small' },
    fc.string(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('json'), { maxLength: 4, depthIdentifier: 'json' }),
    tie('jsonObject'),
  ),
}));

describe('canonicalJson', () => {
  it('writes the same for any order of keys', () => {
    fc.assert(
      fc.property(jsonObject, (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('keeps the order of arrays and sorts nested keys', () => {
    expect(canonicalJson({ b: 'x', a: [1, { d: 1, c: 2 }, null] })).toBe(
      '{"a":[1,{"c":2,"d":1},null],"b":"x"}',
    );
    expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]));
  });

  it('leaves out what is undefined and refuses what JSON cannot say', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError);
  });
});

describe('contentHash', () => {
  it('is HMAC-SHA256 of the canonical text (vector from Python)', () => {
    const expected = 'tnp6o7ftSUfCCKXSIAkDtWkBD95uL05UJSTuJXugym4';
    expect(contentHash(key, { b: 'x', a: [1, true, null] })).toBe(expected);
    expect(contentHash(key, { a: [1, true, null], b: 'x' })).toBe(expected);
    expect(contentHash(key, { a: [1, true, null], b: 'y' })).not.toBe(expected);
    expect(contentHash(key.toReversed(), { a: [1, true, null], b: 'x' })).not.toBe(expected);
  });
});

describe('secrets', () => {
  it('are stored as SHA-256 (vector from Python)', () => {
    expect(hashSecret('secret')).toBe('K7gNU3sdo-OL0wNhqoVWhr3g6s1xYv72ol_pe_Unols');
  });

  it('are compared whole', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (left, right) => {
        expect(secretsEqual(left, left)).toBe(true);
        expect(secretsEqual(left, right)).toBe(left === right);
      }),
    );
  });
});
