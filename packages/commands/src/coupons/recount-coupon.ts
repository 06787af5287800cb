import type { CouponCode } from '@lanyard/domain/coupons/coupon-code';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { EventId } from '@lanyard/domain/ids/ids';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { notifyLive } from '../live/notify-live.ts';

interface Counters {
  readonly used: number;
  readonly held: number;
}

/**
 * Sets a code's counters to what the rows of its orders say. A claim and its move of the counters are one
 * transaction, and with the code's row locked none of them commits meanwhile. Throws COUPON_NOT_FOUND.
 */
export async function recountCoupon(
  ctx: CommandContext,
  { eventId, code }: { readonly eventId: EventId; readonly code: CouponCode },
): Promise<{ readonly before: Counters; readonly after: Counters }> {
  return inTransaction(ctx, async (tx) => {
    const [row] = await tx.$queryRaw<({ readonly id: string } & Counters)[]>`
      SELECT "id", "used", "held" FROM "Coupon"
      WHERE "eventId" = ${eventId} AND "code" = ${code} FOR UPDATE`;
    if (!row) throw new DomainError('COUPON_NOT_FOUND');
    const sums = await tx.couponUsage.groupBy({
      by: ['status'],
      where: { couponId: row.id, status: { in: ['HELD', 'USED'] } },
      _sum: { quantity: true },
    });
    const sumOf = (asked: string) => sums.find(({ status }) => status === asked)?._sum.quantity ?? 0;
    const before = { used: row.used, held: row.held };
    const after = { used: sumOf('USED'), held: sumOf('HELD') };
    if (before.used !== after.used || before.held !== after.held)
      await tx.coupon.update({ where: { id: row.id }, data: { ...after, version: { increment: 1 } } });
    await appendAudit(ctx, tx, {
      ...{ action: 'coupons.repair', subjectKind: 'coupon', subjectId: row.id },
      facts: {
        usedBefore: before.used,
        heldBefore: before.held,
        usedAfter: after.used,
        heldAfter: after.held,
      },
    });
    await notifyLive(tx, `event:${eventId}`);
    return { before, after };
  });
}
