import { setReminders } from '@lanyard/commands/reminders/set-reminders';
import { readTicketLife } from '@lanyard/commands/tickets/read-ticket-life';
import { emailIndex } from '@lanyard/crypto/blind-index';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder } from '@lanyard/testing/factories/orders';
import { aLine } from '@lanyard/testing/factories/a-line';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeCoupons } from '../../testing/ports/fake-coupons.ts';
import { fakeProcessor } from '../../testing/ports/fake-processor.ts';
import { fakeSender } from '../../testing/ports/fake-sender.ts';
import { runActivity } from '../../testing/run-activity.ts';
import { createEmailCalls } from './create-email-calls.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const ada = { name: 'Ada Buyer', email: 'ada@example.org' };
const bo = { name: 'Bo Friend', email: 'bo@example.org' };

/** Bo's ticket, and one that Ada has not given a name yet; `near` is essential, `open` is not. */
async function setUp() {
  const ctx = testContext(database);
  const { slug, eventId } = await anEvent(ctx, {
    reminders: [
      { key: 'open', send: 'registration-open', days: 3 },
      { key: 'near', send: 'event-near', days: 14, essential: true, subject: 'Two weeks!', opening: 'Pack.' },
      { key: 'thanks', send: 'after-event', days: 1 },
    ],
  });
  const { orderId, tickets } = await aCompletedOrder(ctx, {
    ...{ slug, buyer: ada, lines: { standard: 3 } },
    attendees: [{ position: 2, person: bo }],
  });
  const [first, second, third] = tickets.map(({ ticketId }) => ticketId);
  if (!first || !second || !third) throw new Error('three tickets were ordered');
  const email = fakeSender();
  const { db, keys } = database;
  const calls = createEmailCalls({
    ...{ db, keys, email, payments: fakeProcessor(), coupons: fakeCoupons(), webUrl: 'https://web.test' },
  });
  const rules = await db.prisma.reminderRule.findMany({ where: { eventId } });
  const next = async (ticketId: typeof first) => {
    const [due] = (await readTicketLife(db, ticketId, ctx.now.getTime())).reminders;
    if (!due) throw new Error('nothing is planned');
    return { ticketId, ...due };
  };
  return {
    ...{ ctx, eventId, orderId, email, first, third, next },
    keyOf: (ruleId: string) => rules.find(({ id }) => id === ruleId)?.key,
    send: (attempt: number, due: Awaited<ReturnType<typeof next>>) =>
      runActivity('sendReminder', attempt, () => calls.sendReminder(due)),
    statuses: async () =>
      (await db.prisma.reminder.findMany({ where: { eventId } })).map(({ status }) => status),
    kinds: async () =>
      (
        await db.prisma.timelineEntry.findMany({
          where: { orderId, OR: [{ kind: { startsWith: 'MAIL_' } }, { kind: 'REMINDER_SENT' }] },
          orderBy: { kind: 'asc' },
        })
      ).map(({ kind }) => kind),
  };
}

describe('sendReminder', () => {
  it('lets one mail leave when the first answer is lost, and notes it once', async () => {
    const { email, third, next, send, statuses, kinds } = await setUp();
    const due = await next(third);
    email.loseAnswers(1);
    await expect(send(1, due)).rejects.toMatchObject({ type: 'UNREACHABLE', nonRetryable: false });
    expect(await statuses()).toEqual(['CLAIMED']);
    await send(2, due);
    await send(3, due);
    expect(email.sent.size).toBe(1);
    expect(email.asked()).toBe(2);
    expect(await statuses()).toEqual(['SENT']);
    expect(await kinds()).toEqual(['MAIL_SENT', 'REMINDER_SENT']);
    const [mail] = email.sent.values();
    expect(mail).toMatchObject({ to: bo, subject: 'Two weeks!' });
    expect(mail?.text).toContain('Pack.');
    // It is essential, so there is nothing to stop.
    expect(mail?.stopUrl).toBeUndefined();
    expect(mail?.text).not.toContain('/r/');
  });

  it('sends nothing before it is due', async () => {
    const { email, third, next, send, statuses } = await setUp();
    const due = await next(third);
    await send(1, { ...due, at: due.at - 1 });
    expect([email.asked(), await statuses()]).toEqual([0, []]);
  });

  it('asks the buyer once for all tickets without a name, and says how to stop it', async () => {
    const { email, first, next, send, keyOf } = await setUp();
    const due = await next(first);
    expect(keyOf(due.ruleId)).toBe('open');
    await send(1, due);
    const [mail] = email.sent.values();
    expect(mail).toMatchObject({ to: ada });
    expect(mail?.text).toContain('2 tickets of your order have no names yet.');
    expect(mail?.stopUrl).toMatch(/^https:\/\/web\.test\/r\/[\w-]{32}$/);
    expect(mail?.text).toContain(`\n${mail?.stopUrl}\n`);
    expect(mail?.html).toContain(`href="${mail?.stopUrl}"`);
  });

  it('sends nothing to who stopped it between the claim and the mail', async () => {
    const { ctx, eventId, email, first, next, send, statuses } = await setUp();
    const due = await next(first);
    email.loseAnswers(1);
    await expect(send(1, due)).rejects.toMatchObject({ type: 'UNREACHABLE' });
    const index = emailIndex(ctx.keys.index, eventId, ada.email);
    await setReminders(ctx, { eventId, emailIndex: index, wantsAll: false });
    await send(2, due);
    expect(email.asked()).toBe(1);
    expect(await statuses()).toEqual(['NOBODY']);
  });

  it('ends with an address that is refused for good, which stands as a task', async () => {
    const { email, third, next, send, statuses, kinds } = await setUp();
    email.refuseAll();
    const due = await next(third);
    await send(1, due);
    await send(2, due);
    expect(email.asked()).toBe(1);
    expect(await statuses()).toEqual(['REFUSED']);
    expect(await kinds()).toEqual(['MAIL_FAILED']);
  });

  it('lists the seats in workshops to whoever has some, and leaves out who has none', async () => {
    const { db, keys } = database;
    const ctx = testContext(database);
    const line = await aLine(ctx, {
      tickets: 2,
      event: { reminders: [{ key: 'seats', send: 'workshop-details', days: 2 }] },
    });
    const email = fakeSender();
    const calls = createEmailCalls({
      ...{ db, keys, email, payments: fakeProcessor(), coupons: fakeCoupons(), webUrl: 'https://web.test' },
    });
    await line.seat(0);
    const planned = async (ticket: number) =>
      (await readTicketLife(db, line.ticketAt(ticket), ctx.now.getTime())).reminders;
    expect(await planned(1)).toEqual([]);
    const [due] = await planned(0);
    if (!due) throw new Error('nothing is planned');
    await runActivity('sendReminder', 1, () => calls.sendReminder({ ticketId: line.ticketAt(0), ...due }));
    const [mail] = email.sent.values();
    expect(mail?.text).toContain('Workshop 1: Tuesday 11 May 2027, 09:00, Room 1');
  });
});
