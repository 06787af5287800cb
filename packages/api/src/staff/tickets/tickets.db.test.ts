import { asId, type EventId } from '@lanyard/domain/ids/ids';
import type { StaffRoleName } from '@lanyard/domain/staff/staff-roles';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder } from '@lanyard/testing/factories/orders';
import { testContext, type TestContext } from '@lanyard/testing/test-context';
import { saveForm } from '@lanyard/commands/registration/save-form';
import { submitRegistration } from '@lanyard/commands/registration/submit-registration';
import { nameAttendee } from '@lanyard/commands/tickets/name-attendee';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aStaffCaller, aStaffMember } from '../../test-support/a-staff-caller.ts';

let database: TestDatabase;
let ctx: TestContext;
let eventId: EventId;
let eventSlug: string;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  ctx = testContext(database);
  ({ eventId, slug: eventSlug } = await anEvent(ctx));
});

const questions = [
  { key: 'shirt', kind: 't-shirt', label: 'T-shirt', required: true },
  { key: 'diet', kind: 'diet', label: 'Diet' },
  { key: 'company', kind: 'text', label: 'Company' },
  { key: 'photos', kind: 'consent', label: 'Photos', wording: { version: 1, text: 'I may be on photos.' } },
] as const;
const as = (role: StaffRoleName) => aStaffCaller(ctx, aStaffMember([{ eventId, role }]));
const ada = { name: 'Ada Buyer', email: 'ada@example.org' };
const bo = { name: 'Bo Friend', email: 'bo@example.org' };

/** Three tickets of one order; the second one's attendee is known. */
async function threeTickets() {
  const { orderId } = await aCompletedOrder(ctx, {
    ...{ slug: eventSlug, buyer: ada, lines: { standard: 3 } },
    attendees: [{ position: 1, person: bo }],
  });
  const { reference } = await ctx.db.prisma.order.findUniqueOrThrow({ where: { id: orderId } });
  return { orderId, reference };
}

describe('tickets.list', () => {
  it('shows who is named, and counts for each tab', async () => {
    const { reference } = await threeTickets();
    const list = await as('DESK').tickets.list({ eventSlug });
    expect(list.rows).toHaveLength(3);
    expect(list.counts).toEqual({ ALL: 3, NEEDS_PERSON: 0, OPEN: 2, REGISTERED: 1, CANCELLED: 0 });
    const registered = await as('DESK').tickets.list({ eventSlug, filter: 'REGISTERED' });
    expect(registered.rows).toMatchObject([
      { reference: `${reference}-2`, orderReference: reference, attendee: bo, state: 'REGISTERED' },
    ]);
    const forViewers = await as('VIEWER').tickets.list({ eventSlug, filter: 'REGISTERED' });
    expect(forViewers.rows).toMatchObject([{ attendee: null, isNamed: true }]);
  });

  it('goes on where a page ended', async () => {
    await threeTickets();
    const first = await as('DESK').tickets.list({ eventSlug, limit: 2 });
    const second = await as('DESK').tickets.list({ eventSlug, limit: 2, cursor: first.nextCursor });
    const seen = [...first.rows, ...second.rows].map(({ ticketId }) => ticketId);
    expect([new Set(seen).size, second.nextCursor, second.counts]).toEqual([3, null, null]);
  });

  it("finds a ticket, an order's tickets, and those that an address bought or is named on", async () => {
    const { reference } = await threeTickets();
    await aCompletedOrder(ctx, { slug: eventSlug });
    const find = async (search: string) =>
      (await as('DESK').tickets.list({ eventSlug, search })).rows
        .map((row) => row.reference)
        .toSorted((a, b) => (a < b ? -1 : 1));
    const all = [1, 2, 3].map((n) => `${reference}-${n}`);
    expect(await find(`${reference.toLowerCase()} 2`)).toEqual([all[1]]);
    expect(await find(reference)).toEqual(all);
    expect(await find(ada.email)).toEqual(all);
    expect(await find('BO@example.org')).toEqual([all[1]]);
  });
});

describe('tickets.view', () => {
  it('shows whose it is, its share of the price to those who may see orders, and when it wakes', async () => {
    const { reference } = await threeTickets();
    const ticket = { eventSlug, reference: `${reference}-2` };
    const view = await as('SUPPORT').tickets.view(ticket);
    expect(view).toMatchObject({
      ...{ orderReference: reference, state: 'REGISTERED', attendee: bo, isBuyers: false },
      price: { grossMinor: 29_000, currency: 'EUR' },
      // The end of the factories' event, 18:00 in Lisbon.
      process: { waitsFor: 'EVENT_END', wakesAt: '2027-05-13T17:00:00.000Z', source: 'ROW' },
    });
    expect(await as('DESK').tickets.view(ticket)).toMatchObject({ attendee: bo, price: null });
    expect(await as('VIEWER').tickets.view(ticket)).toMatchObject({ attendee: null, isNamed: true });
    const audits = await ctx.db.prisma.auditEntry.count({
      where: { subjectId: view.ticketId, action: 'people.read' },
    });
    expect(audits).toBe(1);
  });

  it('shows what was answered by role: the desk a size, helpers what somebody eats, viewers nothing', async () => {
    const { slug } = await anEvent(ctx, { types: { standard: { registration: questions } } });
    const { tickets } = await aCompletedOrder(ctx, { slug, buyer: ada });
    const ticketId = asId('ticket', tickets[0]?.ticketId ?? '');
    const { reference, eventId: at } = await ctx.db.prisma.ticket.findUniqueOrThrow({
      where: { id: ticketId },
    });
    const asHere = (role: StaffRoleName) =>
      aStaffCaller(ctx, aStaffMember([{ eventId: asId('event', at), role }]));
    const view = (role: StaffRoleName) => asHere(role).tickets.view({ eventSlug: slug, reference });
    expect(await view('SUPPORT')).toMatchObject({ state: 'OPEN', registration: null });
    await nameAttendee(ctx, { ticketId, basedOn: 0, requestId: 'press-0001', person: bo });
    expect(await view('SUPPORT')).toMatchObject({ state: 'NAMED', registration: { submittedAt: null } });
    await submitRegistration(ctx, {
      ...{ ticketId, basedOn: 1, formVersion: 1, requestId: 'press-0002', person: null },
      answers: { shirt: 'm', diet: { chosen: ['vegan'], note: 'no kiwi' }, company: 'Rope', photos: true },
    });
    expect(await view('ORGANIZER')).toMatchObject({
      state: 'REGISTERED',
      registration: {
        submittedAt: ctx.now.toISOString(),
        hiddenCount: 0,
        answers: [
          { label: 'T-shirt', words: 'M', isOpen: false, consents: [] },
          { label: 'Diet', words: 'Vegan, no kiwi' },
          { label: 'Company', words: 'Rope' },
          { label: 'Photos', words: 'Agreed', consents: [{ wordingVersion: 1, withdrawnAt: null }] },
        ],
      },
    });
    const atDesk = await view('DESK');
    expect(atDesk.registration).toMatchObject({
      hiddenCount: 3,
      answers: [{ label: 'T-shirt', words: 'M' }],
    });
    expect(JSON.stringify(atDesk)).not.toMatch(/kiwi|Vegan|Rope/);
    expect(await view('VIEWER')).toMatchObject({ state: 'REGISTERED', registration: null });
    expect(
      await ctx.db.prisma.auditEntry.count({ where: { subjectId: ticketId, action: 'people.read' } }),
    ).toBe(1);
    const { fields } = await ctx.db.prisma.registrationForm.findFirstOrThrow({
      where: { ticketType: { eventId: at } },
    });
    const role = {
      key: 'role',
      kind: 'text',
      label: 'Role',
      required: true,
      help: null,
      shownIf: null,
    } as const;
    await saveForm(ctx, {
      ...{ eventId: at, ticketTypeKey: 'standard', basedOn: 1 },
      // Written by the event's file a moment ago.
      fields: [...(fields as never[]), { ...role, changeUntil: null, choices: [], wording: null }],
    });
    expect(await view('SUPPORT')).toMatchObject({ state: 'NEW_QUESTIONS' });
  });

  it("does not find another event's ticket", async () => {
    const elsewhere = await anEvent(ctx);
    const { tickets } = await aCompletedOrder(ctx, { slug: elsewhere.slug });
    const row = await ctx.db.prisma.ticket.findUniqueOrThrow({ where: { id: tickets[0]?.ticketId ?? '' } });
    await expect(as('SUPPORT').tickets.view({ eventSlug, reference: row.reference })).rejects.toMatchObject({
      cause: expect.objectContaining({ code: 'TICKET_NOT_FOUND' }),
    });
  });
});

it("tells a ticket's own story and not its order's", async () => {
  const { orderId } = await threeTickets();
  const [first] = await ctx.db.prisma.ticket.findMany({ where: { orderId }, orderBy: { position: 'asc' } });
  const ticketId = asId('ticket', first?.id ?? '');
  await nameAttendee(ctx, { ticketId, basedOn: 0, requestId: 'press-0001', person: ada });
  const { entries, isLive } = await as('VIEWER').tickets.timeline({ ticketId });
  expect(entries.map(({ sentence, ticketReference }) => [sentence, ticketReference])).toEqual([
    [`Ticket ${first?.reference}: attendee named.`, null],
  ]);
  expect(isLive).toBe(false);
});
