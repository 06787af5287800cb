import { type DatedPrices, priceAt, type PriceNow } from './price-at.ts';

/** A price to come, and from when on, milliseconds since 1970 UTC. */
export interface NextPrice extends PriceNow {
  readonly at: number;
}

/** The next price that differs from that of a moment in amount or in tier; null when it stays for good. */
export function nextPrice(product: DatedPrices, now: number): NextPrice | null {
  const before = priceAt(product, now);
  let at = before.changesAt;
  while (at !== null) {
    const price = priceAt(product, at);
    if (price.tier?.key !== before.tier?.key || price.priceMinor !== before.priceMinor)
      return { ...price, at };
    at = price.changesAt;
  }
  return null;
}
