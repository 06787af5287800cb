/** An amount in minor units (cents, yen) of one ISO 4217 currency; never a float. */
export interface Money {
  readonly amountMinor: number;
  readonly currency: string;
}

/** Number of decimal places a currency is written with (EUR 2, JPY 0), from the runtime's ISO 4217 table. */
export function minorDigits(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/**
 * Writes an amount as people read it. `trimZeroes` drops an empty fraction (`€290`), for prices on cards;
 * totals keep it (`€580.00`).
 */
export function formatMoney(money: Money, options: { locale?: string; trimZeroes?: boolean } = {}): string {
  const digits = minorDigits(money.currency);
  return new Intl.NumberFormat(options.locale ?? 'en', {
    style: 'currency',
    currency: money.currency,
    ...(options.trimZeroes && money.amountMinor % 10 ** digits === 0 ? { maximumFractionDigits: 0 } : {}),
  }).format(money.amountMinor / 10 ** digits);
}
