import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { noteTicketLife } from './note-ticket-life.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it('notes what a ticket waits for, and writes nothing where that is known', async () => {
  const ctx = testContext(database);
  const { slug } = await anEvent(ctx);
  const [ticket] = (await aCompletedOrder(ctx, { slug })).tickets;
  if (!ticket) throw new Error('no ticket');
  const { ticketId } = ticket;
  const row = () =>
    ctx.db.prisma.ticket.findUniqueOrThrow({
      where: { id: ticketId },
      select: { waitsFor: true, wakesAt: true },
    });
  expect(await row()).toEqual({ waitsFor: null, wakesAt: null });
  const { eventEndsAt } = await noteTicketLife(ctx, { ticketId });
  const asleep = { waitsFor: 'EVENT_END', wakesAt: new Date(eventEndsAt) };
  expect(await row()).toEqual(asleep);
  // Another look at the same life writes nothing.
  const version = () => ctx.db.prisma.$queryRaw`SELECT xmin::text FROM "Ticket" WHERE "id" = ${ticketId}`;
  const before = await version();
  await noteTicketLife(ctx, { ticketId });
  expect(await version()).toEqual(before);

  ctx.now = new Date(eventEndsAt);
  await noteTicketLife(ctx, { ticketId });
  expect((await row()).waitsFor).toBe('CLOSE');
});
