/** Sum of what is taxed at one rate, in minor units; the rate in basis points (2300 = 23 %). */
export interface TaxRow {
  readonly rateBp: number;
  readonly netMinor: number;
  readonly taxMinor: number;
}

/** What a row comes to with its tax. */
export const grossOf = ({ netMinor, taxMinor }: TaxRow): number => netMinor + taxMinor;

/** Adds up by rate, lowest first. */
export function taxRows(
  items: readonly { readonly taxRateBp: number; readonly netMinor: number; readonly taxMinor: number }[],
): TaxRow[] {
  return addTaxRows(
    items.map(({ taxRateBp: rateBp, netMinor, taxMinor }) => ({ rateBp, netMinor, taxMinor })),
    [],
  );
}

/** The sum of some rows less the sum of others, by rate, lowest first; rates that come to nothing are left out. */
export function addTaxRows(plus: readonly TaxRow[], minus: readonly TaxRow[]): TaxRow[] {
  const rows = new Map<number, TaxRow>();
  const add = ({ rateBp, netMinor, taxMinor }: TaxRow, sign: 1 | -1) => {
    const row = rows.get(rateBp) ?? { rateBp, netMinor: 0, taxMinor: 0 };
    rows.set(rateBp, {
      rateBp,
      netMinor: row.netMinor + sign * netMinor,
      taxMinor: row.taxMinor + sign * taxMinor,
    });
  };
  for (const row of plus) add(row, 1);
  for (const row of minus) add(row, -1);
  return [...rows.values()]
    .filter((row) => row.netMinor !== 0 || row.taxMinor !== 0)
    .toSorted((a, b) => a.rateBp - b.rateBp);
}
