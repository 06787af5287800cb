import type { CouponAnswer } from '@lanyard/domain/coupons/coupon-answer';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { Availability, TicketTypeAvailability } from '@lanyard/domain/events/event-view';
import { quoteSchema, type QuoteInput } from '@lanyard/domain/orders/place-order.schema';
import { quoteBasket, type Quote } from '@lanyard/domain/pricing/quote-basket';
import { answerCoupon } from '../coupons/answer-coupon.ts';
import { takeCouponTry } from '../coupons/take-coupon-try.ts';
import { checkWorkshops } from '@lanyard/domain/pricing/workshop-choices';
import { readEvent } from '../events/read-event.ts';
import { withUnlocked } from '../events/with-unlocked.ts';
import { sharedProcedure } from '../trpc.ts';

/** What a basket costs now. */
export interface QuoteAnswer {
  readonly quote: Quote;
  /** What is left of the chosen things; a hint, placing decides. */
  readonly availability: Availability;
  /** What was said about the code; null without one. */
  readonly coupon: CouponAnswer | null;
}

/**
 * Prices a basket at this moment, from memory; only a code is looked up. Throws EVENT_NOT_FOUND, TOO_MANY_TRIES
 * and what pricing refuses.
 */
export const quote = sharedProcedure
  .input(quoteSchema)
  .query(async ({ ctx, input }): Promise<QuoteAnswer> => {
    if (input.coupon) takeCouponTry(ctx);
    const reading = await readEvent(ctx, input.eventSlug);
    if (!reading) throw new DomainError('EVENT_NOT_FOUND');
    const { entry } = reading;
    const coupon = input.coupon
      ? await answerCoupon(ctx, entry, { text: input.coupon, basket: input, own: null })
      : null;
    const valid = coupon?.answer === 'VALID' ? coupon : null;
    const opened = valid?.unlocked.ticketTypes.map(({ key }) => key) ?? [];
    const view = withUnlocked(entry, opened);
    const terms = valid && valid.discountMinor > 0 ? valid.terms : null;
    const now = ctx.now().getTime();
    checkWorkshops(view, input, now);
    return {
      quote: quoteBasket(view, input, { now, coupon: terms }),
      availability: hintsFor(input, reading.availability, valid?.unlocked.availability ?? []),
      coupon,
    };
  });

function hintsFor(
  { lines, swag, workshops: chosen }: QuoteInput,
  { ticketTypes, swag: variants, workshops, asOf }: Availability,
  unlocked: readonly TicketTypeAvailability[],
): Availability {
  return {
    ticketTypes: [...ticketTypes, ...unlocked].filter(({ key }) =>
      lines.some(({ ticketTypeKey }) => ticketTypeKey === key),
    ),
    swag: variants.filter((left) =>
      swag.some(({ itemKey, variantKey }) => itemKey === left.itemKey && variantKey === left.variantKey),
    ),
    workshops: workshops.filter(({ key }) => chosen.some(({ workshopKey }) => workshopKey === key)),
    asOf,
  };
}
