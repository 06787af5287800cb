import type { CouponList } from '@lanyard/domain/staff/coupon-views';
import { z } from 'zod';
import { eventProcedure } from '../staff-procedure.ts';
import { readBatches } from './batches/read-batches.ts';
import { presentCoupon } from './present-coupon.ts';
import { readTicketTypeNames } from './read-ticket-type-names.ts';
import { readUsageSums } from './read-usage-sums.ts';

/** More than anybody looks through; codes made in bulk are found by a part of their spelling. */
const LIMIT = 500;

/**
 * An event's codes, the newest first, all or those with a text in their spelling or their label. Those that were
 * made together are one row; a search that the whole batch fits finds the batch, another one its codes. Throws
 * EVENT_NOT_FOUND.
 */
export const list = eventProcedure('coupons.read')
  .input(z.object({ search: z.string().trim().max(60).default('') }))
  .query(async ({ ctx, input }): Promise<CouponList> => {
    const { db, event, webUrl } = ctx;
    // A search is for what it says: `_` and `%` stand for any sign in Postgres.
    const search = input.search.replaceAll(/[\\%_]/g, String.raw`\$&`);
    const isAll = search === '';
    const fits = { label: { contains: search, mode: 'insensitive' as const } };
    const batches = await readBatches(ctx, {
      eventId: event.id,
      ...(isAll ? {} : { OR: [{ prefix: { contains: search.toUpperCase() } }, fits] }),
    });
    const [found, ticketTypes, totals] = await Promise.all([
      db.prisma.coupon.findMany({
        where: {
          eventId: event.id,
          ...(isAll
            ? { batchId: null }
            : {
                AND: [
                  { OR: [{ code: { contains: search.toUpperCase() } }, fits] },
                  { OR: [{ batchId: null }, { batchId: { notIn: batches.map(({ batchId }) => batchId) } }] },
                ],
              }),
        },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: LIMIT + 1,
      }),
      readTicketTypeNames(db, event.id),
      db.prisma.couponUsage.aggregate({
        where: { status: 'USED', coupon: { eventId: event.id } },
        _count: { _all: true },
        _sum: { quantity: true, discountMinor: true },
      }),
    ]);
    const rows = found.slice(0, LIMIT);
    const sumsOf = await readUsageSums(
      db,
      rows.map(({ id }) => id),
    );
    const around = { event, ticketTypes, webUrl, now: ctx.now() };
    return {
      currency: event.currency,
      timeZone: event.timeZone,
      rows: rows.map((row) => presentCoupon(row, sumsOf(row.id), around)),
      batches,
      isMore: found.length > rows.length,
      totals: {
        orders: totals._count._all,
        tickets: totals._sum.quantity ?? 0,
        givenAwayMinor: totals._sum.discountMinor ?? 0,
      },
      ticketTypes,
    };
  });
