import { DomainError } from '@lanyard/domain/errors/error-codes';
import { formatMoney } from '@lanyard/domain/money/money';
import type { PlaceOrderInput } from '@lanyard/domain/orders/place-order.schema';
import { priceLine, sumLines } from '@lanyard/domain/pricing/price-lines';

/** What pricing needs of a ticket type. */
export interface PricedType {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly priceMinor: number;
  readonly taxRateBp: number;
  readonly maxPerOrder: number;
}

/**
 * Prices a basket as it stands now and snapshots each line. Throws `TICKET_TYPE_UNKNOWN`, `TOO_MANY_TICKETS`,
 * or `PRICE_CHANGED` when the page showed another price.
 */
export function priceDraft(lines: PlaceOrderInput['lines'], types: readonly PricedType[], currency: string) {
  const priced = lines.map((line) => {
    const type = types.find((candidate) => candidate.key === line.ticketTypeKey);
    if (!type) throw new DomainError('TICKET_TYPE_UNKNOWN');
    if (line.quantity > type.maxPerOrder)
      throw new DomainError('TOO_MANY_TICKETS', { max: type.maxPerOrder, what: type.name });
    if (line.shownUnitMinor !== type.priceMinor)
      throw new DomainError('PRICE_CHANGED', {
        what: type.name,
        old: formatMoney({ amountMinor: line.shownUnitMinor, currency }),
        new: formatMoney({ amountMinor: type.priceMinor, currency }),
      });
    const sums = priceLine({
      quantity: line.quantity,
      unitGrossMinor: type.priceMinor,
      taxRateBp: type.taxRateBp,
    });
    return { type, ...sums };
  });
  return { lines: priced, totals: sumLines(priced) };
}
