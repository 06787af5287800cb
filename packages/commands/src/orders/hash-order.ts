import { normaliseEmail } from '@lanyard/crypto/blind-index';
import { contentHash } from '@lanyard/crypto/content-hash';
import { couponCodeOf } from '@lanyard/domain/coupons/coupon-code';
import type { PlaceOrderInput } from '@lanyard/domain/orders/place-order.schema';

/** Keyed hash of all that matters in an order, whatever the order of its lines: the same press, the same hash. */
export function hashContent(key: Uint8Array, input: PlaceOrderInput): string {
  const { eventSlug, buyer, attendees, coupon, replaces, upgrade } = input;
  return contentHash(key, {
    eventSlug,
    ...sortedBasket(input),
    buyer,
    attendees: attendees.toSorted((a, b) => a.position - b.position),
    coupon: coupon && { ...coupon, code: couponCodeOf(coupon.code) ?? coupon.code },
    replaces: replaces?.orderId ?? null,
    ...(upgrade && { upgrade }),
  });
}

/**
 * Keyed hash of what is bought by whom: equal for the same basket bought twice from the same address,
 * whatever the prices, the code, or the names of the attendees.
 */
export function hashBasket(
  key: Uint8Array,
  input: Pick<PlaceOrderInput, 'eventSlug' | 'lines' | 'swag' | 'workshops' | 'upgrade' | 'buyer'>,
): string {
  const { lines, swag, ...rest } = sortedBasket(input);
  const { workshops = [] } = rest;
  return contentHash(key, {
    what: 'basket',
    eventSlug: input.eventSlug,
    lines: lines.map(({ ticketTypeKey, quantity }) => ({ ticketTypeKey, quantity })),
    swag: swag.map(({ itemKey, variantKey, quantity }) => ({ itemKey, variantKey, quantity })),
    ...(workshops.length > 0 && {
      workshops: workshops.map(({ workshopKey, ticketPosition }) => ({ workshopKey, ticketPosition })),
      upgrades: input.upgrade?.token ?? null,
    }),
    email: normaliseEmail(input.buyer.email),
  });
}

/** Without workshops it is what it was before there were any, so that an order's hash stays the same. */
function sortedBasket({ lines, swag, workshops }: Pick<PlaceOrderInput, 'lines' | 'swag' | 'workshops'>) {
  const placeOf = (line: PlaceOrderInput['workshops'][number]) =>
    `${line.workshopKey}/${line.ticketPosition}`;
  const nameOf = (line: PlaceOrderInput['swag'][number]) => `${line.itemKey}/${line.variantKey}`;
  return {
    lines: lines.toSorted((a, b) => (a.ticketTypeKey < b.ticketTypeKey ? -1 : 1)),
    swag: swag.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)),
    ...(workshops.length > 0 && {
      workshops: workshops.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)),
    }),
  };
}
