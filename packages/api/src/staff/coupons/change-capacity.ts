import { capacitySchema } from '@lanyard/domain/staff/coupon-forms.schema';
import type { SteeredCoupon } from '@lanyard/domain/staff/coupon-views';
import { eventProcedure } from '../staff-procedure.ts';
import { steer } from './steer.ts';

/**
 * Sets how many discounted tickets a code may have in all; null takes the limit away, 0 closes the code. Throws
 * COUPON_CHANGED when it is not what the page showed any more, COUPON_BELOW_USED, and what `steer` does.
 */
export const changeCapacity = eventProcedure('coupons.manage')
  .input(capacitySchema)
  .mutation(async ({ ctx, input }): Promise<SteeredCoupon> => {
    const { requestId, code, capacity, basedOn } = input;
    const steering = { kind: 'CAPACITY', to: capacity, basedOn } as const;
    return steer(ctx, { eventId: ctx.event.id, code, requestId, steering });
  });
