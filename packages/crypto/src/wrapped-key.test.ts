import { describe, expect, it } from 'vitest';
import { createKeyRing } from './key-ring.ts';
import { dataKeyContext, generateDataKey, unwrapKey, wrapKey, wrappedKeyId } from './wrapped-key.ts';

const k1 = { id: 'k1', key: Uint8Array.from({ length: 32 }, (_, index) => index) };
const k2 = { id: 'k2', key: Buffer.alloc(32, 2) };
const before = createKeyRing([k1]);
const rotated = createKeyRing([k2, k1]);
const context = dataKeyContext('dk_1', 'person');
const code = (value: string): unknown => expect.objectContaining({ name: 'SealError', code: value });

describe('wrapKey and unwrapKey', () => {
  it('opens a key wrapped by another implementation (pyca/cryptography)', () => {
    const wrapped = 'w1.k1.AAECAwQFBgcICQoLZyP0OOHA5DylaL2gncRWQrPntQfETmlLAF7fviFUPo0i9vWS5nk-IXv3cgkKXJSf';
    expect(unwrapKey(before, wrapped, context)).toEqual(Buffer.from(k1.key.map((byte) => byte + 32)));
  });

  it('still opens after the ring was rotated, and wraps with the new key', () => {
    const dataKey = generateDataKey();
    const wrapped = wrapKey(before, dataKey, context);
    expect(wrappedKeyId(wrapped)).toBe('k1');
    expect(unwrapKey(rotated, wrapped, context)).toEqual(dataKey);
    const rewrapped = wrapKey(rotated, unwrapKey(rotated, wrapped, context), context);
    expect(wrappedKeyId(rewrapped)).toBe('k2');
    expect(unwrapKey(createKeyRing([k2]), rewrapped, context)).toEqual(dataKey);
  });

  it('refuses another row, another kind, a dropped ring key and what is no wrapped key', () => {
    const wrapped = wrapKey(before, generateDataKey(), context);
    expect(() => unwrapKey(before, wrapped, dataKeyContext('dk_2', 'person'))).toThrow(code('not-authentic'));
    expect(() => unwrapKey(before, wrapped, dataKeyContext('dk_1', 'payload'))).toThrow(
      code('not-authentic'),
    );
    expect(() => unwrapKey(createKeyRing([k2]), wrapped, context)).toThrow(code('unknown-key'));
    expect(() => unwrapKey(before, `${wrapped}=`, context)).toThrow(code('malformed'));
  });

  it('makes data keys of 32 bytes', () => {
    expect(generateDataKey()).toHaveLength(32);
    expect(generateDataKey()).not.toEqual(generateDataKey());
  });
});
