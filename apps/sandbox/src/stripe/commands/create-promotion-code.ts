import { z } from 'zod';
import type { Context, Outcome } from '../../context.ts';
import { newId } from '../../ids.ts';
import type { CouponRecord, PromotionCodeRecord } from '../../store/records.ts';
import { isCouponValid } from '../coupon-state.ts';
import { invalidRequest } from '../errors.ts';
import {
  boolean,
  currencyCode,
  expand,
  integer,
  metadata,
  requireFuture,
  text,
  timestamp,
} from '../params.ts';
import { toEvent, type EventCause } from '../serializers/event.ts';
import { serializePromotionCode } from '../serializers/promotion-code.ts';
import { refuseTakenCode } from './refuse-taken-code.ts';

/** Minimum sums in other currencies. */
export const currencyOptions = z.record(
  currencyCode,
  z.strictObject({ minimum_amount: integer(1, 99_999_999) }),
);

/** The parameters of `POST /v1/promotion_codes` that the sandbox understands. */
export const createPromotionCodeParams = z.strictObject({
  promotion: z.strictObject({ type: z.literal('coupon'), coupon: text().optional() }),
  code: text(500)
    .superRefine((code, ctx) => {
      if (/^[a-zA-Z0-9_-]*$/.test(code)) return;
      const message = `This value must match the regex pattern. (/\\A[a-zA-Z0-9\\-_]+\\z/ does not match for the value ${code}).`;
      ctx.addIssue({ code: 'custom', message });
    })
    .optional(),
  active: boolean.optional(),
  expires_at: timestamp.optional(),
  max_redemptions: integer(1, 1e9).optional(),
  metadata: metadata.optional(),
  restrictions: z
    .strictObject({
      minimum_amount: integer(1, 99_999_999).optional(),
      minimum_amount_currency: currencyCode.optional(),
      currency_options: currencyOptions.optional(),
    })
    .optional(),
  expand,
});

/** Parameters the vendor knows and the sandbox does not yet: it has no customers. */
export const PROMOTION_CODE_NOT_BUILT = [
  'customer',
  'customer_account',
  'restrictions[first_time_transaction]',
];

type CreatePromotionCodeParams = z.output<typeof createPromotionCodeParams>;

/** Makes a code for a coupon; among the codes that can be used it is the only one of its spelling. */
export function createPromotionCode(
  context: Context,
  params: CreatePromotionCodeParams,
  cause: EventCause,
): Outcome & { promotionCode: PromotionCodeRecord; coupon: CouponRecord } {
  const now = context.now();
  const coupon = couponOf(context, params.promotion.coupon);
  requireFuture(params.expires_at, 'expires_at', now);
  refuseBeyondCoupon(params, coupon);
  const promotionCode: PromotionCodeRecord = {
    id: newId('promo_'),
    createdAt: now,
    couponId: coupon.id,
    code: params.code ?? newId('', 8).toUpperCase(),
    isSwitchedOn: params.active ?? true,
    expiresAtSeconds: params.expires_at ?? null,
    maxRedemptions: params.max_redemptions ?? null,
    timesRedeemed: 0,
    minimum: minimumOf(params.restrictions),
    otherMinimums: minimumsOf(params.restrictions?.currency_options),
    metadata: params.metadata ?? {},
  };
  if (promotionCode.isSwitchedOn) refuseTakenCode(context, promotionCode);
  const object = serializePromotionCode(promotionCode, coupon, now);
  return {
    promotionCode,
    coupon,
    changes: { promotionCodes: [promotionCode] },
    events: [toEvent({ type: 'promotion_code.created', data: { object } }, promotionCode.id, now, cause)],
  };
}

/** Minimum amounts by currency. */
export function minimumsOf(options: z.output<typeof currencyOptions> = {}): Record<string, number> {
  return Object.fromEntries(
    Object.entries(options).map(([currency, { minimum_amount: amountMinor }]) => [currency, amountMinor]),
  );
}

function couponOf({ store, now }: Context, id: string | undefined): CouponRecord {
  if (id === undefined) {
    throw invalidRequest('You must pass promotion.coupon when passing promotion', {
      param: 'promotion.coupon',
    });
  }
  const coupon = store.coupons.get(id);
  if (!coupon || coupon.isDeleted) {
    throw invalidRequest(`No such coupon: '${id}'`, { code: 'resource_missing', param: 'promotion[coupon]' });
  }
  if (isCouponValid(coupon, now())) return coupon;
  throw invalidRequest(`The coupon ${id} is no longer valid.`, { param: 'promotion[coupon]' });
}

function refuseBeyondCoupon(params: CreatePromotionCodeParams, coupon: CouponRecord): void {
  const { expires_at: end, max_redemptions: max } = params;
  if (end !== undefined && coupon.redeemBySeconds !== null && end > coupon.redeemBySeconds) {
    throw invalidRequest("The code cannot expire after the coupon's `redeem_by`.", { param: 'expires_at' });
  }
  if (max !== undefined && coupon.maxRedemptions !== null && max > coupon.maxRedemptions) {
    throw invalidRequest("The code cannot be redeemed more often than the coupon's `max_redemptions`.", {
      param: 'max_redemptions',
    });
  }
}

function minimumOf(restrictions: CreatePromotionCodeParams['restrictions']): PromotionCodeRecord['minimum'] {
  const { minimum_amount: amountMinor, minimum_amount_currency: currency } = restrictions ?? {};
  if (amountMinor === undefined && currency === undefined) return null;
  if (amountMinor !== undefined && currency !== undefined) return { amountMinor, currency };
  throw invalidRequest('`minimum_amount` and `minimum_amount_currency` go together.', {
    param: 'restrictions[minimum_amount]',
  });
}
