import type { Tx } from '@lanyard/db/client';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { CommandContext } from '../context.ts';
import { claimCoupon } from '../coupons/claim-coupon.ts';
import { giveBackCoupon } from '../coupons/give-back-coupon.ts';
import { itemWords } from '../timeline/fact-words.ts';
import { moveClaims, type Claims, type Shortage } from './claims.ts';
import type { Placing } from './write-placed.ts';

/**
 * The writes that decide: seats, stock, seats in workshops and uses of the code, in the fixed order, each claimed only if it is
 * there; what the replaced order held is given back on the way. Throws `SOLD_OUT`, `SWAG_SOLD_OUT`,
 * `WORKSHOP_FULL`, `COUPON_USED_UP`, `DISCOUNT_CHANGED` or `COUPON_ALREADY_USED`, and the transaction with everything in it is gone.
 */
export async function claimAll(
  ctx: CommandContext,
  tx: Tx,
  placing: Placing & { readonly freed: Claims },
): Promise<void> {
  const shortage = await moveClaims(tx, placing.freed, placing.wanted);
  if (shortage) throw await soldOut(tx, placing.order.id, shortage);
  await moveCoupon(ctx, tx, placing);
}

/** The old order's code and the new one's, by id; the same code is given back before it is claimed. */
async function moveCoupon(ctx: CommandContext, tx: Tx, { order, replaced, coupon }: Placing): Promise<void> {
  const old = replaced
    ? await tx.couponUsage.findFirst({ where: { orderId: replaced.id, status: 'HELD' } })
    : null;
  const isClaimedFirst = coupon !== null && old !== null && coupon.couponId < old.couponId;
  if (coupon && isClaimedFirst) await claimCoupon(tx, order, coupon);
  if (replaced && old) await giveBackCoupon(tx, replaced.id, ctx.now);
  if (coupon && !isClaimedFirst) await claimCoupon(tx, order, coupon);
}

/** The refusal, naming the first line that was short. */
async function soldOut(tx: Tx, orderId: string, shortage: Shortage): Promise<DomainError> {
  const { code, short } = shortLine(shortage);
  const item = await tx.orderItem.findFirst({
    where: { orderId, ...short },
    orderBy: { position: 'asc' },
  });
  return new DomainError(code, item ? { what: itemWords(item) } : {});
}

/** How a shortage is refused, and by what its line is known. */
function shortLine(shortage: Shortage) {
  if ('variantId' in shortage)
    return { code: 'SWAG_SOLD_OUT', short: { swagVariantId: shortage.variantId } } as const;
  if ('workshopId' in shortage)
    return { code: 'WORKSHOP_FULL', short: { workshopId: shortage.workshopId } } as const;
  const short = { ticketType: { quotas: { some: { quotaId: shortage.quotaId } } } };
  return { code: 'SOLD_OUT', short } as const;
}
