import type { EventId, RequestId } from '@lanyard/domain/ids/ids';
import type { SourceCoupon } from '@lanyard/domain/ports/coupons';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { recordCoupon } from './record-coupon.ts';
import { tellCouponChanged } from './tell-coupon-changed.ts';

/** A code that somebody of the staff made, or took over from its source. */
export interface NewCouponRecord {
  readonly eventId: EventId;
  readonly requestId: RequestId;
  readonly how: 'coupons.create' | 'coupons.adopt';
  readonly found: SourceCoupon;
}

/** Keeps a new code in our row and who brought it, once a press; safe to repeat. */
export async function recordNewCoupon(ctx: CommandContext, record: NewCouponRecord): Promise<void> {
  const { eventId, requestId, how, found } = record;
  const lookup = await recordCoupon(ctx, { eventId, code: found.code, found });
  if (lookup.found !== 'FOUND') throw new Error('a code of another event is not this one’s');
  const about = { subjectKind: 'coupon', subjectId: lookup.couponId, action: how } as const;
  await inTransaction(ctx, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Coupon" WHERE "id" = ${lookup.couponId} FOR UPDATE`;
    const known = await tx.auditEntry.findFirst({
      where: { ...about, facts: { path: ['requestId'], equals: requestId } },
      select: { id: true },
    });
    if (!known) await appendAudit(ctx, tx, { ...about, facts: { requestId } });
    await tellCouponChanged(ctx, tx, found.code);
  });
}
