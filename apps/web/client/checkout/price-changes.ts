import type { Quote, QuoteLine } from '@lanyard/domain/pricing/quote-basket';
import { swagParam, ticketParam, workshopParam } from '../event/basket.ts';

/** One line's price before and now, for its whole quantity without a code, in minor units. */
export interface PriceChange {
  readonly line: QuoteLine;
  readonly beforeMinor: number;
  readonly nowMinor: number;
}

/** What a line is called in the address: the same thing has the same name in every quote. */
export function lineName(line: Pick<QuoteLine, 'kind' | 'key' | 'variantKey'>): string {
  if (line.kind === 'WORKSHOP') return workshopParam(line.key);
  return line.kind === 'TICKET' || line.variantKey === null
    ? ticketParam(line.key)
    : swagParam(line.key, line.variantKey);
}

/** The lines that cost something else than before, as they stand now. */
export function priceChanges(before: Quote, now: Quote): readonly PriceChange[] {
  const old = new Map(before.lines.map((line) => [lineName(line), line]));
  return now.lines.flatMap((line) => {
    const was = old.get(lineName(line));
    return was && was.unitGrossMinor !== line.unitGrossMinor
      ? [
          {
            line,
            beforeMinor: was.unitGrossMinor * line.quantity,
            nowMinor: line.unitGrossMinor * line.quantity,
          },
        ]
      : [];
  });
}
