import { DomainError } from '@lanyard/domain/errors/error-codes';
import { couponSchema } from '@lanyard/domain/staff/coupon-forms.schema';
import type { CouponView } from '@lanyard/domain/staff/coupon-views';
import { auditReading } from '../audit-reading.ts';
import { mayHere } from '../may-here.ts';
import { eventProcedure } from '../staff-procedure.ts';
import { presentCoupon } from './present-coupon.ts';
import { readCapacityChanges } from './read-capacity-changes.ts';
import { readCouponDays } from './read-coupon-days.ts';
import { readCouponUses } from './read-coupon-uses.ts';
import { readTicketTypeNames } from './read-ticket-type-names.ts';
import { readUsageSums } from './read-usage-sums.ts';

/** A code of an event and who used it. Throws EVENT_NOT_FOUND and COUPON_NOT_FOUND. */
export const view = eventProcedure('coupons.read')
  .input(couponSchema)
  .query(async ({ ctx, input }): Promise<CouponView> => {
    const { db, event, webUrl } = ctx;
    const row = await db.prisma.coupon.findUnique({
      where: { eventId_code: { eventId: event.id, code: input.code } },
    });
    if (!row) throw new DomainError('COUPON_NOT_FOUND');
    const now = ctx.now();
    const showsPeople = mayHere(ctx, 'people.read');
    const [sumsOf, ticketTypes, uses, days, capacityChanges] = await Promise.all([
      readUsageSums(db, [row.id]),
      readTicketTypeNames(db, event.id),
      readCouponUses(ctx, row.id, { showsPeople }),
      readCouponDays(db, { event, couponId: row.id, now }),
      readCapacityChanges(db, row.id),
    ]);
    if (showsPeople && uses.length > 0) {
      const facts = { list: 'coupon', couponId: row.id };
      await auditReading(ctx, { subjectKind: 'event', subjectId: event.id, facts });
    }
    const sums = sumsOf(row.id);
    return {
      ...presentCoupon(row, sums, { event, ticketTypes, webUrl, now }),
      currency: event.currency,
      timeZone: event.timeZone,
      uses,
      usesTotal: sums.USED.orders + sums.HELD.orders + sums.RETURNED.orders,
      days,
      capacityChanges,
    };
  });
