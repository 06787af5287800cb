import { randomId } from '@lanyard/crypto/random';
import { asId } from '@lanyard/domain/ids/ids';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MailTries } from '../limits/mail-tries.ts';
import { orderPath, ticketPath } from '../links/link-paths.ts';
import { aCaller } from '../test-support/a-caller.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const newRequest = () => asId('request', randomId('req'));
const code = (wanted: string) => ({ cause: expect.objectContaining({ code: wanted }) });
const bo = { name: 'Bo Friend', email: 'bo@example.org' };
const cy = { name: 'Cy Friend', email: 'cy@example.org' };

async function setUp() {
  const ctx = testContext(database);
  const { slug } = await anEvent(ctx);
  const { orderId, tickets } = await aCompletedOrder(ctx, {
    slug,
    lines: { standard: 2 },
    buyer: { name: 'Ada Buyer', email: 'ada@example.org' },
  });
  const caller = aCaller(ctx, { mailTries: new MailTries({ perSubject: 3, perNetwork: 100 }) });
  const tokenIn = (path: string) => path.split('/').at(-1) ?? '';
  const token = tokenIn(orderPath(ctx.keys, orderId, 1));
  const { tickets: shown } = await caller.orders.view({ token });
  const references = shown.map(({ reference }) => reference);
  const [firstId] = tickets.map(({ ticketId }) => ticketId);
  if (!firstId) throw new Error('no ticket');
  return {
    ...{ ctx, caller, token, references, orderId },
    first: references[0] ?? '',
    linkOfFirst: (generation: number) => tokenIn(ticketPath(ctx.keys, firstId, generation)),
    nameBoth: (requestId = newRequest()) =>
      caller.orders.nameAttendees({
        ...{ token, requestId },
        people: [bo, cy].map((person, n) => ({ reference: references[n] ?? '', basedOn: 0, person })),
      }),
    /** As if the type had a form that nobody has filled in yet. */
    openAll: () => ctx.db.prisma.ticket.updateMany({ where: { orderId }, data: { registration: 'OPEN' } }),
  };
}

describe('an order of many', () => {
  it('is named by its buyer, who sees whose each ticket is', async () => {
    const { references, nameBoth } = await setUp();
    const { order, named } = await nameBoth();
    expect(named).toEqual(references);
    expect(order.tickets.map(({ attendeeName, use }) => [attendeeName, use?.email, use?.canName])).toEqual([
      [bo.name, bo.email, false],
      [cy.name, cy.email, false],
    ]);
  });

  it('is asked to register, each person once a day, and says when again', async () => {
    const { caller, token, references, first, nameBoth, openAll } = await setUp();
    await nameBoth();
    await openAll();
    const asked = await caller.orders.nudgeAttendees({ token, requestId: newRequest(), references: [first] });
    expect(asked.nudged).toEqual([first]);
    expect(asked.order.tickets.map(({ use }) => use?.nudge?.possibleAt)).toEqual([expect.any(String), null]);
    const again = await caller.orders.nudgeAttendees({ token, requestId: newRequest(), references });
    expect(again.nudged).toEqual([references[1]]);
    expect(again.refused).toEqual([{ reference: first, sentence: expect.stringContaining('again from') }]);
  });

  it('sends a corrected address a link of its own, and the old one opens nothing', async () => {
    const { caller, token, first, nameBoth, linkOfFirst } = await setUp();
    await nameBoth();
    const corrected = await caller.orders.correctAddress({
      ...{ token, requestId: newRequest(), reference: first, basedOn: 1, email: 'bo.friend@example.org' },
    });
    expect(corrected.tickets[0]).toMatchObject({
      attendeeName: bo.name,
      use: { email: 'bo.friend@example.org' },
    });
    await expect(caller.tickets.view({ token: linkOfFirst(1) })).rejects.toMatchObject(code('LINK_UNKNOWN'));
    expect(await caller.tickets.view({ token: linkOfFirst(2) })).toMatchObject({ reference: first });
  });

  it('shows the buyer nothing of whoever a ticket was handed on to', async () => {
    const { ctx, caller, token, orderId, nameBoth } = await setUp();
    await nameBoth();
    await ctx.db.prisma.ticket.updateMany({ where: { orderId }, data: { handedOnAt: ctx.now } });
    const { tickets } = await caller.orders.view({ token });
    expect(tickets.map(({ use }) => use)).toEqual([null, null]);
    expect(JSON.stringify(tickets)).not.toContain('example.org');
  });

  it('opens to the order’s link alone, and for its own tickets', async () => {
    const mine = await setUp();
    const other = await setUp();
    const press = { requestId: newRequest(), references: [other.first] };
    await expect(mine.caller.orders.nudgeAttendees({ token: mine.token, ...press })).rejects.toMatchObject(
      code('TICKET_NOT_FOUND'),
    );
    const token = mine.linkOfFirst(1);
    await expect(mine.caller.orders.nudgeAttendees({ token, ...press })).rejects.toMatchObject(
      code('LINK_UNKNOWN'),
    );
    const people = [{ reference: other.first, basedOn: 0, person: bo }];
    await expect(
      mine.caller.orders.nameAttendees({ token: mine.token, requestId: newRequest(), people }),
    ).rejects.toMatchObject(code('TICKET_NOT_FOUND'));
    const change = { requestId: newRequest(), reference: other.first, basedOn: 0, email: bo.email };
    await expect(mine.caller.orders.correctAddress({ token: mine.token, ...change })).rejects.toMatchObject(
      code('TICKET_NOT_FOUND'),
    );
  });

  it('lets nobody fill mailboxes by pressing', async () => {
    const { nameBoth } = await setUp();
    const requestId = newRequest();
    for (let n = 0; n < 3; n++) await nameBoth(requestId);
    await expect(nameBoth(requestId)).rejects.toMatchObject(code('TOO_MANY_TRIES'));
  });
});
