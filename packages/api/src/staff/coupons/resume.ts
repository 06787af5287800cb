import { pressSchema } from '@lanyard/domain/staff/coupon-forms.schema';
import type { SteeredCoupon } from '@lanyard/domain/staff/coupon-views';
import { eventProcedure } from '../staff-procedure.ts';
import { steer } from './steer.ts';

/** Lets a paused code go on. Throws COUPON_NOT_FOUND and what `steer` does. */
export const resume = eventProcedure('coupons.manage')
  .input(pressSchema)
  .mutation(async ({ ctx, input }): Promise<SteeredCoupon> => {
    const { code, requestId } = input;
    return steer(ctx, { eventId: ctx.event.id, code, requestId, steering: { kind: 'ACTIVE', to: true } });
  });
