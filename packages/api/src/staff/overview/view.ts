import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { OverviewView } from '@lanyard/domain/staff/overview-view';
import { readAttention } from '../attention/read-attention.ts';
import { ordersWithTasks } from '../lists/open-tasks.ts';
import { countOrders } from '../orders/count-orders.ts';
import { eventProcedure } from '../staff-procedure.ts';
import { fillDays } from './fill-days.ts';
import { presentCounts } from './present-counts.ts';
import { readCounts } from './read-counts.ts';
import { readSalesDays } from './read-sales-days.ts';

/** The first tasks are on the overview, the rest one click away. */
const TASKS_SHOWN = 8;

/** How an event sells, and what waits for a person. Throws EVENT_NOT_FOUND. */
export const view = eventProcedure('overview.read').query(async ({ ctx }): Promise<OverviewView> => {
  const { db, event } = ctx;
  const [{ sheet, asOf }, found, quotas, sold, usages, withTasks, attention] = await Promise.all([
    readCounts(ctx),
    ctx.eventCatalog.find(event.slug),
    db.prisma.quota.findMany({ where: { eventId: event.id }, select: { key: true, name: true } }),
    readSalesDays(db, event),
    db.prisma.couponUsage.aggregate({
      where: { status: 'USED', coupon: { eventId: event.id } },
      _count: { _all: true },
      _sum: { discountMinor: true },
    }),
    ordersWithTasks(db, event.id),
    readAttention(db, event.id, TASKS_SHOWN),
  ]);
  if (!found) throw new DomainError('EVENT_NOT_FOUND');
  const entry = await ctx.eventCatalog.refresh(found, sheet.eventVersion);
  const sum = (read: (day: (typeof sold)[number]) => number) =>
    sold.reduce((total, day) => total + read(day), 0);
  return {
    currency: event.currency,
    timeZone: event.timeZone,
    totals: {
      tickets: sum((day) => day.tickets),
      orders: sum((day) => day.orders),
      grossMinor: sum((day) => day.grossMinor),
      netMinor: sum((day) => day.netMinor),
      refundedMinor: sum((day) => day.refundedMinor),
    },
    days: fillDays(sold, ctx.now(), event.timeZone),
    ...presentCounts(
      { ...entry.view, ticketTypes: entry.ticketTypes },
      sheet,
      new Map(quotas.map(({ key, name }) => [key, name])),
    ),
    coupons: { orders: usages._count._all, discountMinor: usages._sum.discountMinor ?? 0 },
    ordersByState: (await countOrders(db, event.id, withTasks.length)).tabs,
    attention,
    countsAsOf: asOf.toISOString(),
  };
});
