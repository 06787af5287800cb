import { couponCodeOf } from '../coupons/coupon-code.ts';
import { minorDigits } from '../money/money.ts';
import type { CouponDiscount, NewCoupon } from '../ports/coupons.ts';
import { localToInstant } from '../time/local-time.ts';
import type { EventFile, EventFileCoupon } from './event-file.ts';

/** The codes a checked event file asks for, as their source makes them. */
export function newCoupons(file: EventFile): NewCoupon[] {
  return file.coupons.map((coupon): NewCoupon => {
    const code = couponCodeOf(coupon.code);
    if (!code) throw new RangeError('a code is not in its one spelling; the file was not checked');
    return {
      code,
      bookName: `${file.name}: ${code}`,
      label: coupon.label,
      discount: discountOf(file, coupon),
      capacity: coupon.capacity,
      startsAt: instant(coupon.from, file.timeZone),
      endsAt: instant(coupon.until, file.timeZone),
      eventSlug: file.slug,
      ticketTypeKeys: coupon.ticketTypes,
      minimumTickets: coupon.minimumTickets,
      perOrder: null,
      unlocks: coupon.unlocks,
      oncePerBuyer: coupon.oncePerBuyer,
    };
  });
}

function discountOf(
  { currency }: EventFile,
  { percentOff, amountOff, per }: EventFileCoupon,
): CouponDiscount {
  // What takes off nothing at all opens something; the file was checked.
  if (percentOff === null && amountOff === null) return { kind: 'PERCENT', percentBp: 0 };
  if (percentOff !== null) return { kind: 'PERCENT', percentBp: Math.round(percentOff * 100) };
  return {
    kind: 'AMOUNT',
    amountMinor: Math.round((amountOff ?? 0) * 10 ** minorDigits(currency)),
    currency,
    per: per === 'ticket' ? 'TICKET' : 'ORDER',
  };
}

function instant(local: string | null, timeZone: string): Date | null {
  return local === null ? null : localToInstant(local, timeZone);
}
