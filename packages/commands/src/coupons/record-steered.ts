import type { CouponCode } from '@lanyard/domain/coupons/coupon-code';
import type { CouponId, EventId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { recordCoupon, type MirroredTerms } from './record-coupon.ts';
import { steeringActions, type SteeredThing } from './steering-actions.ts';
import { tellCouponChanged } from './tell-coupon-changed.ts';

/** What a code's source says after it was asked to change it. */
export interface SteeredRecord {
  readonly eventId: EventId;
  readonly couponId: CouponId;
  readonly code: CouponCode;
  readonly found: MirroredTerms | null;
  /** What was changed, and the entry that asked for it. */
  readonly kind: SteeredThing;
  readonly newestId: bigint;
}

/**
 * Keeps what a code's source says after it was asked to change it, and tells workers and pages. Answers false,
 * keeping nothing, when somebody has changed the same thing again meanwhile: the source has to be told that.
 */
export async function recordSteered(ctx: CommandContext, record: SteeredRecord): Promise<boolean> {
  const { eventId, couponId, code, found, kind, newestId } = record;
  return inTransaction(ctx, async (tx) => {
    // Whoever notes a change has this row, too.
    await tx.$queryRaw`SELECT 1 FROM "Coupon" WHERE "id" = ${couponId} FOR UPDATE`;
    const newer = await tx.auditEntry.findFirst({
      where: {
        ...{ subjectKind: 'coupon', subjectId: couponId, action: steeringActions[kind] },
        id: { gt: newestId },
      },
      select: { id: true },
    });
    if (newer) return false;
    await recordCoupon(ctx, { eventId, code, found }, tx);
    await tellCouponChanged(ctx, tx, code);
    return true;
  });
}
