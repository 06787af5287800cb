import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashLinkToken, linkToken } from './link-token.ts';

const key = Uint8Array.from({ length: 32 }, (_, index) => index);

describe('linkToken', () => {
  it('is the same byte for byte each time (vector from Python)', () => {
    expect(linkToken(key, 'order', 'ord_1', 1)).toBe('lQs59G1RDVZt-oxEeDUI0DxZ2QrfrJ5s');
  });

  it('changes with key, kind, id and generation', () => {
    const tokens = [
      linkToken(key, 'order', 'ord_1', 1),
      linkToken(key, 'order', 'ord_1', 2),
      linkToken(key, 'ticket', 'ord_1', 1),
      linkToken(key, 'order', 'ord_11', 1),
      linkToken(key.toReversed(), 'order', 'ord_1', 1),
    ];
    expect(new Set(tokens).size).toBe(tokens.length);
  });

  it('fits a URL, holds 192 bits and not the id', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8 }), fc.nat(), (id, generation) => {
        const token = linkToken(key, 'ticket', id, generation);
        expect(token).toMatch(/^[A-Za-z0-9_-]{32}$/);
        expect(token).not.toContain(id);
        expect(hashLinkToken(token)).toMatch(/^[A-Za-z0-9_-]{43}$/);
        expect(hashLinkToken(token)).not.toContain(token);
      }),
    );
  });

  it('refuses a generation that is no whole number', () => {
    expect(() => linkToken(key, 'order', 'ord_1', 1.5)).toThrow(RangeError);
    expect(() => linkToken(key, 'order', 'ord_1', -1)).toThrow(RangeError);
  });
});
