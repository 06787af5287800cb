import { z } from 'zod';
import type { Context, Outcome } from '../../context.ts';
import { newId } from '../../ids.ts';
import type { CouponRecord } from '../../store/records.ts';
import { invalidRequest } from '../errors.ts';
import {
  currencyCode,
  decimal,
  expand,
  integer,
  list,
  metadataPatch,
  patchMetadata,
  requireFuture,
  text,
  timestamp,
} from '../params.ts';
import { serializeCoupon } from '../serializers/coupon.ts';
import { toEvent, type EventCause } from '../serializers/event.ts';

/** The parameters of `POST /v1/coupons` that the sandbox understands. */
export const createCouponParams = z.strictObject({
  id: text(200)
    .regex(/^[\w-]*$/, 'Coupon ids may hold letters, digits, dashes and underscores only')
    .optional(),
  percent_off: decimal(0, 100).optional(),
  amount_off: integer(1, 99_999_999).optional(),
  currency: currencyCode.optional(),
  duration: z.enum(['forever', 'once', 'repeating']).optional(),
  duration_in_months: integer(1, 1200).optional(),
  applies_to: z.strictObject({ products: list(text(), 100).optional() }).optional(),
  max_redemptions: integer(1, 1e9).optional(),
  redeem_by: timestamp.optional(),
  name: text(40).optional(),
  metadata: metadataPatch.optional(),
  expand,
});

type CreateCouponParams = z.output<typeof createCouponParams>;

/** Makes a coupon that takes off per cent or an amount, never both. */
export function createCoupon(
  context: Context,
  params: CreateCouponParams,
  cause: EventCause,
): Outcome & { coupon: CouponRecord } {
  const now = context.now();
  refuseWrongTerms(params);
  requireFuture(params.redeem_by, 'redeem_by', now);
  const id = params.id ?? newId('', 8);
  const known = context.store.coupons.get(id);
  if (known && !known.isDeleted) {
    throw invalidRequest('Coupon already exists.', { code: 'resource_already_exists', param: 'id' });
  }
  const coupon: CouponRecord = {
    id,
    createdAt: now,
    isDeleted: false,
    name: params.name ?? null,
    percentOff: params.percent_off ?? null,
    amountOffMinor: params.amount_off ?? null,
    currency: params.amount_off === undefined ? null : (params.currency ?? null),
    duration: params.duration ?? 'once',
    durationInMonths: params.duration_in_months ?? null,
    maxRedemptions: params.max_redemptions ?? null,
    redeemBySeconds: params.redeem_by ?? null,
    timesRedeemed: 0,
    productIds: params.applies_to?.products ?? null,
    metadata: patchMetadata({}, params.metadata),
  };
  const object = serializeCoupon(coupon, now);
  return {
    coupon,
    changes: { coupons: [coupon] },
    events: [toEvent({ type: 'coupon.created', data: { object } }, id, now, cause)],
  };
}

function refuseWrongTerms(params: CreateCouponParams): void {
  const { percent_off: percent, amount_off: amount, duration, duration_in_months: months } = params;
  if (percent !== undefined && amount !== undefined) {
    throw invalidRequest('You may only specify one of these parameters: percent_off, amount_off.');
  }
  if (percent === undefined && amount === undefined) {
    throw invalidRequest('Must provide percent_off or amount_off.', {
      code: 'parameter_missing',
      param: 'percent_off',
    });
  }
  if (amount !== undefined && params.currency === undefined) {
    throw invalidRequest('You must pass currency when passing amount_off.', {
      code: 'parameter_missing',
      param: 'currency',
    });
  }
  if ((duration === 'repeating') !== (months !== undefined)) {
    throw invalidRequest('`duration_in_months` goes with `duration=repeating` and with nothing else.', {
      param: 'duration_in_months',
    });
  }
}
