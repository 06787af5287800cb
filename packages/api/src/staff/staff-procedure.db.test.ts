import { DomainError } from '@lanyard/domain/errors/error-codes';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder } from '@lanyard/testing/factories/orders';
import { testContext, type TestContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aStaffContext, aStaffMember } from '../test-support/a-staff-caller.ts';
import { createCallerFactory, router } from '../trpc.ts';
import { auditReading } from './audit-reading.ts';
import { mayHere } from './may-here.ts';
import { eventProcedure, orderProcedure, staffProcedure, ticketProcedure } from './staff-procedure.ts';

const rooms = router({
  numbers: eventProcedure('overview.read').query(({ ctx }) => ctx.event.slug),
  order: orderProcedure('orders.read').query(async ({ ctx, input }) => {
    const showsPeople = mayHere(ctx, 'people.read');
    if (showsPeople) await auditReading(ctx, { subjectKind: 'order', subjectId: input.orderId });
    return { event: ctx.event.slug, showsPeople };
  }),
  ticket: ticketProcedure('tickets.read').query(({ ctx }) => ctx.event.slug),
  system: staffProcedure('system.read').query(() => 'fine'),
});
const call = createCallerFactory(rooms);

let database: TestDatabase;
let ctx: TestContext;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext(database);
});
afterAll(() => database.close());

async function refusalOf(answer: Promise<unknown>): Promise<unknown> {
  const error: unknown = await answer.then(
    () => null,
    (failure: unknown) => failure,
  );
  return error instanceof Error && error.cause instanceof DomainError ? error.cause : error;
}

describe('a staff procedure', () => {
  it('finds the event of what it is about, and lets in who may there', async () => {
    const { eventId, slug } = await anEvent(ctx);
    const { orderId, tickets } = await aCompletedOrder(ctx, { slug });
    const { eventId: otherId } = await anEvent(ctx);
    const ticketId = tickets[0]?.ticketId ?? '';
    const here = call(aStaffContext(ctx, aStaffMember([{ eventId, role: 'SUPPORT' }])));
    expect(await here.numbers({ eventSlug: slug })).toBe(slug);
    expect(await here.order({ orderId })).toEqual({ event: slug, showsPeople: true });
    expect(await here.ticket({ ticketId })).toBe(slug);
    expect(await refusalOf(here.system())).toMatchObject({ code: 'NOT_ALLOWED' });

    const elsewhere = call(aStaffContext(ctx, aStaffMember([{ eventId: otherId, role: 'ORGANIZER' }])));
    for (const ask of [
      () => elsewhere.numbers({ eventSlug: slug }),
      () => elsewhere.order({ orderId }),
      () => elsewhere.ticket({ ticketId }),
    ]) {
      expect(await refusalOf(ask())).toMatchObject({ code: 'NOT_ALLOWED' });
    }
    const viewer = call(aStaffContext(ctx, aStaffMember([{ eventId, role: 'VIEWER' }])));
    expect(await viewer.order({ orderId })).toEqual({ event: slug, showsPeople: false });
    const desk = call(aStaffContext(ctx, aStaffMember([{ eventId, role: 'DESK' }])));
    expect(await refusalOf(desk.order({ orderId }))).toMatchObject({
      sentence: 'Your role does not allow this. It is for organizers, support and viewers.',
    });
  });

  it('says what there is not', async () => {
    const caller = call(aStaffContext(ctx, aStaffMember([{ eventId: null, role: 'ORGANIZER' }])));
    expect(await refusalOf(caller.numbers({ eventSlug: 'none' }))).toMatchObject({ code: 'EVENT_NOT_FOUND' });
    const orderId = 'ord_00000000000000000000';
    expect(await refusalOf(caller.order({ orderId }))).toMatchObject({ code: 'ORDER_NOT_FOUND' });
    const ticketId = 'tkt_00000000000000000000';
    expect(await refusalOf(caller.ticket({ ticketId }))).toMatchObject({ code: 'TICKET_NOT_FOUND' });
  });

  it('notes whose data was read, once for a page that refreshes itself', async () => {
    const { eventId, slug } = await anEvent(ctx);
    const { orderId } = await aCompletedOrder(ctx, { slug });
    const staff = aStaffMember([{ eventId, role: 'SUPPORT' }]);
    const read = () => call(aStaffContext(ctx, staff)).order({ orderId });
    await read();
    await read();
    const find = () =>
      database.db.prisma.auditEntry.findMany({ where: { subjectId: orderId, action: 'people.read' } });
    expect(await find()).toMatchObject([{ actorKind: 'staff', actorId: staff.id, subjectKind: 'order' }]);
    ctx.moveOn(11 * 60_000);
    await read();
    expect(await find()).toHaveLength(2);
  });
});
