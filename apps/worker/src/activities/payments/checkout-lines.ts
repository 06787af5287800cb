import { itemWords } from '@lanyard/commands/timeline/fact-words';
import type { CheckoutLine } from '@lanyard/domain/ports/payments';

/** An order's line as the payment page needs it. */
export interface PayableItem {
  readonly kind: string;
  readonly name: string;
  readonly variantName: string | null;
  readonly quantity: number;
  readonly unitGrossMinor: number;
  readonly discountMinor: number;
  readonly discounted: number;
  readonly grossMinor: number;
}

/** What of a code says whether the processor can take it off by itself. */
export interface PayableCoupon {
  readonly ridesOnProcessor: boolean;
  readonly discountKind: string;
  readonly amountPer: string | null;
}

/**
 * Whether the processor can take a code off: only one it knows, only a per cent or an amount for the order, and
 * only where it is for everything on the page. The processor knows neither our ticket types nor amounts a ticket.
 */
export function canProcessorTakeOff(items: readonly PayableItem[], coupon: PayableCoupon): boolean {
  const isForAll = items.every(
    ({ kind, quantity, discounted }) => kind === 'TICKET' && discounted === quantity,
  );
  return (
    isForAll && coupon.ridesOnProcessor && (coupon.discountKind === 'PERCENT' || coupon.amountPer === 'ORDER')
  );
}

/** Lines at full price, from which the processor takes the code off. */
export function fullLines(event: string, items: readonly PayableItem[], currency: string): CheckoutLine[] {
  return items.map((item) => ({
    name: `${event}: ${itemWords(item)}`,
    quantity: item.quantity,
    unit: { amountMinor: item.unitGrossMinor, currency },
  }));
}

/**
 * Lines at what is due. One whose sum cannot be divided by its quantity becomes a single line that names the
 * quantity: the page has whole units only.
 */
export function netLines(event: string, items: readonly PayableItem[], currency: string): CheckoutLine[] {
  return items.map((item) => {
    const { quantity, grossMinor } = item;
    const name = itemWords(item);
    return grossMinor % quantity === 0
      ? { name: `${event}: ${name}`, quantity, unit: { amountMinor: grossMinor / quantity, currency } }
      : { name: `${event}: ${quantity} × ${name}`, quantity: 1, unit: { amountMinor: grossMinor, currency } };
  });
}
