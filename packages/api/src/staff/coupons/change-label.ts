import { labelSchema } from '@lanyard/domain/staff/coupon-forms.schema';
import type { SteeredCoupon } from '@lanyard/domain/staff/coupon-views';
import { eventProcedure } from '../staff-procedure.ts';
import { steer } from './steer.ts';

/**
 * Says what a code is for; null for nothing. Throws COUPON_CHANGED when it is not what the page showed any more,
 * and what `steer` does.
 */
export const changeLabel = eventProcedure('coupons.manage')
  .input(labelSchema)
  .mutation(async ({ ctx, input }): Promise<SteeredCoupon> => {
    const { requestId, code, label, basedOn } = input;
    const steering = { kind: 'LABEL', to: label, basedOn } as const;
    return steer(ctx, { eventId: ctx.event.id, code, requestId, steering });
  });
