import { chooseForTickets } from '@lanyard/commands/event-changes/choose-for-tickets';
import { declareChange } from '@lanyard/commands/event-changes/declare-change';
import { moveChange } from '@lanyard/commands/event-changes/move-change';
import { randomId } from '@lanyard/crypto/random';
import type { EventChangeForm } from '@lanyard/domain/event-changes/event-change-form.schema';
import { asId, type EventChangeId } from '@lanyard/domain/ids/ids';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeCoupons } from '../../../../testing/ports/fake-coupons.ts';
import { fakeProcessor } from '../../../../testing/ports/fake-processor.ts';
import { fakeSender } from '../../../../testing/ports/fake-sender.ts';
import { runActivity } from '../../../../testing/run-activity.ts';
import { createEmailCalls } from '../../create-email-calls.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const ada = { name: 'Ada Buyer', email: 'ada@example.org' };
const bo = { name: 'Bo Friend', email: 'bo@example.org' };

const moved: EventChangeForm = {
  ...{ kind: 'MOVED', venue: null, onlineUrl: null, words: 'The roof leaks.' },
  dates: { startsAt: '2027-10-14T09:00', endsAt: '2027-10-15T18:00' },
  choices: ['KEEP', 'REFUND'],
  ...{ refundBy: 'FULL', answerBy: '2027-04-01T12:00', otherwise: 'KEEP' },
};
const cancelled: EventChangeForm = {
  ...moved,
  ...{ kind: 'CANCELLED', dates: null, choices: [], answerBy: null },
};

/** An order of Ada's with tickets for these people, and the mails that its tickets' processes send. */
async function setUp(holders: readonly (typeof ada)[]) {
  const ctx = testContext(database, { actor: { kind: 'staff', id: 'stf_00000000000000000001' } });
  const { slug, eventId } = await anEvent(ctx);
  const { orderId, tickets } = await aCompletedOrder(ctx, {
    ...{ slug, lines: { standard: holders.length }, buyer: ada },
    attendees: holders.flatMap((person, position) => (person === ada ? [] : [{ position, person }])),
  });
  const { prisma } = ctx.db;
  const order = await prisma.order.findUniqueOrThrow({ where: { id: orderId } });
  const email = fakeSender();
  const { db, keys } = database;
  const calls = createEmailCalls({
    ...{ db, keys, email, payments: fakeProcessor(), coupons: fakeCoupons() },
    webUrl: 'https://web.test',
  });
  const send = (n: number, news: Parameters<typeof calls.sendTicketNews>[0]['news'], attempt = 1) => {
    const ticketId = tickets[n]?.ticketId;
    if (!ticketId) throw new Error('no such ticket');
    return runActivity('sendTicketNews', attempt, () => calls.sendTicketNews({ ticketId, news }));
  };
  return {
    ...{ ctx, email, tickets },
    async declare(form: EventChangeForm): Promise<EventChangeId> {
      const id = asId('event', eventId);
      const { version } = await prisma.event.findUniqueOrThrow({ where: { id } });
      const change = { eventId: id, version, form, requestId: randomId('req') };
      return (await declareChange(ctx, change)).changeId;
    },
    /** What each ticket's process does when it hears of the change. */
    async tell(changeId: EventChangeId, attempt = 1) {
      for (const n of tickets.keys()) await send(n, { kind: 'eventChanged', changeId }, attempt);
    },
    tellChosen: (changeId: EventChangeId, choiceVersion: number, attempt = 1) =>
      send(0, { kind: 'changeChosen', changeId, choiceVersion }, attempt),
    choose: (changeId: EventChangeId, choice: 'KEEP' | 'REFUND', by: 'BUYER' | 'HOLDER') =>
      chooseForTickets(ctx, { changeId, orderId, references: [`${order.reference}-1`], choice, by }),
    /** Who was mailed, with the page that the mail leads to. */
    read: () =>
      [...email.sent.values()].map(({ to, text }) => [
        to.email,
        /https:\/\/web\.test\/([ot])\//.exec(text)?.[1] ?? 'none',
      ]),
    last: () => [...email.sent.values()].at(-1),
  };
}

describe('that an event changed', () => {
  it('is told once to each person of an order, with what is asked and by when', async () => {
    const { declare, tell, read, last, email } = await setUp([ada, bo, bo]);
    const changeId = await declare(moved);
    email.loseAnswers(1);
    await expect(tell(changeId)).rejects.toMatchObject({ type: 'UNREACHABLE' });
    await tell(changeId, 2);
    await tell(changeId, 3);
    // Ada chooses for all on her order's page, Bo on a page of his own.
    expect(read()).toEqual([
      [ada.email, 'o'],
      [bo.email, 't'],
    ]);
    expect(last()?.text).toContain('The roof leaks.');
    expect(last()?.text).toContain('14 October 2027');
    expect(last()?.text).toMatch(/You can choose until .*1 April 2027.*12:00 \(Lisbon time\)/);
    expect(last()?.text).toContain('If you do nothing, your ticket stays valid.');
  });

  it('is told to a buyer who holds none of the tickets, too', async () => {
    const { declare, tell, read } = await setUp([bo, bo]);
    await tell(await declare(moved));
    expect(read()).toEqual([
      [bo.email, 't'],
      [ada.email, 'o'],
    ]);
  });

  it('is told of a cancelled event after its tickets were cancelled, but not of one cancelled before', async () => {
    const { ctx, declare, tell, read, last, tickets } = await setUp([ada, bo]);
    await ctx.db.prisma.ticket.update({
      where: { id: tickets[1]?.ticketId ?? '' },
      data: { status: 'CANCELLED' },
    });
    const changeId = await declare(cancelled);
    for (let n = 0; n < 3; n++) await moveChange(ctx, { changeId });
    const first = { id: tickets[0]?.ticketId ?? '' };
    expect(await ctx.db.prisma.ticket.findUnique({ where: first })).toMatchObject({ status: 'CANCELLED' });
    await tell(changeId);
    expect(read()).toEqual([[ada.email, 'o']]);
    expect(last()?.subject).toMatch(/ is cancelled$/);
    expect(last()?.text).toContain('What was paid goes back');
    expect(last()?.text).not.toContain('You can choose');
  });

  it('is told no more once a later change has replaced it', async () => {
    const { declare, tell, email } = await setUp([ada]);
    const first = await declare(moved);
    const second = await declare(cancelled);
    await tell(first);
    expect(email.sent.size).toBe(0);
    await tell(second);
    expect(email.sent.size).toBe(1);
  });
});

describe('what was chosen', () => {
  it('is confirmed once to whoever chose, the newest only', async () => {
    const { declare, choose, tellChosen, read, last, email } = await setUp([bo]);
    const changeId = await declare(moved);
    await choose(changeId, 'REFUND', 'BUYER');
    email.loseAnswers(1);
    await expect(tellChosen(changeId, 1)).rejects.toMatchObject({ type: 'UNREACHABLE' });
    await tellChosen(changeId, 1, 2);
    expect(read()).toEqual([[ada.email, 'o']]);
    expect(last()?.text).toContain('you want the money');
    expect(last()?.text).toContain('1 April 2027');
    await choose(changeId, 'KEEP', 'HOLDER');
    await choose(changeId, 'REFUND', 'HOLDER');
    for (const version of [1, 2, 3]) await tellChosen(changeId, version);
    expect(read()).toEqual([
      [ada.email, 'o'],
      [bo.email, 't'],
    ]);
  });
});
