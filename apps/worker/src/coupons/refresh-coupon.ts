import { recordCoupon } from '@lanyard/commands/coupons/record-coupon';
import { notifyLive } from '@lanyard/commands/live/notify-live';
import type { CouponCode } from '@lanyard/domain/coupons/coupon-code';
import { asId } from '@lanyard/domain/ids/ids';
import { commandContext, type ActivityDeps } from '../activities/deps.ts';

/**
 * Asks for a code at its source and keeps what it says for every event, not yet over, that has the code; pages
 * that show these hear of it. A code that no event has is not asked for. Throws `PortError`.
 */
export async function refreshCoupon(
  deps: Pick<ActivityDeps, 'db' | 'keys' | 'coupons'>,
  code: CouponCode,
): Promise<void> {
  const ctx = { ...commandContext(deps), actor: { kind: 'system' } as const };
  const { prisma } = deps.db;
  const having = await prisma.coupon.findMany({
    where: { code, event: { endsAt: { gt: ctx.now } } },
    select: { eventId: true },
  });
  if (having.length === 0) return;
  const found = await deps.coupons.lookUp(code);
  for (const { eventId } of having) {
    await recordCoupon(ctx, { eventId: asId('event', eventId), code, found });
    await notifyLive(prisma, `event:${eventId}`);
  }
}
