import { checkCoupon, isAboutBasket, laterNote } from '@lanyard/domain/coupons/check-coupon';
import type { CouponAnswer } from '@lanyard/domain/coupons/coupon-answer';
import { couponNote } from '@lanyard/domain/coupons/coupon-note';
import type { EventView } from '@lanyard/domain/events/event-view';
import type { Basket } from '@lanyard/domain/pricing/basket';
import { discountable, quoteBasket, type Quote } from '@lanyard/domain/pricing/quote-basket';

/** What stands in the summary: the price, the code that is in it, and what is said about the code. */
export interface JudgedQuote {
  readonly quote: Quote;
  /** The code that counts; null when none does. */
  readonly code: string | null;
  readonly answer: CouponAnswer | null;
}

/**
 * Prices a basket with what the server said about a code a moment ago, perhaps for another basket: its terms
 * hold for any, so the page need not wait for a new answer. How many uses are left only the server knows.
 */
export function judgeCoupon(
  event: EventView,
  basket: Basket,
  answer: CouponAnswer | null,
  now: number,
): JudgedQuote {
  const quote = quoteBasket(event, basket, { now, coupon: null });
  if (answer?.answer !== 'VALID') return { quote, code: null, answer };
  const { code, terms } = answer;
  const lines = quote.lines.map(discountable);
  const refusal = checkCoupon(
    { ...terms, code, isActive: true, startsAt: null, capacity: null, taken: 0 },
    { lines, currency: event.currency, now, timeZone: event.timeZone },
  );
  const { ticketTypes: opened } = answer.unlocked;
  if (refusal && opened.length > 0 && isAboutBasket(refusal)) {
    // Without the code nothing that it opens could be ordered; its own rules are then told when it is placed.
    const isNeeded = basket.lines.some((line) => opened.some(({ key }) => key === line.ticketTypeKey));
    return {
      quote,
      code: isNeeded ? code : null,
      answer: { ...answer, discountMinor: 0, note: laterNote(refusal) },
    };
  }
  if (refusal) {
    const refused = { answer: 'REFUSED', code: refusal.code, sentence: refusal.sentence } as const;
    return { quote, code: null, answer: refused };
  }
  const discounted = quoteBasket(event, basket, { now, coupon: terms });
  const { discountMinor } = discounted;
  return { quote: discounted, code, answer: { ...answer, discountMinor, note: couponNote(lines, terms) } };
}
