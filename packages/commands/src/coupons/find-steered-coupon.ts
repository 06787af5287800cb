import { couponCodeOf, type CouponCode } from '@lanyard/domain/coupons/coupon-code';
import { asId, type CouponId, type EventId, type RequestId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';
import { steeringActions, type SteeredThing } from './steering-actions.ts';

/** A code with a change that is to be brought to its source. */
export interface SteeredCoupon {
  readonly eventId: EventId;
  readonly code: CouponCode;
  readonly sourceId: string;
  /** False once somebody has changed the same thing again. */
  readonly isNewest: boolean;
}

/** The code a change is about; null when nobody asked for this change. */
export async function findSteeredCoupon(
  { db: { prisma } }: CommandContext,
  change: { readonly couponId: CouponId; readonly requestId: RequestId; readonly kind: SteeredThing },
): Promise<SteeredCoupon | null> {
  const about = {
    subjectKind: 'coupon',
    subjectId: change.couponId,
    action: steeringActions[change.kind],
  };
  const [row, noted, newest] = await Promise.all([
    prisma.coupon.findUnique({ where: { id: change.couponId } }),
    prisma.auditEntry.findFirst({
      where: { ...about, facts: { path: ['requestId'], equals: change.requestId } },
      select: { id: true },
    }),
    prisma.auditEntry.findFirst({ where: about, orderBy: { id: 'desc' }, select: { id: true } }),
  ]);
  const code = row && couponCodeOf(row.code);
  if (!row || !code || !noted) return null;
  return {
    ...{ eventId: asId('event', row.eventId), code, sourceId: row.sourceId },
    isNewest: newest?.id === noted.id,
  };
}
