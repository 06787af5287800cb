import { extendSchema } from '@lanyard/domain/staff/coupon-forms.schema';
import type { SteeredCoupon } from '@lanyard/domain/staff/coupon-views';
import { eventProcedure } from '../staff-procedure.ts';
import { steer } from './steer.ts';

/**
 * Sets when a code ends; null takes the end away. Throws COUPON_CHANGED when it is not what the page showed any
 * more, COUPON_ENDS_AT_SOURCE, and what `steer` does.
 */
export const extend = eventProcedure('coupons.manage')
  .input(extendSchema)
  .mutation(async ({ ctx, input }): Promise<SteeredCoupon> => {
    const { code, requestId } = input;
    const [to, basedOn] = [input.endsAt, input.basedOn].map((at) => (at === null ? null : new Date(at)));
    const steering = { kind: 'END', to: to ?? null, basedOn: basedOn ?? null } as const;
    return steer(ctx, { eventId: ctx.event.id, code, requestId, steering });
  });
