import type { Quote } from '@lanyard/domain/pricing/quote-basket';
import { useState } from 'react';
import { lineName } from './price-changes.ts';

/** Unit prices by the line's name. */
export type UnitPrices = Readonly<Record<string, number>>;

/**
 * Unit prices this page showed first and which have changed since, so that a change is seen and not slipped in;
 * `forget` takes the prices of this moment as the ones that were shown.
 */
export function usePriceMemory(quote: Quote): { readonly old: UnitPrices; readonly forget: () => void } {
  const [first, setFirst] = useState<UnitPrices>({});
  const unseen = quote.lines.filter((line) => first[lineName(line)] === undefined);
  if (unseen.length > 0) setFirst({ ...first, ...pricesOf(unseen) });
  const old = Object.fromEntries(
    quote.lines.flatMap((line) => {
      const before = first[lineName(line)];
      return before === undefined || before === line.unitGrossMinor ? [] : [[lineName(line), before]];
    }),
  );
  return { old, forget: () => setFirst(pricesOf(quote.lines)) };
}

function pricesOf(lines: Quote['lines']): UnitPrices {
  return Object.fromEntries(lines.map((line) => [lineName(line), line.unitGrossMinor]));
}
