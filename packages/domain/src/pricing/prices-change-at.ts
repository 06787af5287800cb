import { type DatedPrices, priceAt } from './price-at.ts';

/** When the price of any of some products may change next, milliseconds since 1970 UTC; null when all stay. */
export function pricesChangeAt(products: readonly DatedPrices[], now: number): number | null {
  const changes = products.flatMap((product) => priceAt(product, now).changesAt ?? []);
  return changes.length > 0 ? Math.min(...changes) : null;
}
