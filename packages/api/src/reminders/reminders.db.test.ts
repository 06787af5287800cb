import { claimReminder } from '@lanyard/commands/reminders/claim-reminder';
import { stopToken } from '@lanyard/commands/reminders/stop-token';
import { readTicketLife } from '@lanyard/commands/tickets/read-ticket-life';
import { linkToken } from '@lanyard/crypto/link-token';
import { asId } from '@lanyard/domain/ids/ids';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCaller } from '../test-support/a-caller.ts';
import { aStaffCaller, aStaffMember } from '../test-support/a-staff-caller.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const ada = { name: 'Ada Buyer', email: 'ada@example.org' };
const bo = { name: 'Bo Friend', email: 'bo@example.org' };

/** Bo's ticket and two without names, in an event that reminds of registering, of itself, and says thanks. */
async function setUp() {
  const ctx = testContext(database);
  const { slug, eventId } = await anEvent(ctx, {
    reminders: [
      { key: 'open', send: 'registration-open', days: 3 },
      { key: 'near', send: 'event-near', days: 14 },
      { key: 'must', send: 'event-near', days: 3, essential: true },
      { key: 'off', send: 'after-event', days: 1, active: false },
    ],
  });
  const { tickets } = await aCompletedOrder(ctx, {
    ...{ slug, buyer: ada, lines: { standard: 3 } },
    attendees: [{ position: 2, person: bo }],
  });
  const ids = tickets.map(({ ticketId }) => ticketId);
  const ticketId = ids[2] ?? asId('ticket', '');
  const due = async () => (await readTicketLife(ctx.db, ticketId, ctx.now.getTime())).reminders;
  const organizer = aStaffCaller(ctx, aStaffMember([{ eventId, role: 'ORGANIZER' }]));
  const { reference } = await ctx.db.prisma.ticket.findUniqueOrThrow({ where: { id: ticketId } });
  return { ctx, slug, ticketId, reference, due, organizer, caller: aCaller(ctx) };
}

describe('reminders.list', () => {
  it('says who gets what when next, by rule, and why others do not', async () => {
    const { ctx, slug, ticketId, due, organizer } = await setUp();
    const list = await organizer.reminders.list({ eventSlug: slug });
    expect(list).toMatchObject({ tickets: 3, stopped: 0, timeZone: 'Europe/Lisbon' });
    expect(list.rules.map(({ key, planned, sent, skipped }) => ({ key, planned, sent, skipped }))).toEqual([
      {
        ...{ key: 'open', planned: 1, sent: 0 },
        skipped: [
          { why: 'OTHER_STATE', count: 1 },
          { why: 'OTHER_TICKET', count: 1 },
        ],
      },
      { key: 'near', planned: 2, sent: 0, skipped: [{ why: 'OTHER_TICKET', count: 1 }] },
      { key: 'must', planned: 2, sent: 0, skipped: [{ why: 'OTHER_TICKET', count: 1 }] },
      { key: 'off', planned: 0, sent: 0, skipped: [{ why: 'OFF', count: 3 }] },
    ]);
    expect(list.upcoming.map(({ key, count }) => [key, count])).toEqual([
      ['open', 1],
      ['near', 2],
      ['must', 2],
    ]);
    // The very instant at which the ticket's own process wakes.
    const [next] = await due();
    const near = list.upcoming[1];
    expect([near?.firstAt, near?.lastAt]).toContain(new Date(next?.at ?? 0).toISOString());

    ctx.now = new Date(next?.at ?? 0);
    await claimReminder(ctx, { ticketId, ruleId: next?.ruleId ?? asId('reminderRule', '') });
    const after = await organizer.reminders.list({ eventSlug: slug });
    expect(after.rules[1]).toMatchObject({ sent: 1, planned: 1 });
  });

  it('tells one ticket’s plan, past and future, by its reference however it is typed', async () => {
    const { ctx, slug, ticketId, reference, due, organizer } = await setUp();
    const [next] = await due();
    ctx.now = new Date(next?.at ?? 0);
    await claimReminder(ctx, { ticketId, ruleId: next?.ruleId ?? asId('reminderRule', '') });
    const plan = await organizer.reminders.ofTicket({
      eventSlug: slug,
      reference: ` ${reference.toLowerCase()} `,
    });
    expect(plan).toMatchObject({
      ...{ reference, wantsEssentialOnly: false },
      sent: [{ name: 'Event near, 14 days before the start', at: ctx.now.toISOString() }],
      planned: [{ name: 'Event near, 3 days before the start' }],
      skipped: [
        { name: 'Registration unfinished, 3 days after the sale', why: 'OTHER_STATE' },
        { name: 'Thanks after the event, 1 day after the end', why: 'OFF' },
      ],
    });
    const elsewhere = { eventSlug: slug, reference: 'ZZZZZZ-1' };
    await expect(organizer.reminders.ofTicket(elsewhere)).rejects.toMatchObject({
      cause: expect.objectContaining({ code: 'TICKET_NOT_FOUND' }),
    });
  });
});

describe('what a reader wants', () => {
  it('is told by the link in a reminder, and on the ticket’s page the same', async () => {
    const { ctx, slug, ticketId, due, organizer, caller } = await setUp();
    const [next] = await due();
    ctx.now = new Date(next?.at ?? 0);
    const ruleId = next?.ruleId ?? asId('reminderRule', '');
    await claimReminder(ctx, { ticketId, ruleId });
    const token = stopToken(ctx.keys, { ticketId, ruleId });
    expect(await caller.reminders.view({ token })).toEqual({ wantsAll: true });
    expect(await caller.reminders.choose({ token, wantsAll: false })).toEqual({ wantsAll: false });
    expect(await organizer.reminders.list({ eventSlug: slug })).toMatchObject({ stopped: 1 });

    const ticketToken = linkToken(ctx.keys.links, 'ticket', ticketId, 1);
    expect(await caller.tickets.view({ token: ticketToken })).toMatchObject({
      reminders: { wantsAll: false },
    });
    const chosen = await caller.tickets.chooseReminders({ token: ticketToken, wantsAll: true });
    expect(chosen).toMatchObject({ reminders: { wantsAll: true } });
    expect(await caller.reminders.view({ token })).toEqual({ wantsAll: true });
  });

  it('is nobody’s business without a link', async () => {
    const { caller } = await setUp();
    const token = 'x'.repeat(32);
    const unknown = { cause: expect.objectContaining({ code: 'LINK_UNKNOWN' }) };
    await expect(caller.reminders.view({ token })).rejects.toMatchObject(unknown);
    await expect(caller.reminders.choose({ token, wantsAll: false })).rejects.toMatchObject(unknown);
  });
});
