import { z } from 'zod';
import type { Context, Outcome } from '../../context.ts';
import type { CouponRecord } from '../../store/records.ts';
import { expand, metadataPatch, patchMetadata, text } from '../params.ts';
import { serializeCoupon } from '../serializers/coupon.ts';
import { toEvent, type EventCause } from '../serializers/event.ts';

/** The parameters of `POST /v1/coupons/:id`: terms cannot be changed. */
export const updateCouponParams = z.strictObject({
  name: text(40).optional(),
  metadata: metadataPatch.optional(),
  expand,
});

/** Changes a coupon's name or labels. */
export function updateCoupon(
  context: Context,
  before: CouponRecord,
  params: z.output<typeof updateCouponParams>,
  cause: EventCause,
): Outcome & { coupon: CouponRecord } {
  const now = context.now();
  const coupon: CouponRecord = {
    ...before,
    name: params.name ?? before.name,
    metadata: patchMetadata(before.metadata, params.metadata),
  };
  const data = {
    object: serializeCoupon(coupon, now),
    previous_attributes: {
      ...(params.name === undefined ? {} : { name: before.name }),
      ...(params.metadata === undefined ? {} : { metadata: before.metadata }),
    },
  };
  return {
    coupon,
    changes: { coupons: [coupon] },
    events: [toEvent({ type: 'coupon.updated', data }, coupon.id, now, cause)],
  };
}
