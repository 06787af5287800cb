import type { CouponLookup } from '@lanyard/contracts/coupons/coupon-calls';
import type { Tx } from '@lanyard/db/client';
import { checkCoupon } from '@lanyard/domain/coupons/check-coupon';
import { usesWords } from '@lanyard/domain/coupons/coupon-note';
import { fitToUses } from '@lanyard/domain/coupons/fit-to-uses';
import { takeOff } from '@lanyard/domain/coupons/take-off';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { priceLine, type PricedLine } from '@lanyard/domain/pricing/price-lines';
import { discountable } from '@lanyard/domain/pricing/quote-basket';
import type { CommandContext } from '../context.ts';
import { policiesOf } from '../events/policies-of.ts';
import type { LockedOrder } from '../orders/lock-order.ts';
import { amountWords } from '../timeline/fact-words.ts';
import { couponTermsOf } from './coupon-terms-of.ts';
import { unlockedBy } from './unlocked-by.ts';

/** A code that an order may use, and what the order's lines cost with it, by item id. */
export interface AcceptedCoupon {
  readonly couponId: string;
  readonly code: string;
  /** What the source said a moment ago; null for no limit. */
  readonly capacity: number | null;
  readonly oncePerBuyer: boolean;
  /** Keys of the hidden ticket types that it opens. */
  readonly unlocks: readonly string[];
  /** Names of the hidden ticket types in this order that it opens. */
  readonly opened: readonly string[];
  /** Discounted tickets: uses to be claimed. */
  readonly quantity: number;
  readonly discountMinor: number;
  readonly lines: readonly (PricedLine & { readonly itemId: string; readonly discounted: number })[];
  /** Why the order cannot be held when others were faster and only so many uses are left. */
  readonly shortage: (usesLeft: number) => DomainError;
}

/**
 * Decides whether an order may use its code, by what its source has just said, and prices its lines with it.
 * Throws the refusal in words; `DISCOUNT_CHANGED` when the page had promised another amount. Uses themselves
 * are decided by the conditional write that follows (`holdCouponUses`).
 */
export async function checkOrderCoupon(
  ctx: CommandContext,
  tx: Tx,
  order: LockedOrder,
  use: { readonly code: string; readonly lookup: CouponLookup },
): Promise<AcceptedCoupon> {
  const { code, lookup } = use;
  if (lookup.found === 'UNKNOWN') throw new DomainError('COUPON_UNKNOWN', { code });
  // Nothing is taken off on trust.
  if (lookup.found === 'UNVERIFIED') throw new DomainError('COUPON_UNVERIFIED', { code });
  const row = await tx.coupon.findUniqueOrThrow({ where: { id: lookup.couponId } });
  const known = couponTermsOf(row, order.currency);
  const terms = {
    ...known,
    capacity: lookup.capacity,
    // What the replaced order holds of this code comes free in the same transaction.
    taken: known.taken - (await heldByReplaced(tx, order, row.id)),
  };
  const items = await linesOf(tx, order);
  const lines = items.map(({ line }) => line);
  const unlocks = unlockedBy(row);
  const { couponShort } = policiesOf(order.event);
  const fitted = fitToUses(terms, lines, couponShort);
  const refusal = checkCoupon(fitted, {
    lines,
    currency: order.currency,
    now: ctx.now.getTime(),
    timeZone: order.event.timeZone,
  });
  if (refusal) throw refusal;
  const discounts = takeOff(lines, fitted);
  const priced = items.map(({ item }, n) => {
    const { discountMinor = 0, discounted = 0 } = discounts[n] ?? {};
    return { itemId: item.id, discounted, ...priceLine({ ...item, discountMinor }) };
  });
  const discountMinor = priced.reduce((sum, line) => sum + line.discountMinor, 0);
  const changedTo = (now: number) =>
    new DomainError('DISCOUNT_CHANGED', {
      code,
      old: amountWords(order.shownDiscountMinor, order.currency),
      new: amountWords(now, order.currency),
    });
  if (discountMinor !== order.shownDiscountMinor) throw changedTo(discountMinor);
  const quantity = priced.reduce((sum, line) => sum + line.discounted, 0);
  return {
    couponId: row.id,
    code,
    capacity: lookup.capacity,
    oncePerBuyer: terms.oncePerBuyer,
    unlocks,
    opened: items.flatMap(({ item, key, isHidden }) =>
      isHidden && unlocks.includes(key) ? [item.name] : [],
    ),
    quantity,
    discountMinor,
    lines: priced,
    shortage(usesLeft) {
      const left = { ...terms, capacity: usesLeft, taken: 0 };
      const rest = fitToUses(left, lines, couponShort);
      const restMinor = takeOff(lines, rest).reduce((sum, line) => sum + line.discountMinor, 0);
      return rest !== left && restMinor !== discountMinor
        ? changedTo(restMinor)
        : new DomainError('COUPON_USED_UP', { code, left: usesWords(usesLeft), needed: quantity });
    },
  };
}

async function linesOf(tx: Tx, order: LockedOrder) {
  const types = await tx.ticketType.findMany({
    where: { eventId: order.eventId },
    select: { id: true, key: true, hidden: true },
  });
  return order.items.map((item) => {
    const kind = item.ticketTypeId === null ? ('SWAG' as const) : ('TICKET' as const);
    const type = types.find(({ id }) => id === item.ticketTypeId);
    const key = type?.key ?? item.name;
    return { item, key, isHidden: type?.hidden ?? false, line: discountable({ ...item, kind, key }) };
  });
}

async function heldByReplaced(tx: Tx, { replacesId }: LockedOrder, couponId: string): Promise<number> {
  if (replacesId === null) return 0;
  const usage = await tx.couponUsage.findFirst({
    where: { orderId: replacesId, couponId, status: 'HELD' },
    select: { quantity: true },
  });
  return usage?.quantity ?? 0;
}
