import { recountCoupon } from '@lanyard/commands/coupons/recount-coupon';
import { couponSchema } from '@lanyard/domain/staff/coupon-forms.schema';
import type { RepairedCoupon } from '@lanyard/domain/staff/coupon-views';
import { lookUpCoupon } from '../../coupons/look-up-coupon.ts';
import { staffCommandContext } from '../staff-command-context.ts';
import { eventProcedure } from '../staff-procedure.ts';

const sources = { FOUND: 'READ', UNKNOWN: 'GONE', UNVERIFIED: 'AWAY' } as const;

/**
 * Counts a code's tickets again from the orders and reads its terms again where it lives. Throws
 * COUPON_NOT_FOUND.
 */
export const repair = eventProcedure('coupons.manage')
  .input(couponSchema)
  .mutation(async ({ ctx, input }): Promise<RepairedCoupon> => {
    const about = { eventId: ctx.event.id, code: input.code };
    const counted = await recountCoupon(staffCommandContext(ctx), about);
    const { found } = await lookUpCoupon(ctx.temporal, about);
    return { ...counted, source: sources[found] };
  });
