import type { Db } from '@lanyard/db/client';

/** What the orders of a code add up to, by what became of their claim. */
export interface UsageSum {
  readonly orders: number;
  /** Discounted tickets. */
  readonly tickets: number;
  readonly discountMinor: number;
}

/** Sums of one code's claims. */
export type UsageSums = Readonly<Record<'HELD' | 'USED' | 'RETURNED', UsageSum>>;

const none: UsageSum = { orders: 0, tickets: 0, discountMinor: 0 };

/** Adds up the claims of codes, by the code's id; one without any is asked for just the same. */
export async function readUsageSums(
  { prisma }: Db,
  couponIds: readonly string[],
): Promise<(couponId: string) => UsageSums> {
  const groups = await prisma.couponUsage.groupBy({
    by: ['couponId', 'status'],
    where: { couponId: { in: [...couponIds] } },
    _count: { _all: true },
    _sum: { quantity: true, discountMinor: true },
  });
  const sums = new Map(
    groups.map(({ couponId, status, _count, _sum }) => [
      `${couponId}/${status}`,
      {
        orders: _count._all,
        tickets: _sum.quantity ?? 0,
        discountMinor: _sum.discountMinor ?? 0,
      },
    ]),
  );
  const sumOf = (couponId: string, status: string) => sums.get(`${couponId}/${status}`) ?? none;
  return (couponId) => ({
    HELD: sumOf(couponId, 'HELD'),
    USED: sumOf(couponId, 'USED'),
    RETURNED: sumOf(couponId, 'RETURNED'),
  });
}
