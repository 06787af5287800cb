import type { CouponCode } from '@lanyard/domain/coupons/coupon-code';
import type { EventId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { recordCoupon, type MirroredTerms } from './record-coupon.ts';
import { tellCouponChanged } from './tell-coupon-changed.ts';

/** Keeps what a code's source says after it was asked to change it, and tells workers and pages. */
export async function recordSteered(
  ctx: CommandContext,
  input: { readonly eventId: EventId; readonly code: CouponCode; readonly found: MirroredTerms | null },
): Promise<void> {
  await recordCoupon(ctx, input);
  await inTransaction(ctx, (tx) => tellCouponChanged(ctx, tx, input.code));
}
