import { readPeople } from '@lanyard/db/people/people-repository';
import type { CouponUse } from '@lanyard/domain/staff/coupon-views';
import type { SharedServices } from '../../context.ts';

/** As many as one looks through. */
const LIMIT = 200;

/** The newest orders that took a code, whose names are told only to those who may see them. */
export async function readCouponUses(
  { db: { prisma }, keys }: Pick<SharedServices, 'db' | 'keys'>,
  couponId: string,
  options: { readonly showsPeople: boolean },
): Promise<CouponUse[]> {
  const rows = await prisma.couponUsage.findMany({
    where: { couponId },
    orderBy: [{ updatedAt: 'desc' }, { orderId: 'desc' }],
    take: LIMIT,
    include: { order: { select: { reference: true, buyerId: true } } },
  });
  const buyerIds = [...new Set(rows.map(({ order }) => order.buyerId))];
  const people = options.showsPeople ? await readPeople(prisma, keys, buyerIds) : null;
  return rows.map(({ order, status, quantity, discountMinor, updatedAt }) => ({
    orderReference: order.reference,
    buyer: people?.get(order.buyerId) ?? null,
    state: status === 'USED' || status === 'HELD' ? status : 'RETURNED',
    tickets: quantity,
    discountMinor,
    at: updatedAt.toISOString(),
  }));
}
