import { randomId } from '@lanyard/crypto/random';
import { asId } from '@lanyard/domain/ids/ids';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder, aHeldOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { emailIndex } from '@lanyard/crypto/blind-index';
import { findOwnedBy } from './find-owned-by.ts';
import { requestLinks } from './request-links.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const ada = { name: 'Ada Buyer', email: 'ada@example.org' };
const bo = { name: 'Bo Friend', email: 'bo@example.org' };

async function setUp() {
  const ctx = testContext(database);
  const { slug, eventId } = await anEvent(ctx);
  const sale = await aCompletedOrder(ctx, {
    slug,
    lines: { standard: 2 },
    buyer: ada,
    attendees: [{ position: 1, person: bo }],
  });
  const ticketIds = sale.tickets.map(({ ticketId }) => ticketId);
  return {
    ...{ ctx, slug, eventId, orderId: sale.orderId, ticketIds },
    ask: (email: string, requestId = asId('request', randomId('req'))) =>
      requestLinks(ctx, { eventId, email, requestId }),
    owned: async (email: string) => {
      const { orders, tickets } = await findOwnedBy(
        ctx.db.prisma,
        eventId,
        emailIndex(ctx.keys.index, eventId, email),
      );
      return { orders: orders.map(({ id }) => id), tickets: tickets.map(({ id }) => id) };
    },
    mails: () => ctx.db.prisma.outbox.findMany({ where: { target: 'mail' } }),
  };
}

it('gives everybody what is theirs: the buyer the order, an attendee the ticket, others nothing', async () => {
  const { owned, orderId, ticketIds } = await setUp();
  expect(await owned(' ADA@example.org')).toEqual({ orders: [orderId], tickets: [] });
  expect(await owned('bo@example.org')).toEqual({ orders: [], tickets: [ticketIds[1]] });
  expect(await owned('nobody@example.org')).toEqual({ orders: [], tickets: [] });
});

it('leaves out what is over: cancelled tickets and orders that were never completed', async () => {
  const { ctx, slug, owned, ticketIds, orderId } = await setUp();
  await aHeldOrder(ctx, { slug, buyer: ada });
  await ctx.db.prisma.ticket.update({ where: { id: ticketIds[1] ?? '' }, data: { status: 'CANCELLED' } });
  expect(await owned('bo@example.org')).toEqual({ orders: [], tickets: [] });
  expect((await owned('ada@example.org')).orders).toEqual([orderId]);
});

it('has one mail sent a request to a known address, and none to an unknown one or at another event', async () => {
  const { ctx, ask, mails } = await setUp();
  const before = (await mails()).length;
  const requestId = asId('request', randomId('req'));
  await ask('ada@example.org', requestId);
  await ask('ada@example.org', requestId);
  await ask('nobody@example.org');
  const other = await anEvent(ctx);
  const elsewhere = asId('request', randomId('req'));
  await requestLinks(ctx, { eventId: other.eventId, email: 'ada@example.org', requestId: elsewhere });
  const added = (await mails()).slice(before);
  expect(added).toMatchObject([{ targetId: requestId, message: { kind: 'linksRequested' } }]);
  expect(
    JSON.stringify(added, (_, value: unknown) => (typeof value === 'bigint' ? null : value)),
  ).not.toContain('ada');
});
