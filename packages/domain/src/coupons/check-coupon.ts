import { DomainError } from '../errors/error-codes.ts';
import { endWords, momentWords } from '../time/moment-words.ts';
import type { CouponTerms } from './coupon-terms.ts';
import { usesWords } from './coupon-note.ts';
import { discountedTickets, isCovered, type DiscountableLine } from './take-off.ts';

/** When and for what a code is used. */
export interface CouponUse {
  readonly lines: readonly DiscountableLine[];
  readonly currency: string;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  readonly timeZone: string;
}

/** Whether a refusal is about what was chosen: a code that opens hidden tickets goes on opening them. */
export function isAboutBasket({ code, facts }: DomainError): boolean {
  const isTooMany = code === 'COUPON_USED_UP' && facts['left'] !== usesWords(0);
  return isTooMany || code === 'COUPON_NOT_FOR_THESE' || code === 'COUPON_MINIMUM';
}

/** What is said meanwhile: that it needs more tickets, or fewer; nothing while none is chosen that it is for. */
export function laterNote({ code, sentence }: DomainError): string | null {
  return code === 'COUPON_NOT_FOR_THESE' ? null : sentence;
}

/**
 * Whether a code may be used for these lines, and the sentence why not. This is the page's answer and the
 * first look when an order is held; uses themselves are decided by one conditional write.
 */
export function checkCoupon(terms: CouponTerms, use: CouponUse): DomainError | null {
  const { code, discount, startsAt, endsAt, minimumTickets, capacity, taken } = terms;
  const seen = { now: new Date(use.now), timeZone: use.timeZone };
  if (startsAt !== null && use.now < startsAt)
    return new DomainError('COUPON_NOT_STARTED', { code, when: momentWords(new Date(startsAt), seen) });
  if (endsAt !== null && use.now >= endsAt)
    return new DomainError('COUPON_ENDED', { code, when: endWords(new Date(endsAt), seen) });
  // After the dates: a processor also switches off what has ended.
  if (!terms.isActive) return new DomainError('COUPON_PAUSED', { code });
  const tickets = use.lines.reduce((sum, line) => sum + (isCovered(line, terms) ? line.quantity : 0), 0);
  const needed = discountedTickets(use.lines, terms);
  const left = capacity === null ? Infinity : capacity - taken;
  if (left < Math.max(needed, 1))
    return new DomainError('COUPON_USED_UP', { code, left: usesWords(left), needed: Math.max(needed, 1) });
  const isForeignMoney = discount.kind === 'AMOUNT' && discount.currency !== use.currency;
  if (isForeignMoney || tickets === 0) return new DomainError('COUPON_NOT_FOR_THESE', { code });
  if (tickets < minimumTickets) return new DomainError('COUPON_MINIMUM', { code, needed: minimumTickets });
  return null;
}
