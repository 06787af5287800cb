import { LIST_CODES_AT_SOURCE } from '@lanyard/contracts/coupons/steer-coupon';
import type { CodesAtSource } from '@lanyard/domain/staff/coupon-views';
import { offerWords } from '@lanyard/domain/staff/offer-words';
import { eventProcedure } from '../staff-procedure.ts';
import { askSteering } from './ask-steering.ts';

/** Codes that exist where codes live and could be this event's. Throws EVENT_NOT_FOUND. */
export const atSource = eventProcedure('coupons.manage').query(async ({ ctx }): Promise<CodesAtSource> => {
  const { event } = ctx;
  const listed = await askSteering(ctx.temporal, LIST_CODES_AT_SOURCE, { eventId: event.id });
  if (!listed) return { codes: null, isMore: false };
  return {
    isMore: listed.isMore,
    codes: listed.codes.map(
      ({ code, home, offer, isForeign, isActive, capacity, perOrder, timesRedeemed }) => ({
        ...{ code, home, isActive, capacity },
        discount: isForeign ? 'An amount in other money' : offerWords(offer, perOrder, event.currency),
        sourceOrders: timesRedeemed,
      }),
    ),
  };
});
