import { couponTermsOf } from '@lanyard/commands/coupons/coupon-terms-of';
import { unlockedBy } from '@lanyard/commands/coupons/unlocked-by';
import { checkCoupon, isAboutBasket, laterNote } from '@lanyard/domain/coupons/check-coupon';
import type { CouponAnswer, UnlockedTypes } from '@lanyard/domain/coupons/coupon-answer';
import { couponCodeOf } from '@lanyard/domain/coupons/coupon-code';
import { couponNote } from '@lanyard/domain/coupons/coupon-note';
import type { CouponTerms } from '@lanyard/domain/coupons/coupon-terms';
import { fitToUses } from '@lanyard/domain/coupons/fit-to-uses';
import { isOpeningOnly } from '@lanyard/domain/coupons/take-off';
import { errorSentence, type ErrorCode } from '@lanyard/domain/errors/error-codes';
import type { Basket } from '@lanyard/domain/pricing/basket';
import { discountable, quoteBasket } from '@lanyard/domain/pricing/quote-basket';
import type { SharedContext } from '../context.ts';
import { availabilityOf } from '../events/availability-of.ts';
import type { CatalogEntry } from '../events/load-event.ts';
import { withUnlocked } from '../events/with-unlocked.ts';
import { lookUpCoupon } from './look-up-coupon.ts';
import { ownCouponUses, type OwnOrder } from './own-coupon-uses.ts';

/** A typed code and what it is for. */
export interface CouponQuestion {
  readonly text: string;
  readonly basket: Basket;
  /** The order that this basket goes on with or replaces: uses it holds are not counted against it. */
  readonly own: OwnOrder | null;
}

/**
 * What a typed code does for a basket at this moment: looked up at its source, then judged by its terms. It
 * decides nothing; uses are taken when the order is held. Throws what pricing refuses.
 */
export async function answerCoupon(
  ctx: Pick<SharedContext, 'db' | 'temporal' | 'tallies' | 'now'>,
  entry: CatalogEntry,
  { text, basket, own }: CouponQuestion,
): Promise<CouponAnswer> {
  const { eventId } = entry;
  const now = ctx.now().getTime();
  const code = couponCodeOf(text);
  if (!code) return refused('COUPON_UNKNOWN', { code: text });
  const lookup = await lookUpCoupon(ctx.temporal, { eventId, code });
  if (lookup.found === 'UNVERIFIED')
    return { answer: 'UNVERIFIED', sentence: errorSentence('COUPON_UNVERIFIED') };
  const row = await ctx.db.prisma.coupon.findUnique({ where: { eventId_code: { eventId, code } } });
  if (lookup.found === 'UNKNOWN' || !row) return refused('COUPON_UNKNOWN', { code });

  const unlocks = unlockedBy(row);
  const view = withUnlocked(entry, unlocks);
  const bare = quoteBasket(view, basket, { now, coupon: null });
  const known = couponTermsOf(row, view.currency);
  const taken = known.taken - (await ownCouponUses(ctx.db, row.id, own));
  const terms = { ...known, capacity: lookup.capacity, taken };
  const chosen = bare.lines.map(discountable);
  const fitted = fitToUses(terms, chosen, view.policies.couponShort);
  const { currency, timeZone } = view;
  const refusal = checkCoupon(fitted, { lines: chosen, currency, now, timeZone });
  // What a code opens can be seen before anything of it is chosen.
  const isForLater = refusal !== null && unlocks.length > 0 && isAboutBasket(refusal);
  if (refusal && !isForLater) return refused(refusal.code, refusal.facts);
  const { discount, ticketTypeKeys, minimumTickets, oncePerBuyer, perOrder, endsAt } = fitted;
  const usesLeft = fitted === terms ? null : perOrder;
  const open = { discount, ticketTypeKeys, minimumTickets, oncePerBuyer, perOrder, endsAt, usesLeft };
  return {
    answer: 'VALID',
    code,
    discountMinor: isForLater ? 0 : quoteBasket(view, basket, { now, coupon: open }).discountMinor,
    note: isForLater ? laterNote(refusal) : couponNote(chosen, open),
    terms: open,
    unlocked: await unlockedTypes(ctx, entry, unlocks, isOpeningOnly(terms) ? usesLeftOf(terms) : Infinity),
  };
}

async function unlockedTypes(
  { tallies }: Pick<SharedContext, 'tallies'>,
  { eventId, ticketTypes, sheet, view }: CatalogEntry,
  unlocks: readonly string[],
  usesLeft: number,
): Promise<UnlockedTypes> {
  const opened = ticketTypes.filter(
    ({ key }) => unlocks.includes(key) && !view.ticketTypes.some((type) => type.key === key),
  );
  if (opened.length === 0) return { ticketTypes: [], availability: [] };
  const counts = (await tallies.read(eventId))?.tally ?? sheet;
  const { ticketTypes: availability } = availabilityOf(
    { ticketTypes: opened, swag: [], workshops: [] },
    counts,
    null,
  );
  return {
    ticketTypes: opened,
    // A code that only opens is used up by the tickets it opens.
    availability: availability.map((seats) => ({ ...seats, remaining: Math.min(seats.remaining, usesLeft) })),
  };
}

function usesLeftOf({ capacity, taken }: CouponTerms): number {
  return capacity === null ? Infinity : Math.max(0, capacity - taken);
}

function refused(code: ErrorCode, facts: Readonly<Record<string, string | number>>): CouponAnswer {
  return { answer: 'REFUSED', code, sentence: errorSentence(code, facts) };
}
