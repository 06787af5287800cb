import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnAad, isSealed, openText, sealText, sealedKeyId } from './seal.ts';

const key = Uint8Array.from({ length: 32 }, (_, index) => index);
const sealKey = { keyId: 'dk_1', key };
const aad = columnAad('Attendee', 'email', 'att_1');
const code = (value: string): unknown => expect.objectContaining({ name: 'SealError', code: value });

describe('sealText and openText', () => {
  it('opens a value sealed by another implementation (pyca/cryptography)', () => {
    const sealed = 'v1.dk_1.AAECAwQFBgcICQoLJmy3W6Cdo3b9LfKl3psfM5D25OOvlodwjy1mbXpx6Q';
    expect(openText(sealKey, sealed, aad)).toBe('ana@example.org');
  });

  it('gives back any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        const sealed = sealText(sealKey, value, aad);
        expect(isSealed(sealed)).toBe(true);
        expect(sealedKeyId(sealed)).toBe('dk_1');
        expect(openText(sealKey, sealed, aad)).toBe(value);
      }),
    );
  });

  it('seals the same text differently each time', () => {
    expect(sealText(sealKey, 'x', aad)).not.toBe(sealText(sealKey, 'x', aad));
  });

  it('does not open in another row, column or table', () => {
    const sealed = sealText(sealKey, 'ana@example.org', aad);
    for (const place of [
      columnAad('Attendee', 'email', 'att_2'),
      columnAad('Attendee', 'name', 'att_1'),
      columnAad('Order', 'email', 'att_1'),
      columnAad('Attendee', 'emailatt', '_1'),
    ]) {
      expect(() => openText(sealKey, sealed, place)).toThrow(code('not-authentic'));
    }
  });

  it('does not open after any character has changed', () => {
    const sealed = sealText(sealKey, 'ana@example.org', aad);
    fc.assert(
      fc.property(
        fc.nat({ max: sealed.length - 1 }),
        fc.constantFrom('A', 'b', '7', '-', '.', '!'),
        (index, sign) => {
          fc.pre(sealed[index] !== sign);
          const changed = sealed.slice(0, index) + sign + sealed.slice(index + 1);
          expect(() => openText(sealKey, changed, aad)).toThrow(
            expect.objectContaining({ name: 'SealError' }),
          );
        },
      ),
    );
  });

  it('finds the key by id and says which one is missing', () => {
    const sealed = sealText(sealKey, 'x', aad);
    expect(openText((id) => (id === 'dk_1' ? key : undefined), sealed, aad)).toBe('x');
    expect(() => openText(() => undefined, sealed, aad)).toThrow(code('unknown-key'));
    expect(() => openText({ keyId: 'dk_2', key }, sealed, aad)).toThrow(code('unknown-key'));
    expect(() => openText({ keyId: 'dk_1', key: key.toReversed() }, sealed, aad)).toThrow(
      code('not-authentic'),
    );
  });

  it('knows clear text from sealed text and shows neither in an error', () => {
    expect(isSealed('ana@example.org')).toBe(false);
    expect(sealedKeyId('v1.dk_1.short')).toBeUndefined();
    expect(() => openText(sealKey, 'ana@example.org', aad)).toThrow(code('malformed'));
    expect(() => openText(sealKey, 'ana@example.org', aad)).not.toThrow(/ana/);
    expect(() => sealText({ keyId: 'a.b', key }, 'x', aad)).toThrow(code('malformed'));
  });
});
