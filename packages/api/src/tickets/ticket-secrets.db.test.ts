import type { Client } from '@temporalio/client';
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

const ada = { name: 'Ada Buyer', email: 'ada@example.org' };
const bo = { name: 'Bo Friend', email: 'bo@example.org' };
const newRequest = () => asId('request', randomId('req'));
const code = (wanted: string) => ({ cause: expect.objectContaining({ code: wanted }) });

async function setUp() {
  const ctx = testContext(database);
  const { slug } = await anEvent(ctx);
  const { orderId, tickets } = await aCompletedOrder(ctx, {
    slug,
    lines: { standard: 1 },
    buyer: ada,
    attendees: [{ position: 0, person: bo }],
  });
  const ticketId = tickets[0]?.ticketId;
  if (!ticketId) throw new Error('no ticket');
  const started: unknown[] = [];
  const temporal = {
    withDeadline: <T>(_deadline: number, work: () => Promise<T>) => work(),
    activity: { start: async (name: string) => void started.push(name) },
  };
  const token = (path: string) => path.split('/').at(-1) ?? '';
  return {
    ...{ ctx, slug, ticketId, started },
    // Only what is called is here; a real client needs a server.
    caller: aCaller(ctx, {
      temporal: temporal as unknown as Client,
      mailTries: new MailTries({ perSubject: 2, perNetwork: 100 }),
    }),
    ticketToken: (generation = 1) => token(ticketPath(ctx.keys, ticketId, generation)),
    orderToken: token(orderPath(ctx.keys, orderId, 1)),
    told: (target: string, targetId?: string) =>
      ctx.db.prisma.outbox.count({ where: { target, ...(targetId ? { targetId } : {}) } }),
  };
}

describe('tickets.renew', () => {
  it('leads to the new link, also when the answer was lost, and the old one opens nothing', async () => {
    const { caller, ticketToken } = await setUp();
    const { reference, path } = await caller.tickets.view({ token: ticketToken() });
    expect(path).toBe(`/t/${ticketToken()}`);
    const press = { token: ticketToken(), reference, requestId: newRequest() };
    expect(await caller.tickets.renew(press)).toEqual({ path: `/t/${ticketToken(2)}` });
    expect(await caller.tickets.renew(press)).toEqual({ path: `/t/${ticketToken(2)}` });
    await expect(caller.tickets.view({ token: ticketToken() })).rejects.toMatchObject(code('LINK_UNKNOWN'));
    expect(await caller.tickets.view({ token: ticketToken(2) })).toMatchObject({ reference });
  });

  it('is nobody’s who holds the link from before, or a link of something else', async () => {
    const { caller, ticketToken, orderToken } = await setUp();
    const { reference } = await caller.tickets.view({ token: ticketToken() });
    await caller.tickets.renew({ token: ticketToken(), reference, requestId: newRequest() });
    for (const token of [ticketToken(), orderToken]) {
      const press = { token, reference, requestId: newRequest() };
      await expect(caller.tickets.renew(press)).rejects.toMatchObject(code('LINK_UNKNOWN'));
    }
  });
});

describe('tickets.nameAttendee', () => {
  it('moves with the link that another address makes new', async () => {
    const { caller, ticketToken } = await setUp();
    const person = { name: 'Cy Other', email: 'cy@example.org' };
    const named = await caller.tickets.nameAttendee({
      ...{ token: ticketToken(), requestId: newRequest(), basedOn: 1, person },
    });
    expect(named).toMatchObject({ path: `/t/${ticketToken(2)}`, attendee: person });
  });
});

describe('tickets.find', () => {
  it('answers the same for every address, and mails known ones only', async () => {
    const { caller, slug, told } = await setUp();
    const before = await told('mail');
    const ask = (email: string, eventSlug: string | null = slug) =>
      caller.tickets.find({ email, eventSlug, requestId: newRequest() });
    const answers = [
      await ask('ada@example.org'),
      await ask('nobody@example.org'),
      await ask('x@example.org', 'no'),
    ];
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect((await told('mail')) - before).toBe(1);
  });

  it('lets nobody fill a mailbox, known or not', async () => {
    const { caller, slug } = await setUp();
    for (const email of ['bo@example.org', 'nobody@example.org']) {
      const ask = (typed: string) =>
        caller.tickets.find({ email: typed, eventSlug: slug, requestId: newRequest() });
      await ask(email);
      await ask(email.toUpperCase());
      await expect(ask(email)).rejects.toMatchObject(code('TOO_MANY_TRIES'));
    }
  });
});

describe('from the page of an order', () => {
  it('a ticket’s link is mailed again once a press, and not without end', async () => {
    const { caller, orderToken, ticketToken, ticketId, told } = await setUp();
    const { reference } = await caller.tickets.view({ token: ticketToken() });
    const before = await told('ticket', ticketId);
    const press = { token: orderToken, reference, requestId: newRequest() };
    await caller.orders.resendLink(press);
    await caller.orders.resendLink(press);
    expect((await told('ticket', ticketId)) - before).toBe(1);
    await expect(caller.orders.resendLink(press)).rejects.toMatchObject(code('TOO_MANY_TRIES'));
    await expect(caller.orders.resendLink({ ...press, token: ticketToken() })).rejects.toMatchObject(
      code('LINK_UNKNOWN'),
    );
  });

  it('the receipt is sent again once a press', async () => {
    const { ctx, caller, orderToken, started } = await setUp();
    await caller.orders.resendReceipt({ token: orderToken, requestId: newRequest() });
    expect(started).toEqual(['resendReceipt']);
    const audits = await ctx.db.prisma.auditEntry.findMany({
      where: { action: 'orders.resendReceipt', actorKind: 'buyer' },
    });
    expect(audits).toHaveLength(1);
  });
});
