import type { CouponAnswer } from '@lanyard/domain/coupons/coupon-answer';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { idPattern } from '@lanyard/domain/ids/ids';
import { couponText, quoteSchema } from '@lanyard/domain/orders/place-order.schema';
import { z } from 'zod';
import { readEvent } from '../events/read-event.ts';
import { sharedProcedure } from '../trpc.ts';
import { answerCoupon } from './answer-coupon.ts';
import { takeCouponTry } from './take-coupon-try.ts';

const input = quoteSchema.omit({ coupon: true }).extend({
  code: couponText,
  /** The asking browser's own order that this basket goes on with or replaces. */
  own: z
    .object({ orderId: z.string().regex(idPattern('order')), secret: z.string().min(22).max(128) })
    .nullable()
    .default(null),
});

/**
 * What a code does for a basket: what it saves, why not, or that nobody could be asked. A mutation, because
 * tries are counted and an address must not carry a secret. Throws TOO_MANY_TRIES, EVENT_NOT_FOUND and what
 * pricing refuses.
 */
export const check = sharedProcedure
  .input(input)
  .mutation(async ({ ctx, input: asked }): Promise<CouponAnswer> => {
    takeCouponTry(ctx);
    const reading = await readEvent(ctx, asked.eventSlug);
    if (!reading) throw new DomainError('EVENT_NOT_FOUND');
    const { code, lines, swag, own } = asked;
    return answerCoupon(ctx, reading.entry, { text: code, basket: { lines, swag }, own });
  });
