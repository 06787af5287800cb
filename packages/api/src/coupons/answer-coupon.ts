import { couponTermsOf } from '@lanyard/commands/coupons/coupon-terms-of';
import { hashSecret, secretsEqual } from '@lanyard/crypto/content-hash';
import type { Db } from '@lanyard/db/client';
import { checkCoupon } from '@lanyard/domain/coupons/check-coupon';
import type { CouponAnswer } from '@lanyard/domain/coupons/coupon-answer';
import { couponCodeOf } from '@lanyard/domain/coupons/coupon-code';
import { errorSentence, type ErrorCode } from '@lanyard/domain/errors/error-codes';
import { discountable, quoteBasket, type Basket } from '@lanyard/domain/pricing/quote-basket';
import type { SharedContext } from '../context.ts';
import type { CatalogEntry } from '../events/load-event.ts';
import { lookUpCoupon } from './look-up-coupon.ts';

/** An order of the browser that asks; only its secret makes it theirs. */
export interface OwnOrder {
  readonly orderId: string;
  readonly secret: string;
}

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
  ctx: Pick<SharedContext, 'db' | 'temporal' | 'now'>,
  { eventId, view }: CatalogEntry,
  { text, basket, own }: CouponQuestion,
): Promise<CouponAnswer> {
  const now = ctx.now().getTime();
  const { lines } = quoteBasket(view, basket, { now, coupon: null });
  const code = couponCodeOf(text);
  if (!code) return refused('COUPON_UNKNOWN', { code: text });
  const lookup = await lookUpCoupon(ctx.temporal, { eventId, code });
  if (lookup.found === 'UNVERIFIED')
    return { answer: 'UNVERIFIED', sentence: errorSentence('COUPON_UNVERIFIED') };
  const row = await ctx.db.prisma.coupon.findUnique({ where: { eventId_code: { eventId, code } } });
  if (lookup.found === 'UNKNOWN' || !row) return refused('COUPON_UNKNOWN', { code });

  const terms = couponTermsOf(row, view.currency);
  const taken = terms.taken - (own ? await usesOf(ctx.db, row.id, own) : 0);
  const refusal = checkCoupon(
    { ...terms, capacity: lookup.capacity, taken },
    { lines: lines.map(discountable), currency: view.currency, now, timeZone: view.timeZone },
  );
  if (refusal) return refused(refusal.code, refusal.facts);
  const { discount, ticketTypeKeys, minimumTickets, oncePerBuyer, perOrder, endsAt } = terms;
  return {
    answer: 'VALID',
    code,
    discountMinor: quoteBasket(view, basket, { now, coupon: terms }).discountMinor,
    terms: { discount, ticketTypeKeys, minimumTickets, oncePerBuyer, perOrder, endsAt },
  };
}

function refused(code: ErrorCode, facts: Readonly<Record<string, string | number>>): CouponAnswer {
  return { answer: 'REFUSED', code, sentence: errorSentence(code, facts) };
}

/** How many uses of a code an order holds; none of an order that is somebody else's. */
async function usesOf({ prisma }: Db, couponId: string, own: OwnOrder): Promise<number> {
  const usage = await prisma.couponUsage.findUnique({
    where: { orderId_couponId: { orderId: own.orderId, couponId } },
    select: { quantity: true, status: true, order: { select: { secretHash: true } } },
  });
  const isTheirs = usage && secretsEqual(usage.order.secretHash, hashSecret(own.secret));
  return isTheirs && usage.status === 'HELD' ? usage.quantity : 0;
}
