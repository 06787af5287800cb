import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney, minorDigits } from './money.ts';

describe('formatMoney', () => {
  it.each([
    [58_000, 'EUR', '€580.00', '€580'],
    [58_050, 'EUR', '€580.50', '€580.50'],
    [5, 'USD', '$0.05', '$0.05'],
    [12_000, 'JPY', '¥12,000', '¥12,000'],
    [1_234_567, 'KWD', 'KWD 1,234.567', 'KWD 1,234.567'],
    [0, 'EUR', '€0.00', '€0'],
    [-29_000, 'EUR', '-€290.00', '-€290'],
  ])('writes %i %s', (amountMinor, currency, full, trimmed) => {
    const plain = (text: string) => text.replaceAll('\u00a0', ' ');
    expect(plain(formatMoney({ amountMinor, currency }))).toBe(full);
    expect(plain(formatMoney({ amountMinor, currency }, { trimZeroes: true }))).toBe(trimmed);
  });

  it('loses no cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (amountMinor) => {
        const digits = formatMoney({ amountMinor, currency: 'EUR' }).replaceAll(/\D/g, '');
        expect(Number(digits)).toBe(amountMinor);
      }),
    );
  });
});

describe('minorDigits', () => {
  it.each([
    ['EUR', 2],
    ['JPY', 0],
    ['KWD', 3],
  ])('knows %s', (currency, digits) => {
    expect(minorDigits(currency)).toBe(digits);
  });
});
