import { correctReceipt } from '@lanyard/commands/papers/correct-receipt';
import { submitRegistration } from '@lanyard/commands/registration/submit-registration';
import { nameAttendee } from '@lanyard/commands/tickets/name-attendee';
import { asId, type EventId, type OrderId } from '@lanyard/domain/ids/ids';
import { noBillingDetails } from '@lanyard/domain/papers/paper';
import type { StaffRoleName } from '@lanyard/domain/staff/staff-roles';
import { randomId } from '@lanyard/crypto/random';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { aCoupon } from '@lanyard/testing/factories/a-coupon';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder, aDraft } from '@lanyard/testing/factories/orders';
import { testContext, type TestContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aStaffCaller, aStaffMember } from '../../test-support/a-staff-caller.ts';

let database: TestDatabase;
let ctx: TestContext;
let eventId: EventId;
let eventSlug: string;
let orderId: OrderId;
let reference: string;

const katarzyna = { name: 'Katarzyna Müller-Łuczak', email: 'Kat@Example.org' };
const bo = { name: 'Bo Ng', email: 'bo@example.org' };

/** One order of two tickets: one for the buyer who works at Acme, one for somebody else who works at Umbrella. */
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext(database);
  const questions = [{ key: 'company', kind: 'text', label: 'Company' }] as const;
  ({ eventId, slug: eventSlug } = await anEvent(ctx, {
    types: { standard: { registration: questions } },
    workshops: [{ key: 'rope', title: 'Splicing rope like a sailor' }],
  }));
  const attendees = [
    { position: 0, person: katarzyna },
    { position: 1, person: bo },
  ];
  const order = { slug: eventSlug, lines: { standard: 2 }, buyer: katarzyna, attendees };
  const sale = await aCompletedOrder(ctx, order);
  ({ orderId } = sale);
  const { prisma } = ctx.db;
  ({ reference } = await prisma.order.findUniqueOrThrow({ where: { id: orderId } }));
  const ticketId = sale.tickets[1]?.ticketId;
  if (!ticketId) throw new Error('no ticket');
  await submitRegistration(ctx, {
    ...{ ticketId, basedOn: 1, formVersion: 1, requestId: randomId('req'), person: null },
    answers: { company: 'Umbrella Corporation' },
  });
  await correctReceipt(ctx, {
    orderId,
    basedOn: (await prisma.paper.findFirstOrThrow({ where: { orderId } })).number,
    billing: { ...noBillingDetails, company: 'Acme Cordage, Lda.' },
    requestId: asId('request', randomId('req')),
  });
  await aCoupon(ctx, { eventId, code: 'ROPE20' });
});
afterAll(() => database.close());

const as = (role: StaffRoleName) => aStaffCaller(ctx, aStaffMember([{ eventId, role }]));
const find = (text: string, role: StaffRoleName = 'SUPPORT') => as(role).search.find({ eventSlug, text });

/** Where a search leads to, in short. */
async function found(text: string, role: StaffRoleName = 'SUPPORT'): Promise<string[]> {
  const { orders, tickets, people, coupons, workshops } = await find(text, role);
  const short = (each: string) => each.replace(reference, 'REF');
  return [
    ...orders.map((row) => `order ${short(row.reference)}`),
    ...tickets.map((row) => `ticket ${short(row.reference)}`),
    ...people.map((hit) => `${hit.foundBy} ${short(hit.at.row.reference)}`),
    ...coupons.map(({ code }) => `code ${code}`),
    ...workshops.map(({ key }) => `workshop ${key}`),
  ];
}

describe('search.find', () => {
  it('finds orders and tickets by reference, one mistake forgiven', async () => {
    const dashed = `${reference.slice(0, 3)}-${reference.slice(3)}`.toLowerCase();
    expect(await found(dashed)).toEqual(['order REF']);
    expect(await found(`${reference}-2`)).toEqual(['ticket REF-2']);
    const wrong = `${reference.slice(0, 5)}${reference.endsWith('2') ? '3' : '2'}`;
    expect(await found(wrong)).toEqual(['order REF']);
    expect(await find(wrong)).toMatchObject({ isSimilar: true });
    expect(await found(`0${reference.slice(1)}2`)).toEqual(['ticket REF-2']);
    // The desk opens tickets only.
    expect((await found(reference, 'DESK')).toSorted()).toEqual(['ticket REF-1', 'ticket REF-2']);
  });

  it.each([
    ['kat@example.ORG', ['EMAIL REF']],
    ['Katarzyna', ['NAME_WHOLE REF']],
    ['muller luczak', ['NAME_WHOLE REF']],
    ['kata', ['NAME_START REF']],
    ['k müll', ['NAME_START REF']],
    ['Catarzina Mueller', ['NAME_SOUND REF']],
    ['ng', ['NAME_WHOLE REF-2']],
    ['acme', ['COMPANY REF']],
    ['umbrel corp', ['COMPANY REF-2']],
    ['rope', ['code ROPE20', 'workshop rope']],
    ['sailor splic', ['workshop rope']],
    ['katarzyna smith', []],
    ['nobody@example.org', []],
  ])('finds by %s', async (text, places) => {
    expect(await found(text)).toEqual(places);
  });

  it('finds an order by what the processor calls its payment or its page', async () => {
    const payment = await ctx.db.prisma.payment.findFirstOrThrow({ where: { orderId } });
    const sessionId = 'cs_test_a1B2c3D4';
    await ctx.db.prisma.payment.update({ where: { id: payment.id }, data: { sessionId } });
    expect(await found(sessionId)).toEqual(['order REF']);
    expect(await found(`pi_${orderId}`)).toEqual(['order REF']);
    expect(await found(`pi_${orderId}`, 'DESK')).toEqual([]);
  });

  it('shows nobody to a viewer, and no company to the desk', async () => {
    for (const text of [katarzyna.email, 'Katarzyna', 'acme']) {
      expect(await find(text, 'VIEWER')).toMatchObject({ people: [], withoutPeople: true });
    }
    expect((await find(reference, 'VIEWER')).orders).toMatchObject([{ reference, buyer: null }]);
    expect(await found('Katarzyna', 'DESK')).toEqual(['NAME_WHOLE REF-1']);
    expect(await found('umbrella', 'DESK')).toEqual([]);
  });

  it('keeps events apart, and finds nobody who only began an order', async () => {
    const other = await anEvent(ctx);
    const organizer = aStaffCaller(ctx, aStaffMember([{ eventId: null, role: 'ORGANIZER' }]));
    for (const text of [reference, katarzyna.email, 'Katarzyna', 'acme', `pi_${orderId}`]) {
      const answer = await organizer.search.find({ eventSlug: other.slug, text });
      expect([answer.orders, answer.tickets, answer.people]).toEqual([[], [], []]);
    }
    await aDraft(ctx, { slug: eventSlug, buyer: { name: 'Zebedee Drafter', email: 'zeb@example.org' } });
    expect(await found('Zebedee')).toEqual([]);
  });

  it('notes who looked for people, and not whom', async () => {
    const { prisma } = ctx.db;
    const before = await prisma.auditEntry.count({ where: { action: 'people.read' } });
    ctx.moveOn(3_600_000);
    await find('Xaver Unknown');
    await find('nobody@example.org');
    await find('Katarzyna', 'VIEWER');
    const entries = await prisma.auditEntry.findMany({
      where: { action: 'people.read' },
      orderBy: { id: 'asc' },
      skip: before,
    });
    expect(entries.map(({ facts }) => facts)).toEqual([{ search: 'NAME' }, { search: 'EMAIL' }]);
    const columns = await prisma.$queryRaw<{ text: string }[]>`
      SELECT "nameIndex"::text || "companyIndex"::text AS "text" FROM "Person"`;
    expect(columns.map(({ text }) => text).join(' ')).not.toMatch(/katarzyna|acme|umbrella/i);
  });

  it('forgets whom somebody else took the place of', async () => {
    const { slug } = await anEvent(ctx);
    const { tickets } = await aCompletedOrder(ctx, { slug, attendees: [{ position: 0, person: bo }] });
    const ticketId = tickets[0]?.ticketId;
    if (!ticketId) throw new Error('no ticket');
    const organizer = aStaffCaller(ctx, aStaffMember([{ eventId: null, role: 'ORGANIZER' }]));
    const people = async (text: string) =>
      (await organizer.search.find({ eventSlug: slug, text })).people.map(({ person }) => person.name);
    expect(await people('bo ng')).toEqual(['Bo Ng']);
    const cy = { name: 'Cy Twombly', email: 'cy@example.org' };
    await nameAttendee(ctx, { ticketId, basedOn: 1, requestId: randomId('req'), person: cy });
    expect(await people('bo ng')).toEqual([]);
    expect(await people('twom')).toEqual(['Cy Twombly']);
  });
});
