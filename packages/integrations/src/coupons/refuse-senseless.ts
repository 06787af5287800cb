import type { CouponChange, CouponDiscount, NewCoupon } from '@lanyard/domain/ports/coupons';
import { PortError } from '@lanyard/domain/ports/port-error';

/** Largest number that every source keeps. */
const most = 999_999_999;

/** Throws `REFUSED` for terms that make no sense at any source, such as a code that neither takes off nor opens. */
export function refuseSenseless(coupon: NewCoupon): void {
  const { discount, capacity, minimumTickets, perOrder, unlocks, ticketTypeKeys, eventSlug } = coupon;
  const isSenseful =
    isDiscount(discount) &&
    (!takesNothingOff(discount) || (unlocks.length > 0 && perOrder === null)) &&
    isCount(capacity ?? 0, 0) &&
    isCount(minimumTickets, 1) &&
    isCount(perOrder ?? 1, 1) &&
    eventSlug !== '' &&
    [...unlocks, ...(ticketTypeKeys ?? [])].every((key) => /^[^\s,]+$/.test(key)) &&
    ticketTypeKeys?.length !== 0;
  if (!isSenseful) throw new PortError('REFUSED', 'senseless_terms');
}

/** The same for a change. */
export function refuseSenselessChange({ capacity, eventSlug }: CouponChange): void {
  if (!isCount(capacity ?? 0, 0) || eventSlug === '') throw new PortError('REFUSED', 'senseless_terms');
}

/** Whether a code takes nothing off and only opens what is hidden. */
export function takesNothingOff(discount: CouponDiscount): boolean {
  return discount.kind === 'PERCENT' && discount.percentBp === 0;
}

function isDiscount(discount: CouponDiscount): boolean {
  return discount.kind === 'PERCENT'
    ? isCount(discount.percentBp, 0) && discount.percentBp <= 10_000
    : isCount(discount.amountMinor, 1) && /^[A-Z]{3}$/i.test(discount.currency);
}

function isCount(value: number, least: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
