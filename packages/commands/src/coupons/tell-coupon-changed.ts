import type { Tx } from '@lanyard/db/client';
import type { CouponCode } from '@lanyard/domain/coupons/coupon-code';
import type { CommandContext } from '../context.ts';
import { notifyLive } from '../live/notify-live.ts';
import { notifyCoupons } from './notify-coupons.ts';

/**
 * Passes on that a code changed where it lives (null: nobody knows which): to the workers, and to the pages of
 * the events that have it. A code that no event has may be a new one of any event that is not over.
 */
export async function tellCouponChanged(ctx: CommandContext, tx: Tx, code: CouponCode | null): Promise<void> {
  await notifyCoupons(tx, code);
  const having =
    code === null ? [] : await tx.coupon.findMany({ where: { code }, select: { eventId: true } });
  const eventIds =
    having.length > 0
      ? having.map(({ eventId }) => eventId)
      : (await tx.event.findMany({ where: { endsAt: { gt: ctx.now } }, select: { id: true } })).map(
          ({ id }) => id,
        );
  await notifyLive(tx, ...eventIds.map((id) => `event:${id}` as const));
}
