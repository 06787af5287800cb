import { z } from 'zod';
import type { Context, Outcome } from '../../context.ts';
import type { CouponRecord, PromotionCodeRecord } from '../../store/records.ts';
import { isPromotionCodeActive } from '../coupon-state.ts';
import { invalidRequest } from '../errors.ts';
import { boolean, expand, metadataPatch, patchMetadata } from '../params.ts';
import { toEvent, type EventCause } from '../serializers/event.ts';
import { serializePromotionCode } from '../serializers/promotion-code.ts';
import { currencyOptions, minimumsOf } from './create-promotion-code.ts';
import { refuseTakenCode } from './refuse-taken-code.ts';

/** The parameters of `POST /v1/promotion_codes/:id`: code, coupon and limits cannot be changed. */
export const updatePromotionCodeParams = z.strictObject({
  active: boolean.optional(),
  metadata: metadataPatch.optional(),
  restrictions: z.strictObject({ currency_options: currencyOptions.optional() }).optional(),
  expand,
});

/** Switches a code on or off, or changes its labels or its minimum sums in other currencies. */
export function updatePromotionCode(
  context: Context,
  before: { promotionCode: PromotionCodeRecord; coupon: CouponRecord },
  params: z.output<typeof updatePromotionCodeParams>,
  cause: EventCause,
): Outcome & { promotionCode: PromotionCodeRecord } {
  const now = context.now();
  const { coupon } = before;
  const promotionCode: PromotionCodeRecord = {
    ...before.promotionCode,
    isSwitchedOn: params.active ?? before.promotionCode.isSwitchedOn,
    otherMinimums: {
      ...before.promotionCode.otherMinimums,
      ...minimumsOf(params.restrictions?.currency_options),
    },
    metadata: patchMetadata(before.promotionCode.metadata, params.metadata),
  };
  if (params.active === true) {
    if (!isPromotionCodeActive(promotionCode, coupon, now)) {
      const message = 'A promotion code can only be reactivated while it and its coupon can be redeemed.';
      throw invalidRequest(message, { param: 'active' });
    }
    refuseTakenCode(context, promotionCode);
  }
  const object = serializePromotionCode(promotionCode, coupon, now);
  const was = serializePromotionCode(before.promotionCode, coupon, now);
  const data = {
    object,
    previous_attributes: {
      ...(was.active === object.active ? {} : { active: was.active }),
      ...(params.metadata === undefined ? {} : { metadata: was.metadata }),
      ...(params.restrictions === undefined ? {} : { restrictions: was.restrictions }),
    },
  };
  return {
    promotionCode,
    changes: { promotionCodes: [promotionCode] },
    events: [toEvent({ type: 'promotion_code.updated', data }, promotionCode.id, now, cause)],
  };
}
