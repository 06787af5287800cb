import { recordCoupon, type MirroredTerms } from '@lanyard/commands/coupons/record-coupon';
import type { CommandContext } from '@lanyard/commands/context';
import type { CouponLookup } from '@lanyard/contracts/coupons/coupon-calls';
import { couponCodeOf, type CouponCode } from '@lanyard/domain/coupons/coupon-code';
import type { EventId } from '@lanyard/domain/ids/ids';

/** What a code's source says of a code: 20 % off everything, without any limit, unless told otherwise. */
export function someTerms(terms: Partial<MirroredTerms> = {}): MirroredTerms {
  return {
    sourceId: 'promo_test',
    isActive: true,
    discount: { kind: 'PERCENT', percentBp: 2000 },
    capacity: null,
    startsAt: null,
    endsAt: null,
    eventSlug: null,
    ticketTypeKeys: null,
    minimumTickets: 1,
    oncePerBuyer: false,
    perOrder: null,
    unlocks: [],
    label: null,
    fault: null,
    ridesOnProcessor: true,
    timesRedeemed: 0,
    ...terms,
  };
}

/** A code in its one spelling; throws when it can be none. */
export function aCode(text: string): CouponCode {
  const code = couponCodeOf(text);
  if (!code) throw new Error(`${text} can be no code`);
  return code;
}

/** A code that was looked up a moment ago, through the real command; answers what holding an order is told. */
export async function aCoupon(
  ctx: CommandContext,
  wishes: { readonly eventId: EventId; readonly code: string } & Partial<MirroredTerms>,
): Promise<CouponLookup> {
  const { eventId, code, ...terms } = wishes;
  return recordCoupon(ctx, { eventId, code: aCode(code), found: someTerms(terms) });
}
