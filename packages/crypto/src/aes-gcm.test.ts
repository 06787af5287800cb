import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decryptBytes, encryptBytes } from './aes-gcm.ts';

const key = Uint8Array.from({ length: 32 }, (_, index) => index);

describe('AES-256-GCM', () => {
  it('opens test case 14 of the GCM specification', () => {
    const body = Buffer.from(
      `${'00'.repeat(12)}cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919`,
      'hex',
    );
    expect(decryptBytes(new Uint8Array(32), body, '')).toEqual(Buffer.alloc(16));
  });

  it('gives back what went in, and nothing under another key or AAD', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), (plain, aad) => {
        const body = encryptBytes(key, plain, aad);
        expect(decryptBytes(key, body, aad)).toEqual(Buffer.from(plain));
        expect(decryptBytes(key, body, `${aad}x`)).toBeUndefined();
        expect(decryptBytes(key.toReversed(), body, aad)).toBeUndefined();
      }),
    );
  });

  it('opens nothing after any one bit has changed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(), (plain, seed) => {
        const body = encryptBytes(key, plain, 'aad');
        const bit = seed % (body.length * 8);
        const byte = bit >> 3;
        body.writeUInt8(body.readUInt8(byte) ^ (1 << (bit & 7)), byte);
        expect(decryptBytes(key, body, 'aad')).toBeUndefined();
      }),
    );
  });

  it('opens nothing that was cut short', () => {
    const body = encryptBytes(key, Buffer.from('x'), '');
    for (let length = 0; length < body.length; length += 1) {
      expect(decryptBytes(key, body.subarray(0, length), '')).toBeUndefined();
    }
  });
});
