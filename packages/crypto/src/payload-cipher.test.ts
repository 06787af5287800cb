import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyRing } from './key-ring.ts';
import { decryptPayloadBytes, encryptPayloadBytes } from './payload-cipher.ts';

const p1 = { id: 'p1', key: Buffer.alloc(32, 1) };
const p2 = { id: 'p2', key: Buffer.alloc(32, 2) };
const before = createKeyRing([p1]);
const rotated = createKeyRing([p2, p1]);

describe('payload cipher', () => {
  it('gives back any bytes, after a rotation too', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (plain) => {
        const encrypted = encryptPayloadBytes(before, plain);
        expect(encrypted.keyId).toBe('p1');
        expect(decryptPayloadBytes(rotated, encrypted)).toEqual(Buffer.from(plain));
        expect(encryptPayloadBytes(rotated, plain).keyId).toBe('p2');
      }),
    );
  });

  it('refuses an unknown key and bytes labelled with another key', () => {
    const encrypted = encryptPayloadBytes(before, Buffer.from('x'));
    expect(() => decryptPayloadBytes(createKeyRing([p2]), encrypted)).toThrow('no payload key "p1"');
    const relabelled = { ...encrypted, keyId: 'same-key' };
    const ring = createKeyRing([{ id: 'same-key', key: p1.key }]);
    expect(() => decryptPayloadBytes(ring, relabelled)).toThrow('does not open');
  });
});
