import type { ListedCode, ListedCodes } from '@lanyard/contracts/coupons/steer-coupon';
import type { CouponSource, SourceCoupon } from '@lanyard/domain/ports/coupons';
import { couponHomeOf } from '@lanyard/domain/staff/coupon-home-of';
import type { CouponOffer } from '@lanyard/domain/staff/coupon-views';

/** As many pages as somebody who waits can wait for; a processor's page has a hundred codes. */
const mostPages = 10;

/**
 * The codes an event could adopt: those that are for any event, and those that name it and are not `known`.
 * Of several with one spelling the one that is switched on is told.
 */
export async function listAdoptable(
  source: Pick<CouponSource, 'list'>,
  event: { readonly slug: string; readonly currency: string; readonly known: ReadonlySet<string> },
): Promise<ListedCodes> {
  const found = new Map<string, SourceCoupon>();
  let after: string | null = null;
  for (let n = 0; n < mostPages; n++) {
    const page = await source.list({ eventSlug: event.slug, ...(after === null ? {} : { after }) });
    for (const coupon of page.coupons) {
      const isOurs = coupon.eventSlug !== null && event.known.has(coupon.code);
      const other = found.get(coupon.code);
      if (!isOurs && (!other || (coupon.isActive && !other.isActive))) found.set(coupon.code, coupon);
    }
    after = page.next;
    if (after === null) break;
  }
  return {
    codes: [...found.values()].map((coupon) => listed(coupon, event.currency)),
    isMore: after !== null,
  };
}

function listed(coupon: SourceCoupon, currency: string): ListedCode {
  const { code, discount, isActive, capacity, perOrder, timesRedeemed } = coupon;
  return {
    ...{ code, isActive, capacity, perOrder, timesRedeemed },
    home: couponHomeOf(coupon.sourceId),
    offer: offerOf(discount),
    isForeign: discount.kind === 'AMOUNT' && discount.currency.toUpperCase() !== currency,
  };
}

function offerOf(discount: SourceCoupon['discount']): CouponOffer {
  if (discount.kind === 'PERCENT') return discount.percentBp === 0 ? { kind: 'NOTHING' } : discount;
  return { kind: 'AMOUNT', amountMinor: discount.amountMinor, per: discount.per };
}
