import type { DbClient, Tx } from '@lanyard/db/client';
import type { EventSales } from '@lanyard/domain/events/refused-changes';

/** Reads what of an event is sold or under way. */
export async function readEventSales(db: Tx | DbClient, eventId: string): Promise<EventSales> {
  const isOpen = { status: { notIn: ['REFUSED', 'EXPIRED'] } };
  const [orders, quotas, types, variants, workshops, coupons, named, open] = [
    await db.order.count({ where: { eventId, ...isOpen } }),
    await db.quota.findMany({ where: { eventId } }),
    await db.ticketType.findMany({ where: { eventId }, select: { id: true, key: true } }),
    await db.swagVariant.findMany({
      where: { item: { eventId } },
      include: { item: { select: { key: true } } },
    }),
    await db.workshop.findMany({
      where: { eventId },
      include: { _count: { select: { seats: true, waiters: true, orderItems: true } } },
    }),
    await db.coupon.findMany({ where: { eventId }, select: { code: true } }),
    await countOrders(db, { eventId }),
    await countOrders(db, { eventId, ...isOpen }),
  ];
  const naming = (id: string) => ({ orders: named.get(id) ?? 0, openOrders: open.get(id) ?? 0 });
  return {
    orders,
    quotas: byKey(quotas, ({ key, held, sold }) => [key, { held, sold }]),
    ticketTypes: byKey(types, ({ id, key }) => [key, naming(id)]),
    variants: byKey(variants, ({ id, key, item, held, sold }) => [
      `${item.key}/${key}`,
      { held, sold, ...naming(id) },
    ]),
    workshops: byKey(workshops, ({ key, held, seated, offered, waiting, _count }) => [
      key,
      {
        taken: held + seated + offered,
        waiting,
        isNamed: _count.seats + _count.waiters + _count.orderItems > 0,
      },
    ]),
    madeCoupons: coupons.map(({ code }) => code),
  };
}

/** How many of the orders name each ticket type and each variant; an order names each of them once. */
async function countOrders(
  db: Tx | DbClient,
  order: { eventId: string; status?: { notIn: string[] } },
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.orderItem.groupBy({
    by: ['ticketTypeId', 'swagVariantId'],
    where: { order },
    _count: { _all: true },
  });
  return new Map(rows.map((row) => [row.ticketTypeId ?? row.swagVariantId ?? '', row._count._all]));
}

function byKey<Row, Value>(
  rows: readonly Row[],
  entry: (row: Row) => readonly [string, Value],
): Record<string, Value> {
  return Object.fromEntries(rows.map(entry));
}
