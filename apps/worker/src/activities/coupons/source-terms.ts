import type { MakeCouponInput } from '@lanyard/contracts/coupons/steer-coupon';
import type { CouponDiscount, NewCoupon } from '@lanyard/domain/ports/coupons';
import type { CouponOffer } from '@lanyard/domain/staff/coupon-views';

/** The event a new code is for. */
export interface EventOfCode {
  readonly slug: string;
  readonly name: string;
  readonly currency: string;
}

/** What a source is asked to make; people who keep the books read the event's name. */
export function newCouponOf(
  input: Omit<MakeCouponInput, 'eventId' | 'requestId' | 'staffId' | 'home'>,
  event: EventOfCode,
): NewCoupon {
  const { code, capacity, ticketTypeKeys, minimumTickets, perOrder, oncePerBuyer, unlocks } = input;
  return {
    ...{ code, capacity, ticketTypeKeys, minimumTickets, perOrder, oncePerBuyer, unlocks },
    discount: discountOf(input.offer, event.currency),
    startsAt: instantOf(input.startsAt),
    endsAt: instantOf(input.endsAt),
    eventSlug: event.slug,
    bookName: event.name,
    label: null,
  };
}

function discountOf(offer: CouponOffer, currency: string): CouponDiscount {
  switch (offer.kind) {
    case 'NOTHING':
      return { kind: 'PERCENT', percentBp: 0 };
    case 'PERCENT':
      return offer;
    case 'AMOUNT':
      return { ...offer, currency };
  }
}

function instantOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
