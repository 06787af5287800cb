import { MAKE_COUPON } from '@lanyard/contracts/coupons/steer-coupon';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { newCouponSchema } from '@lanyard/domain/staff/coupon-forms.schema';
import type { SteeredCoupon } from '@lanyard/domain/staff/coupon-views';
import { eventProcedure } from '../staff-procedure.ts';
import { askSteering } from './ask-steering.ts';
import { refusalOf } from './refusal-of.ts';
import { requireTicketTypes } from './require-ticket-types.ts';
import { steer } from './steer.ts';

/**
 * Makes a code where it is to live; the same terms again find the first one. Throws INPUT_INVALID for a ticket
 * type the event does not have, COUPON_EXISTS, COUPON_REFUSED, and COUPON_SOURCE_AWAY, when pressing again is safe.
 */
export const create = eventProcedure('coupons.manage')
  .input(newCouponSchema)
  .mutation(async ({ ctx, input }): Promise<SteeredCoupon> => {
    const { eventSlug: _slug, label, ...terms } = input;
    await requireTicketTypes(ctx, terms);
    const answer = await askSteering(ctx.temporal, MAKE_COUPON, {
      ...terms,
      eventId: ctx.event.id,
      staffId: ctx.staff.id,
    });
    if (!answer) throw new DomainError('COUPON_SOURCE_AWAY');
    const refusal = refusalOf(answer, terms.code);
    if (refusal) throw refusal;
    if (label === null) return { outcome: 'DONE' };
    // A text of its own does not travel with the terms: our row takes it, and brings it to the source.
    const steering = { kind: 'LABEL', to: label, basedOn: null } as const;
    const { code, requestId } = terms;
    return steer(ctx, { eventId: ctx.event.id, code, requestId, steering });
  });
