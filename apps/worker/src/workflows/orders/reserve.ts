import type { HoldResult } from '@lanyard/commands/orders/hold-order';
import type { CouponLookup, LookUpCouponInput } from '@lanyard/contracts/coupons/coupon-calls';
import type { OrderId } from '@lanyard/domain/ids/ids';
import { database, interactive } from '../steps.ts';

/** What reserving came to, once nothing is left to be asked outside. */
export type Reserved = Exclude<HoldResult, { kind: 'NEEDS_COUPON' | 'NEEDS_OLD_PAGE_CLOSED' }>;

/** The old order may open a page again between two looks; more often than this it is not by chance. */
const mostRounds = 6;

/**
 * Holds seats, stock and uses of a code, all at once or not at all. Before that the code is looked up at its
 * source, and the payment page of an order whose place this one takes is closed, so that it cannot be paid.
 */
export async function reserve(orderId: OrderId): Promise<Reserved> {
  let coupon: CouponLookup | undefined;
  for (let round = 0; round < mostRounds; round++) {
    const hold: HoldResult = await database.holdOrder({ orderId, at: Date.now(), coupon });
    if (hold.kind === 'NEEDS_COUPON') {
      coupon = await lookUp({ eventId: hold.eventId, code: hold.code, orderId });
    } else if (hold.kind === 'NEEDS_OLD_PAGE_CLOSED') {
      // A page that turned out to be paid is found in the rows by the next look.
      const isKnown = await interactive.closeCheckout({ paymentId: hold.paymentId }).then(
        () => true,
        () => false,
      );
      if (!isKnown) break;
    } else {
      return hold;
    }
  }
  await database.refuseOrder({ orderId, at: Date.now(), code: 'CHANGE_UNAVAILABLE' });
  // The row's answer, should somebody have ended this order meanwhile.
  const refused = await database.holdOrder({ orderId, at: Date.now(), coupon });
  return refused.kind === 'NEEDS_COUPON' || refused.kind === 'NEEDS_OLD_PAGE_CLOSED'
    ? { kind: 'REFUSED', code: 'CHANGE_UNAVAILABLE' }
    : refused;
}

/** Nothing is taken off on trust: a source that does not answer refuses the code. */
async function lookUp(input: LookUpCouponInput): Promise<CouponLookup> {
  try {
    return await interactive.lookUpCoupon(input);
  } catch {
    return { found: 'UNVERIFIED' };
  }
}
