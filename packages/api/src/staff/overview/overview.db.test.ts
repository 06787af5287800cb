import { appendTimeline } from '@lanyard/commands/timeline/append-timeline';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder, aHeldOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aStaffCaller, aStaffMember } from '../../test-support/a-staff-caller.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it("adds up what was sold by the event's days, beside the counters and what needs a person", async () => {
  // Half past eleven at night in UTC is half past midnight in Lisbon's summer.
  const ctx = testContext(database, { now: new Date('2026-07-01T23:30:00.000Z') });
  const { eventId, slug } = await anEvent(ctx, { quotas: { hall: 10 } });
  const staff = aStaffCaller(ctx, aStaffMember([{ eventId, role: 'VIEWER' }]));
  const empty = await staff.overview.view({ eventSlug: slug });
  expect(empty).toMatchObject({ days: [], totals: { tickets: 0, netMinor: 0 }, attention: { total: 0 } });

  const { orderId } = await aCompletedOrder(ctx, { slug, lines: { standard: 2 } });
  ctx.moveOn(2 * 86_400_000);
  await aCompletedOrder(ctx, { slug });
  await aHeldOrder(ctx, { slug });
  await appendTimeline(ctx.db.prisma, {
    ...{ eventId, orderId, kind: 'PAYMENT_DOUBLE', once: 1, facts: { amount: '€1.00' } },
    ...{ at: ctx.now, needsPerson: true },
  });

  const view = await staff.overview.view({ eventSlug: slug });
  const { netMinor } = view.totals;
  expect(view).toMatchObject({
    ...{ currency: 'EUR', timeZone: 'Europe/Lisbon' },
    totals: { tickets: 3, orders: 2, grossMinor: 87_000 },
    days: [
      { date: '2026-07-02', tickets: 2, orders: 1 },
      { date: '2026-07-03', tickets: 0, orders: 0, netMinor: 0 },
      { date: '2026-07-04', tickets: 1, orders: 1 },
    ],
    ticketTypes: [{ key: 'standard', sold: 3, capacity: 10, remaining: 6, revenueMinor: 87_000 }],
    quotas: [{ key: 'hall', name: 'Seats hall', sold: 3, held: 1, capacity: 10 }],
    coupons: { orders: 0, discountMinor: 0 },
    ordersByState: { ALL: 3, COMPLETED: 2, WAITING_FOR_PAYMENT: 1, NEEDS_PERSON: 1 },
    attention: { total: 1, items: [{ about: { kind: 'ORDER' } }] },
  });
  expect(view.days.reduce((sum, day) => sum + day.netMinor, 0)).toBe(netMinor);
  const rows = await ctx.db.prisma.order.findMany({ where: { eventId, status: 'COMPLETED' } });
  expect(rows.reduce((sum, row) => sum + row.netMinor, 0)).toBe(netMinor);
});
