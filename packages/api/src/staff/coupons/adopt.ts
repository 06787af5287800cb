import { ADOPT_COUPON } from '@lanyard/contracts/coupons/steer-coupon';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { pressSchema } from '@lanyard/domain/staff/coupon-forms.schema';
import type { SteeredCoupon } from '@lanyard/domain/staff/coupon-views';
import { eventProcedure } from '../staff-procedure.ts';
import { askSteering } from './ask-steering.ts';
import { refusalOf } from './refusal-of.ts';

/**
 * Ties a code that exists at its source, for any event, to this one. Throws COUPON_GONE when it is not there or
 * another event's, and COUPON_SOURCE_AWAY, when pressing again is safe.
 */
export const adopt = eventProcedure('coupons.manage')
  .input(pressSchema)
  .mutation(async ({ ctx, input }): Promise<SteeredCoupon> => {
    const { code, requestId } = input;
    const answer = await askSteering(ctx.temporal, ADOPT_COUPON, {
      ...{ code, requestId, eventId: ctx.event.id, staffId: ctx.staff.id },
    });
    if (!answer) throw new DomainError('COUPON_SOURCE_AWAY');
    const refusal = refusalOf(answer, code);
    if (refusal) throw refusal;
    return { outcome: 'DONE' };
  });
