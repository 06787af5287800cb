import type { EventView } from '@lanyard/domain/events/event-view';
import type { Quote } from '@lanyard/domain/pricing/quote-basket';
import type { ReactNode } from 'react';
import { checkoutWords } from '../strings/en/checkout.ts';
import { moneyOf } from './money-of.ts';
import { lineName } from './price-changes.ts';
import type { UnitPrices } from './use-price-memory.ts';

interface PriceNewsProps {
  readonly event: EventView;
  readonly quote: Quote;
  readonly old: UnitPrices;
}

/** Says aloud what the summary shows struck through: a price that changed while the page was open. */
export function PriceNews({ event, quote, old }: PriceNewsProps): ReactNode {
  const news = quote.lines.flatMap((line) => {
    const before = old[lineName(line)];
    return before === undefined
      ? []
      : [
          checkoutWords.tickets.changed(
            line.name,
            moneyOf(event, before),
            moneyOf(event, line.unitGrossMinor),
          ),
        ];
  });
  return (
    <p role="status" className="sr-only">
      {news.join(' ')}
    </p>
  );
}
