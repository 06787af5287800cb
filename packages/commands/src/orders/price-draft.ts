import { DomainError } from '@lanyard/domain/errors/error-codes';
import { formatMoney } from '@lanyard/domain/money/money';
import type { PlaceOrderInput } from '@lanyard/domain/orders/place-order.schema';
import { quoteBasket, type LineKind, type QuoteLine } from '@lanyard/domain/pricing/quote-basket';
import { checkWorkshops } from '@lanyard/domain/pricing/workshop-choices';
import type { Totals } from '@lanyard/domain/pricing/price-lines';
import { itemWords } from '../timeline/fact-words.ts';
import { pricedEventOf, type PricedRows } from './priced-event.ts';

/** The part of an order that its price hangs on. */
type PricedInput = Pick<PlaceOrderInput, 'lines' | 'swag' | 'workshops' | 'upgrade'>;

/** A line as it is snapshotted; exactly one of the three ids is set. */
export interface DraftLine {
  readonly ticketTypeId: string | null;
  readonly swagVariantId: string | null;
  readonly workshopId: string | null;
  readonly line: QuoteLine;
}

/**
 * Prices a basket as it stands at `now`, without its code, which is looked up when seats are held. Throws what
 * `quoteBasket` and `checkWorkshops` throw, or `PRICE_CHANGED` when the page showed another price.
 */
export function priceDraft(
  event: PricedRows & { readonly currency: string },
  basket: PricedInput,
  now: Date,
): { readonly lines: readonly DraftLine[]; readonly totals: Totals } {
  const { lines, swag, workshops, upgrade } = basket;
  const chosen = { lines, swag, workshops, isUpgrade: upgrade !== null };
  const priced = pricedEventOf(event);
  const quote = quoteBasket(priced, chosen, { now: now.getTime(), coupon: null });
  checkWorkshops(priced, chosen, now.getTime());
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
function shownUnitMinor({ lines, swag, workshops }: PricedInput, line: QuoteLine): number {
  return shownLine()?.shownUnitMinor ?? 0;

  function shownLine() {
    switch (line.kind) {
      case 'TICKET':
        return lines.find(({ ticketTypeKey }) => ticketTypeKey === line.key);
      case 'SWAG':
        return swag.find(({ itemKey, variantKey }) => itemKey === line.key && variantKey === line.variantKey);
      case 'WORKSHOP': {
        const mine = workshops.filter(({ workshopKey }) => workshopKey === line.key);
        // A page shows one price for all tickets: another one among them is a page that is too old.
        return mine.find((one) => one.shownUnitMinor !== line.unitGrossMinor) ?? mine[0];
      }
    }
  }
}

function idsOf({ ticketTypes, swag, workshops }: PricedRows, { kind, key, variantKey }: QuoteLine) {
  const variants = swag.find((item) => item.key === key)?.variants ?? [];
  const idIn = (rows: readonly { readonly id: string; readonly key: string }[], of: LineKind, name = key) =>
    kind === of ? (rows.find((row) => row.key === name)?.id ?? null) : null;
  return {
    ticketTypeId: idIn(ticketTypes, 'TICKET'),
    swagVariantId: idIn(variants, 'SWAG', variantKey ?? ''),
    workshopId: idIn(workshops, 'WORKSHOP'),
  };
}
