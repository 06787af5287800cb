import { beginAttempt, endAttempt } from '@lanyard/commands/attempts/record-attempt';
import { claimEmail } from '@lanyard/commands/emails/claim-email';
import { recordEmailNotice } from '@lanyard/commands/emails/record-email-notice';
import { recordEmailSent } from '@lanyard/commands/emails/record-email-sent';
import { recordReceiptResent } from '@lanyard/commands/emails/record-receipt-resent';
import { requestReceipt } from '@lanyard/commands/emails/request-receipt';
import { releaseOrder } from '@lanyard/commands/orders/release-order';
import { recordCheckout } from '@lanyard/commands/payments/record-checkout';
import { recordPaymentFact } from '@lanyard/commands/payments/record-payment-fact';
import { appendTimeline } from '@lanyard/commands/timeline/append-timeline';
import { asId, type EventId, type OrderId } from '@lanyard/domain/ids/ids';
import type { StaffRoleName } from '@lanyard/domain/staff/staff-roles';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder, aHeldOrder, payExactly } from '@lanyard/testing/factories/orders';
import { testContext, type TestContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aStaffCaller, aStaffMember } from '../../test-support/a-staff-caller.ts';

let database: TestDatabase;
let ctx: TestContext;
let eventId: EventId;
let eventSlug: string;
beforeAll(async () => {
  database = await createTestDatabase();
  await database.db.prisma.staffUser.create({ data: grace });
});
afterAll(() => database.close());
beforeEach(async () => {
  ctx = testContext(database);
  ({ eventId, slug: eventSlug } = await anEvent(ctx));
});

const as = (role: StaffRoleName) => aStaffCaller(ctx, aStaffMember([{ eventId, role }]));
/** Whom `aStaffMember` signs in. */
const grace = { id: 'stf_00000000000000000001', name: 'Grace Okonjo', email: 'grace@lanyard.test' };
const ada = { name: 'Ada Buyer', email: 'Ada@Example.org' };

const referenceOf = async (orderId: OrderId) =>
  (await ctx.db.prisma.order.findUniqueOrThrow({ where: { id: orderId } })).reference;

/** Opens the payment page of an order that holds its seats. */
async function openPage(orderId: OrderId) {
  const payment = await ctx.db.prisma.payment.findFirstOrThrow({ where: { orderId } });
  const paymentId = asId('payment', payment.id);
  const expiresAt = new Date(ctx.now.getTime() + 1_800_000);
  await recordCheckout(ctx, {
    ...{ paymentId, sessionId: `cs_${orderId}`, url: `https://pay.example/${orderId}`, expiresAt },
  });
  return paymentId;
}

/** A receipt that the provider took at the third try and delivered. */
async function deliverReceipt(orderId: OrderId) {
  const key = `receipt/${orderId}`;
  const { buyerId: personId } = await ctx.db.prisma.order.findUniqueOrThrow({ where: { id: orderId } });
  const { id } = await claimEmail(ctx, { key, template: 'order-receipt', eventId, orderId, personId });
  for (const n of [1, 2, 3]) {
    const attempt = await beginAttempt(ctx, { activity: 'sendReceipt', key, orderId, n });
    if (n === 3) await recordEmailSent(ctx, { id, providerId: `mail_${orderId}` });
    const failed = { outcome: 'FAILED', code: 'RATE_LIMITED/rate_limit_exceeded' } as const;
    await endAttempt(ctx, { id: attempt, ...(n === 3 ? { outcome: 'OK' } : failed) });
    ctx.moveOn(1000);
  }
  await recordEmailNotice(ctx, {
    provider: 'test',
    notice: {
      ...{ eventId: `evt_${orderId}`, type: 'email.delivered', createdAt: ctx.now },
      ...{ providerId: `mail_${orderId}`, fact: 'DELIVERED' },
    },
  });
}

describe('orders.list', () => {
  it('shows the newest first, with what was bought, where it stands, and counts for each tab', async () => {
    const done = await aCompletedOrder(ctx, { slug: eventSlug, buyer: ada, lines: { standard: 2 } });
    ctx.moveOn(1000);
    const waiting = await aHeldOrder(ctx, { slug: eventSlug });
    await openPage(waiting.orderId);
    ctx.moveOn(1000);
    const expired = await aHeldOrder(ctx, { slug: eventSlug });
    await releaseOrder(ctx, { orderId: expired.orderId, reason: { kind: 'EXPIRED_UNCONFIRMED' } });
    const list = await as('SUPPORT').orders.list({ eventSlug });
    expect(list.rows.map(({ orderId, state, needsPerson }) => [orderId, state, needsPerson])).toEqual([
      [expired.orderId, 'EXPIRED', true],
      [waiting.orderId, 'WAITING_FOR_PAYMENT', false],
      [done.orderId, 'RECEIPT_PENDING', false],
    ]);
    expect(list.rows[2]).toMatchObject({ what: '2 × Ticket standard', buyer: ada, grossMinor: 58_000 });
    expect(list.counts).toEqual({
      ...{ ALL: 3, NEEDS_PERSON: 1, WAITING_FOR_PAYMENT: 1, ISSUING: 0, COMPLETED: 1 },
      ...{ EXPIRED: 1, REFUSED: 0, CANCELLED: 0 },
    });
    for (const filter of ['NEEDS_PERSON', 'EXPIRED'] as const) {
      const { rows } = await as('SUPPORT').orders.list({ eventSlug, filter });
      expect(rows.map(({ orderId }) => orderId)).toEqual([expired.orderId]);
    }
  });

  it('goes on where a page ended, also among orders of one instant, whatever comes in meanwhile', async () => {
    const made: string[] = [];
    for (let n = 0; n < 5; n++) made.push((await aHeldOrder(ctx, { slug: eventSlug })).orderId);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<ReturnType<typeof as>['orders']['list']>> = await as(
        'VIEWER',
      ).orders.list({ eventSlug, limit: 2, cursor });
      seen.push(...page.rows.map(({ orderId }) => orderId));
      cursor = page.nextCursor;
      ctx.moveOn(1000);
      await aHeldOrder(ctx, { slug: eventSlug });
    } while (cursor !== null);
    expect(seen).toEqual(made.toSorted((a, b) => (a < b ? 1 : -1)));
  });

  it('finds by reference however it is typed, by address in any case, and by a ticket', async () => {
    const { orderId } = await aCompletedOrder(ctx, {
      ...{ slug: eventSlug, buyer: ada, lines: { standard: 2 } },
      attendees: [{ position: 1, person: { name: 'Bo Friend', email: 'bo@example.org' } }],
    });
    await aHeldOrder(ctx, { slug: eventSlug });
    const reference = await referenceOf(orderId);
    const typed = [
      reference,
      ` ${reference.slice(0, 3).toLowerCase()}-${reference.slice(3)} `,
      `${reference}-2`,
      ' ADA@example.ORG ',
      'bo@example.org',
    ];
    for (const search of typed) {
      const list = await as('SUPPORT').orders.list({ eventSlug, search });
      expect([search, list.rows.map((row) => row.orderId)]).toEqual([search, [orderId]]);
      expect(list.search?.found).toEqual({ count: 1, isMore: false });
    }
    const named = await as('SUPPORT').orders.list({ eventSlug, search: 'buyer ad' });
    expect(named).toMatchObject({ rows: [{ orderId }], search: { as: 'NAME', found: { count: 1 } } });
    const none = await as('SUPPORT').orders.list({ eventSlug, search: '?' });
    expect(none).toMatchObject({ rows: [], search: { as: 'NOT_UNDERSTOOD' } });
    const elsewhere = await anEvent(ctx);
    const organizer = aStaffCaller(ctx, aStaffMember([{ eventId: null, role: 'ORGANIZER' }]));
    expect((await organizer.orders.list({ eventSlug: elsewhere.slug, search: ada.email })).rows).toEqual([]);
  });

  it('names nobody to a viewer and does not tell them which addresses are known', async () => {
    await aCompletedOrder(ctx, { slug: eventSlug, buyer: ada });
    const list = await as('VIEWER').orders.list({ eventSlug });
    expect(list.rows[0]?.buyer).toBeNull();
    expect(JSON.stringify(list)).not.toMatch(/ada/i);
    for (const search of [ada.email, 'nobody@example.org']) {
      expect(await as('VIEWER').orders.list({ eventSlug, search })).toMatchObject({
        rows: [],
        search: { as: 'EMAIL_NOT_ALLOWED', found: { count: 0 } },
      });
    }
    expect(
      await ctx.db.prisma.auditEntry.count({ where: { subjectId: eventId, action: 'people.read' } }),
    ).toBe(0);
  });

  it('notes who read names, and never what they looked for', async () => {
    await aCompletedOrder(ctx, { slug: eventSlug, buyer: ada });
    await as('SUPPORT').orders.list({ eventSlug, search: ada.email });
    const audits = await ctx.db.prisma.auditEntry.findMany({
      where: { subjectId: eventId, action: 'people.read' },
    });
    expect(audits).toMatchObject([{ actorKind: 'staff', facts: { list: 'orders', search: 'EMAIL' } }]);
    expect(JSON.stringify(audits.map(({ facts }) => facts))).not.toMatch(/example/i);
  });
});

describe('orders.view', () => {
  it('shows who, what, the money, the tickets, the mails and what the process waits for', async () => {
    const attendees = [{ position: 0, person: ada }];
    const { orderId } = await aCompletedOrder(ctx, { slug: eventSlug, buyer: ada, attendees });
    await deliverReceipt(orderId);
    const reference = await referenceOf(orderId);
    const view = await as('SUPPORT').orders.view({ eventSlug, reference });
    expect(view).toMatchObject({
      ...{ orderId, reference, state: 'DONE', receipt: 'SENT', buyer: ada, refusal: null },
      ...{ grossMinor: 29_000, canResendReceipt: true, coupon: null, replacedBy: null },
      lines: [{ kind: 'TICKET', name: 'Ticket standard', quantity: 1, grossMinor: 29_000 }],
      payments: [{ attempt: 1, state: 'PAID', paidMinor: 29_000, declined: null }],
      tickets: [{ reference: `${reference}-1`, state: 'REGISTERED', attendee: ada }],
      mails: [{ name: 'Receipt', state: 'DELIVERED', tries: 3, failedTries: 2, ticketReference: null }],
      process: { waitsFor: 'CLOSE', source: 'ROW', temporalUrl: null },
    });
    expect(
      await ctx.db.prisma.auditEntry.count({ where: { subjectId: orderId, action: 'people.read' } }),
    ).toBe(1);
  });

  it('says how long the seats are held and why a card was declined, in words', async () => {
    const { orderId, held } = await aHeldOrder(ctx, { slug: eventSlug, buyer: ada });
    const paymentId = await openPage(orderId);
    await recordPaymentFact(ctx, {
      paymentId,
      fact: { kind: 'DECLINED', declineCode: 'insufficient_funds', noticeId: 'n1' },
    });
    const view = await as('VIEWER').orders.view({ eventSlug, reference: await referenceOf(orderId) });
    expect(view).toMatchObject({
      ...{ state: 'DECLINED', buyer: null, canResendReceipt: false },
      process: { waitsFor: 'PAYMENT', wakesAt: new Date(held.holdUntil).toISOString() },
      payments: [{ state: 'DECLINED', declined: { why: 'insufficient funds' } }],
    });
    expect(JSON.stringify(view)).not.toMatch(/ada/i);
  });

  it("does not find another event's order, and no unknown one", async () => {
    const elsewhere = await anEvent(ctx);
    const { orderId } = await aHeldOrder(ctx, { slug: elsewhere.slug });
    for (const reference of [await referenceOf(orderId), 'ZZZZZZ']) {
      const refused = { cause: expect.objectContaining({ code: 'ORDER_NOT_FOUND' }) };
      await expect(as('SUPPORT').orders.view({ eventSlug, reference })).rejects.toMatchObject(refused);
    }
  });
});

describe('orders.timeline', () => {
  it('tells the story newest first, each fact once, without Temporal', async () => {
    const { orderId } = await aHeldOrder(ctx, { slug: eventSlug, buyer: ada });
    ctx.moveOn(1000);
    await openPage(orderId);
    ctx.moveOn(1000);
    await payExactly(ctx, orderId);
    await deliverReceipt(orderId);
    const view = await as('VIEWER').orders.timeline({ orderId });
    expect(view.entries.map(({ sentence, note }) => [sentence, note])).toEqual([
      ['Receipt delivered.', 'After 2 failed tries.'],
      ['€290.00 received.', null],
      ['Payment page opened, attempt 1.', null],
      [expect.stringMatching(/^Order placed: 1 ticket for €290\.00\./), null],
    ]);
    expect(view.entries[0]?.steps.map(({ try: n }) => n)).toEqual([1, 2, 3]);
    expect(view).toMatchObject({ pending: [], isLive: false, timeZone: 'Europe/Lisbon' });
    expect(JSON.stringify(view)).not.toMatch(/ada/i);
  });

  it('tells a receipt sent again as one mail, beside who asked for it', async () => {
    const { orderId } = await aCompletedOrder(ctx, { slug: eventSlug });
    const request = { orderId, requestId: asId('request', 'req_00000000000000000007') };
    await requestReceipt({ ...ctx, actor: { kind: 'staff', id: grace.id } }, request);
    ctx.moveOn(1000);
    const { buyerId: personId } = await ctx.db.prisma.order.findUniqueOrThrow({ where: { id: orderId } });
    const key = `receipt/${orderId}/${request.requestId}`;
    const { id } = await claimEmail(ctx, { key, template: 'order-receipt', eventId, orderId, personId });
    await recordEmailSent(ctx, { id, providerId: null });
    await recordReceiptResent(ctx, { ...request, mailId: id });
    const { entries } = await as('SUPPORT').orders.timeline({ orderId });
    expect(entries.slice(0, 2).map(({ sentence, by, steps }) => [sentence, by, steps.length])).toEqual([
      ['Receipt sent again.', grace.name, 1],
      ['Receipt asked for again.', grace.name, 0],
    ]);
  });

  it('names the ticket an entry is about, and who resolved a task', async () => {
    const { orderId, tickets } = await aCompletedOrder(ctx, { slug: eventSlug });
    const [ticket] = tickets;
    await appendTimeline(ctx.db.prisma, {
      ...{ eventId, orderId, ticketId: ticket?.ticketId ?? '', kind: 'MAIL_BOUNCED', once: 1, at: ctx.now },
      ...{ facts: { mail: 'Ticket link' }, needsPerson: true },
    });
    const { items } = await as('SUPPORT').attention.list({ eventSlug });
    const reference = `${await referenceOf(orderId)}-1`;
    expect(items).toMatchObject([{ about: { kind: 'TICKET', reference } }]);
    const entryId = items[0]?.entryId ?? '';
    expect(await as('SUPPORT').attention.resolve({ eventSlug, entryId })).toMatchObject({
      ...{ by: grace.name, isNew: true },
    });
    expect(await as('ORGANIZER').attention.resolve({ eventSlug, entryId })).toMatchObject({ isNew: false });
    expect(await as('SUPPORT').attention.list({ eventSlug })).toEqual({ items: [], total: 0 });
    const { entries } = await as('SUPPORT').orders.timeline({ orderId });
    expect(entries.find(({ task }) => task !== null)).toMatchObject({
      ticketReference: reference,
      task: { entryId, resolved: { by: grace.name } },
    });
  });
});
