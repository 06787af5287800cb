import { emailIndex } from '@lanyard/crypto/blind-index';
import { randomId } from '@lanyard/crypto/random';
import { asId, type EventId, type TicketId } from '@lanyard/domain/ids/ids';
import type { ReminderRuleForm } from '@lanyard/domain/reminders/reminder-rule-form.schema';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { anEventFile, type EventWishes } from '@lanyard/testing/factories/event-file';
import { aCompletedOrder } from '@lanyard/testing/factories/orders';
import { testContext, type TestContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { applyEventFile } from '../events/apply-event-file.ts';
import { exportEvent } from '../events/export-event.ts';
import { fanOutPage } from '../fan-out/fan-out-page.ts';
import { nameAttendee } from '../tickets/name-attendee.ts';
import { readTicketLife } from '../tickets/read-ticket-life.ts';
import { claimReminder } from './claim-reminder.ts';
import { endReminder } from './end-reminder.ts';
import { removeReminderRule } from './remove-reminder-rule.ts';
import { saveReminderRule } from './save-reminder-rule.ts';
import { setReminders } from './set-reminders.ts';

let database: TestDatabase;
let ctx: TestContext;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => {
  ctx = testContext(database);
});

const dayMs = 86_400_000;
const ada = { name: 'Ada Buyer', email: 'ada@example.org' };
const bo = { name: 'Bo Friend', email: 'bo@example.org' };
const near = { key: 'near', send: 'event-near', days: 14, essential: true } as const;
const open = { key: 'open', send: 'registration-open', days: 3 } as const;

/** Two tickets that Ada bought on 23 November; the second is Bo's, the first nobody's yet. */
async function twoTickets(wishes: EventWishes = { reminders: [open, near] }) {
  const { slug, eventId } = await anEvent(ctx, wishes);
  const { tickets, orderId } = await aCompletedOrder(ctx, {
    ...{ slug, buyer: ada, lines: { standard: 2 } },
    attendees: [{ position: 1, person: bo }],
  });
  const [unnamed, named] = tickets.map(({ ticketId }) => ticketId);
  if (!unnamed || !named) throw new Error('two tickets were ordered');
  const rules = await ctx.db.prisma.reminderRule.findMany({
    where: { eventId },
    orderBy: { position: 'asc' },
  });
  const ruleId = (key: string) => asId('reminderRule', rules.find((rule) => rule.key === key)?.id ?? '');
  return { slug, eventId, orderId, unnamed, named, ruleId };
}

const plan = async (ticketId: TicketId) =>
  (await readTicketLife(ctx.db, ticketId, ctx.now.getTime())).reminders;
const fanOuts = (eventId: EventId) =>
  ctx.db.prisma.outbox.count({ where: { target: 'fanOut', targetId: eventId } });
const request = () => asId('request', randomId('req'));

/** Lets time pass until a rule's mail for a ticket is due. */
async function untilDue(ticketId: TicketId, ruleId: string): Promise<void> {
  const at = (await plan(ticketId)).find((one) => one.ruleId === ruleId)?.at;
  if (at === undefined) throw new Error('not planned');
  ctx.now = new Date(at);
}

describe('readTicketLife', () => {
  it('plans by the rules of the event and what the rows say of the ticket', async () => {
    const { unnamed, named, ruleId } = await twoTickets();
    expect((await plan(named)).map((one) => one.ruleId)).toEqual([ruleId('near')]);
    const [first, second] = await plan(unnamed);
    expect([first?.ruleId, second?.ruleId]).toEqual([ruleId('open'), ruleId('near')]);
    // The sale at noon UTC, three days later, within the hour.
    const due = Date.parse('2026-11-26T12:00:00Z');
    expect(first?.at).toBeGreaterThanOrEqual(due);
    expect(first?.at).toBeLessThan(due + 3_600_000);
  });

  it('lets the first ticket without a name speak to the buyer, and the next once that has one', async () => {
    const { slug } = await anEvent(ctx, { reminders: [open] });
    const { tickets } = await aCompletedOrder(ctx, { slug, buyer: ada, lines: { standard: 3 } });
    const ids = tickets.map(({ ticketId }) => ticketId);
    const planned = async () => {
      const counts: number[] = [];
      for (const id of ids) counts.push((await plan(id)).length);
      return counts;
    };
    expect(await planned()).toEqual([1, 0, 0]);
    const [first = asId('ticket', '')] = ids;
    await nameAttendee(ctx, { ticketId: first, basedOn: 0, requestId: 'press-0001', person: bo });
    expect(await planned()).toEqual([0, 1, 0]);
  });
});

describe('claimReminder', () => {
  it('claims what is due, once among many who ask, and not before', async () => {
    const { named: ticketId, ruleId } = await twoTickets();
    const input = { ticketId, ruleId: ruleId('near') };
    expect(await claimReminder(ctx, input)).toBe('NOT_DUE');
    await untilDue(ticketId, input.ruleId);
    expect(await Promise.all([1, 2, 3, 4].map(() => claimReminder(ctx, input)))).toEqual(
      Array.from({ length: 4 }, () => 'CLAIMED'),
    );
    expect(await ctx.db.prisma.reminder.count({ where: { ticketId } })).toBe(1);
    expect(await plan(ticketId)).toEqual([]);
  });

  it('is over once it left, whatever becomes of the rule afterwards', async () => {
    const { slug, eventId, named: ticketId, ruleId } = await twoTickets();
    const input = { ticketId, ruleId: ruleId('near') };
    await untilDue(ticketId, input.ruleId);
    await claimReminder(ctx, input);
    const end = () => endReminder(ctx, { ...input, end: 'SENT' });
    await Promise.all([end(), end()]);
    expect(await claimReminder(ctx, input)).toBe('OVER');
    const told = await ctx.db.prisma.timelineEntry.findMany({ where: { ticketId, kind: 'REMINDER_SENT' } });
    expect(told).toMatchObject([{ facts: { reminder: 'Event near, 14 days before the start' } }]);

    // Taken out by a file and brought back by another, with other days: still the same rule.
    for (const reminders of [[], [{ ...near, days: 10 }]]) {
      const version = (await exportEvent(ctx.db.prisma, slug))?.version ?? 0;
      const file = anEventFile({ slug, reminders });
      expect(await applyEventFile(ctx, { slug, version, file })).toMatchObject({ kind: 'APPLIED' });
    }
    ctx.moveOn(5 * dayMs);
    expect(await claimReminder(ctx, input)).toBe('OVER');
    expect(await ctx.db.prisma.reminderRule.count({ where: { eventId } })).toBe(1);
  });

  it('claims nothing of a cancelled ticket', async () => {
    const { named: ticketId, ruleId } = await twoTickets();
    const input = { ticketId, ruleId: ruleId('near') };
    await untilDue(ticketId, input.ruleId);
    await ctx.db.prisma.ticket.update({ where: { id: ticketId }, data: { status: 'CANCELLED' } });
    expect(await claimReminder(ctx, input)).toBe('NOT_DUE');
  });
});

describe('setReminders', () => {
  const index = (eventId: EventId, email: string) => emailIndex(ctx.keys.index, eventId, email);

  it('keeps all but the essential ones from an address, for all its tickets, and tells their processes once', async () => {
    const { eventId, unnamed, named, ruleId } = await twoTickets();
    const stop = (wantsAll: boolean) =>
      setReminders(ctx, { eventId, emailIndex: index(eventId, ada.email), wantsAll });
    await Promise.all([stop(false), stop(false)]);
    expect((await plan(unnamed)).map((one) => one.ruleId)).toEqual([ruleId('near')]);
    expect(await plan(named)).toHaveLength(1);
    const told = () =>
      ctx.db.prisma.outbox.count({
        where: { targetId: unnamed, message: { path: ['kind'], equals: 'plansChanged' } },
      });
    expect(await told()).toBe(1);
    ctx.moveOn(1000);
    await stop(true);
    expect(await plan(unnamed)).toHaveLength(2);
    const kinds = await ctx.db.prisma.timelineEntry.findMany({
      where: { ticketId: unnamed, kind: { startsWith: 'REMINDERS_' } },
      orderBy: { at: 'asc' },
    });
    expect(kinds.map(({ kind }) => kind)).toEqual(['REMINDERS_STOPPED', 'REMINDERS_RESUMED']);
  });

  it('is about the address: whoever holds the ticket next hears everything', async () => {
    const { eventId, unnamed: ticketId } = await twoTickets();
    await setReminders(ctx, { eventId, emailIndex: index(eventId, ada.email), wantsAll: false });
    const type = { where: { eventId } };
    await nameAttendee(ctx, { ticketId, basedOn: 0, requestId: 'press-0001', person: bo });
    await ctx.db.prisma.ticket.updateMany({ ...type, data: { registration: 'OPEN' } });
    expect(await plan(ticketId)).toHaveLength(2);
  });
});

describe('rules', () => {
  const form: ReminderRuleForm = {
    ...{ kind: 'EVENT_NEAR', days: 7, ticketTypeKeys: null, registration: null },
    ...{ isEssential: false, isActive: true, subject: null, opening: 'Bring a jumper.' },
  };

  it('are made once a press, take what the event file would say, and wake all tickets', async () => {
    const { eventId, slug, named } = await twoTickets({ reminders: [] });
    const requestId = request();
    const save = () => saveReminderRule(ctx, { eventId, requestId, known: null, form });
    await Promise.all([save(), save()]);
    expect(await fanOuts(eventId)).toBe(1);
    const exported = await exportEvent(ctx.db.prisma, slug);
    expect(exported).toMatchObject({
      version: 2,
      file: { reminders: [{ key: 'event-near-7', send: 'event-near', days: 7, opening: 'Bring a jumper.' }] },
    });
    expect(await plan(named)).toHaveLength(1);
    await saveReminderRule(ctx, { eventId, requestId: request(), known: null, form });
    expect((await exportEvent(ctx.db.prisma, slug))?.file.reminders.map(({ key }) => key)).toEqual([
      ...['event-near-7', 'event-near-7-2'],
    ]);
  });

  it('change as somebody saw them: of two at once the second is refused', async () => {
    const { eventId } = await twoTickets();
    const change = (days: number) =>
      saveReminderRule(ctx, {
        ...{ eventId, requestId: request(), known: { key: 'near', version: 1 }, form: { ...form, days } },
      });
    const outcomes = await Promise.allSettled([change(5), change(6)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const refusal = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(refusal?.reason).toMatchObject({ code: 'REMINDER_CHANGED' });
    const known = { key: 'no-such', version: 1 };
    await expect(saveReminderRule(ctx, { eventId, requestId: request(), known, form })).rejects.toMatchObject(
      {
        code: 'REMINDER_NOT_FOUND',
      },
    );
    const ticketTypeKeys = ['no-such'];
    await expect(
      saveReminderRule(ctx, {
        eventId,
        requestId: request(),
        known: null,
        form: { ...form, ticketTypeKeys },
      }),
    ).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  it('start counting anew only when they send at other times or to others', async () => {
    const { eventId } = await twoTickets();
    const { prisma } = ctx.db;
    const stored = () => prisma.reminderRule.findFirstOrThrow({ where: { eventId, key: 'near' } });
    const made = await stored();
    ctx.moveOn(dayMs);
    const same = { ...form, days: 14, isEssential: true };
    await saveReminderRule(ctx, {
      eventId,
      requestId: request(),
      known: { key: 'near', version: 1 },
      form: same,
    });
    expect(await stored()).toMatchObject({
      version: 2,
      activeFrom: made.activeFrom,
      opening: 'Bring a jumper.',
    });
    await saveReminderRule(ctx, { eventId, requestId: request(), known: { key: 'near', version: 2 }, form });
    expect(await stored()).toMatchObject({ version: 3, activeFrom: ctx.now, days: 7 });
  });

  it('are taken out once a press, as somebody saw them', async () => {
    const { eventId } = await twoTickets();
    const press = { eventId, requestId: request(), key: 'near', version: 1 };
    await removeReminderRule(ctx, press);
    await removeReminderRule(ctx, press);
    expect(await ctx.db.prisma.reminderRule.count({ where: { eventId } })).toBe(1);
    expect(await fanOuts(eventId)).toBe(1);
    await expect(removeReminderRule(ctx, { ...press, requestId: request() })).rejects.toMatchObject({
      code: 'REMINDER_NOT_FOUND',
    });
    await expect(
      removeReminderRule(ctx, { ...press, requestId: request(), key: 'open', version: 7 }),
    ).rejects.toMatchObject({ code: 'REMINDER_CHANGED' });
  });

  it('come from a file, and moving the event wakes all tickets, too', async () => {
    const { slug, eventId, named, ruleId } = await twoTickets();
    const [before] = await plan(named);
    const file = anEventFile({
      slug,
      reminders: [open, near],
      startsAt: '2027-06-15T09:00',
      endsAt: '2027-06-16T18:00',
    });
    expect(await applyEventFile(ctx, { slug, version: 1, file })).toMatchObject({ kind: 'APPLIED' });
    // Told as a change of the event, which is more than a change of plans.
    const change = { target: 'eventChange', message: { path: ['eventId'], equals: eventId } };
    expect(await ctx.db.prisma.outbox.count({ where: change })).toBe(1);
    expect(await fanOuts(eventId)).toBe(0);
    const [after] = await plan(named);
    expect(after?.ruleId).toBe(ruleId('near'));
    expect((after?.at ?? 0) - (before?.at ?? 0)).toBe(35 * dayMs);
  });
});

describe('fanOutPage', () => {
  it('tells every open ticket once, page by page, and waits while too much waits to be delivered', async () => {
    const { eventId, slug } = await anEvent(ctx, { quotas: { hall: 1000 } });
    await ctx.db.prisma.outbox.deleteMany();
    const sold: TicketId[] = [];
    for (let n = 0; n < 6; n++)
      sold.push(
        ...(await aCompletedOrder(ctx, { slug, lines: { standard: 50 } })).tickets.map(
          ({ ticketId }) => ticketId,
        ),
      );
    await ctx.db.prisma.ticket.update({ where: { id: sold[0] ?? '' }, data: { status: 'CANCELLED' } });
    await ctx.db.prisma.outbox.deleteMany();
    const news = { kind: 'plansChanged' } as const;
    const first = await fanOutPage(ctx, { eventId, news, after: null });
    expect(first).toMatchObject({ told: 299, isOver: true });
    // Nothing of it was delivered yet, so nobody else is told.
    expect(await fanOutPage(ctx, { eventId, news, after: null })).toEqual({
      told: 0,
      after: null,
      isOver: false,
    });
    await ctx.db.prisma.outbox.updateMany({ data: { deliveredAt: ctx.now } });
    const half = sold.filter((id) => id !== sold[0]).toSorted()[149] ?? null;
    expect(await fanOutPage(ctx, { eventId, news, after: half })).toMatchObject({ isOver: true });
    const told = await ctx.db.prisma.outbox.findMany({ where: { target: 'ticket', deliveredAt: null } });
    expect(told.map(({ targetId }) => targetId).toSorted()).toEqual(
      sold
        .filter((id) => id !== sold[0])
        .toSorted()
        .slice(150),
    );
  });
});
