import { DomainError } from '@lanyard/domain/errors/error-codes';
import { formatMoney } from '@lanyard/domain/money/money';
import type { PlaceOrderInput } from '@lanyard/domain/orders/place-order.schema';
import { quoteBasket, type QuoteLine } from '@lanyard/domain/pricing/quote-basket';
import type { Totals } from '@lanyard/domain/pricing/price-lines';
import { itemWords } from '../timeline/fact-words.ts';
import { pricedEventOf, type PricedRows } from './priced-event.ts';

/** A line as it is snapshotted; exactly one of the two ids is set. */
export interface DraftLine {
  readonly ticketTypeId: string | null;
  readonly swagVariantId: string | null;
  readonly line: QuoteLine;
}

/**
 * Prices a basket as it stands at `now`, without its code, which is looked up when seats are held. Throws what
 * `quoteBasket` throws, or `PRICE_CHANGED` when the page showed another price.
 */
export function priceDraft(
  event: PricedRows & { readonly currency: string },
  basket: Pick<PlaceOrderInput, 'lines' | 'swag'>,
  now: Date,
): { readonly lines: readonly DraftLine[]; readonly totals: Totals } {
  const quote = quoteBasket(pricedEventOf(event), basket, { now: now.getTime(), coupon: null });
  for (const line of quote.lines) {
    const shown = shownUnitMinor(basket, line);
    if (shown !== line.unitGrossMinor)
      throw new DomainError('PRICE_CHANGED', {
        what: itemWords(line),
        old: formatMoney({ amountMinor: shown, currency: event.currency }),
        new: formatMoney({ amountMinor: line.unitGrossMinor, currency: event.currency }),
      });
  }
  const { grossMinor, netMinor, taxMinor } = quote;
  return {
    lines: quote.lines.map((line) => ({ line, ...idsOf(event, line) })),
    totals: { grossMinor, netMinor, taxMinor },
  };
}

/** What the page showed for a line; every line was asked for, so there is one. */
function shownUnitMinor({ lines, swag }: Pick<PlaceOrderInput, 'lines' | 'swag'>, line: QuoteLine): number {
  const shown =
    line.kind === 'TICKET'
      ? lines.find(({ ticketTypeKey }) => ticketTypeKey === line.key)
      : swag.find(({ itemKey, variantKey }) => itemKey === line.key && variantKey === line.variantKey);
  return shown?.shownUnitMinor ?? 0;
}

function idsOf({ ticketTypes, swag }: PricedRows, { kind, key, variantKey }: QuoteLine) {
  if (kind === 'TICKET')
    return { ticketTypeId: ticketTypes.find((type) => type.key === key)?.id ?? null, swagVariantId: null };
  const variants = swag.find((item) => item.key === key)?.variants ?? [];
  return { ticketTypeId: null, swagVariantId: variants.find((one) => one.key === variantKey)?.id ?? null };
}
