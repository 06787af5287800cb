import { minorDigits } from '@lanyard/domain/money/money';

/** An amount as it is typed into a field: "145.00". */
export function amountText(amountMinor: number, currency: string): string {
  const digits = minorDigits(currency);
  return (amountMinor / 10 ** digits).toFixed(digits);
}

/** The typed amount in minor units; null for what is none, is finer than the currency, or more than `maxMinor`. */
export function readAmount(typed: string, currency: string, maxMinor: number): number | null {
  const digits = minorDigits(currency);
  const match = /^(\d{1,9})(?:[.,](\d+))?$/.exec(typed.trim());
  if (!match) return null;
  const [, whole = '0', fraction = ''] = match;
  if (fraction.length > digits) return null;
  const amountMinor = Number(`${whole}${fraction.padEnd(digits, '0')}`);
  return amountMinor <= maxMinor ? amountMinor : null;
}
