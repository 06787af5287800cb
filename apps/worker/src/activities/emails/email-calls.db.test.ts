import { requestReceipt } from '@lanyard/commands/emails/request-receipt';
import { nameAttendee } from '@lanyard/commands/tickets/name-attendee';
import { randomId } from '@lanyard/crypto/random';
import { asId, type RequestId } from '@lanyard/domain/ids/ids';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder, aHeldOrder } from '@lanyard/testing/factories/orders';
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

const buyer = { name: 'Ada Buyer', email: 'ada@example.org' };
const bo = { name: 'Bo Friend', email: 'bo@example.org' };

async function setUp() {
  const ctx = testContext(database);
  const { slug } = await anEvent(ctx);
  const { orderId, tickets } = await aCompletedOrder(ctx, {
    slug,
    lines: { standard: 2 },
    buyer,
    attendees: [{ position: 1, person: bo }],
  });
  const [first, second] = tickets;
  if (!first || !second) throw new Error('two tickets were ordered');
  const email = fakeSender();
  const { db, keys } = database;
  const calls = createEmailCalls({
    ...{ db, keys, email },
    payments: fakeProcessor(),
    coupons: fakeCoupons(),
    webUrl: 'https://web.test',
  });
  return {
    ...{ ctx, orderId, email, ticketIds: [first.ticketId, second.ticketId] as const },
    receipt: (attempt: number) => runActivity('sendReceipt', attempt, () => calls.sendReceipt({ orderId })),
    resend: (attempt: number, requestId: RequestId) =>
      runActivity('resendReceipt', attempt, () => calls.resendReceipt({ orderId, requestId })),
    link: (attempt: number, version: number, ticketId = second.ticketId) =>
      runActivity('sendTicketNews', attempt, () =>
        calls.sendTicketNews({ ticketId, news: { kind: 'attendeeNamed', version } }),
      ),
    mails: () => db.prisma.emailMessage.findMany({ where: { orderId } }),
    kinds: async () =>
      (await db.prisma.timelineEntry.findMany({ where: { orderId, kind: { startsWith: 'MAIL_' } } })).map(
        ({ kind, needsPerson }) => ({ kind, needsPerson }),
      ),
    attempts: async (key: string) =>
      (await db.prisma.activityAttempt.findMany({ where: { key }, orderBy: { id: 'asc' } })).map(
        ({ n, outcome, code }) => [n, outcome, code],
      ),
  };
}

describe('sendReceipt', () => {
  it('lets one mail leave when the first answer is lost, and notes it once', async () => {
    const { orderId, email, receipt, mails, kinds, attempts } = await setUp();
    email.loseAnswers(1);
    await expect(receipt(1)).rejects.toMatchObject({ type: 'UNREACHABLE', nonRetryable: false });
    expect(await mails()).toMatchObject([{ status: 'QUEUED', sentAt: null }]);
    await receipt(2);
    await receipt(3);
    expect(email.sent.size).toBe(1);
    expect(email.asked()).toBe(2);
    const key = `receipt/${orderId}`;
    expect(email.sent.get(key)).toMatchObject({ to: buyer });
    expect(await mails()).toMatchObject([{ status: 'SENT', providerId: `mail:${key}` }]);
    expect(await attempts(key)).toEqual([
      [1, 'FAILED', 'UNREACHABLE/answer_lost'],
      [2, 'OK', null],
    ]);
    expect(await kinds()).toEqual([{ kind: 'MAIL_SENT', needsPerson: false }]);
  });

  it('turns a final no into a task for a person, without quoting anybody', async () => {
    const { orderId, email, receipt, mails, kinds, attempts } = await setUp();
    email.refuseAll();
    const error: unknown = await receipt(1).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ type: 'REFUSED', nonRetryable: true });
    expect(String(error)).not.toContain('@');
    expect(await mails()).toMatchObject([{ status: 'FAILED' }]);
    expect(await kinds()).toEqual([{ kind: 'MAIL_FAILED', needsPerson: true }]);
    expect(await attempts(`receipt/${orderId}`)).toEqual([[1, 'FAILED', 'REFUSED/invalid_address']]);
  });

  it('is the same mail on the second try although a ticket was named in between', async () => {
    const { ctx, email, receipt, ticketIds } = await setUp();
    email.loseAnswers(1);
    await expect(receipt(1)).rejects.toMatchObject({ type: 'UNREACHABLE' });
    const requestId = randomId('req');
    await nameAttendee(ctx, { ticketId: ticketIds[0], basedOn: 0, requestId, person: bo });
    await receipt(2);
    expect(email.sent.size).toBe(1);
  });
});

describe('resendReceipt', () => {
  const staff = { kind: 'staff', id: 'stf_somebody' } as const;

  it('sends the receipt again, once a request, whoever loses which answer', async () => {
    const { ctx, orderId, email, receipt, resend, mails, attempts } = await setUp();
    await receipt(1);
    const requestId = asId('request', randomId('req'));
    const asking = { ...ctx, actor: staff };
    await Promise.all([1, 2].map(() => requestReceipt(asking, { orderId, requestId })));
    email.loseAnswers(1);
    await expect(resend(1, requestId)).rejects.toMatchObject({ type: 'UNREACHABLE' });
    await resend(2, requestId);
    await resend(3, requestId);
    expect([...email.sent.keys()]).toEqual([`receipt/${orderId}`, `receipt/${orderId}/${requestId}`]);
    expect(await attempts(`receipt/${orderId}/${requestId}`)).toHaveLength(2);
    const [, again] = (await mails()).toSorted((a, b) => a.key.length - b.key.length);
    const told = await ctx.db.prisma.timelineEntry.findMany({
      where: { orderId, kind: { startsWith: 'RECEIPT_' } },
      orderBy: { kind: 'asc' },
    });
    expect(told).toMatchObject([
      { kind: 'RECEIPT_REQUESTED', facts: { staffId: staff.id } },
      { kind: 'RECEIPT_RESENT', facts: { staffId: staff.id, mailId: again?.id } },
    ]);
    const audited = { action: 'orders.resendReceipt', subjectId: orderId, actorId: staff.id };
    expect(await ctx.db.prisma.auditEntry.count({ where: audited })).toBe(1);
    await requestReceipt(asking, { orderId, requestId: asId('request', randomId('req')) });
    expect(email.sent.size).toBe(2);
  });

  it('sends nothing that nobody asked for, and nothing for an order without a receipt', async () => {
    const { ctx, orderId, email, resend } = await setUp();
    const requestId = asId('request', randomId('req'));
    await expect(resend(1, requestId)).rejects.toMatchObject({ type: 'NOT_REQUESTED', nonRetryable: true });
    const { slug } = await anEvent(ctx);
    const held = await aHeldOrder(ctx, { slug });
    await expect(requestReceipt(ctx, { orderId: held.orderId, requestId })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
    });
    const nowhere = asId('order', randomId('ord'));
    await expect(requestReceipt(ctx, { orderId: nowhere, requestId })).rejects.toMatchObject({
      code: 'ORDER_NOT_FOUND',
    });
    expect(await ctx.db.prisma.timelineEntry.count({ where: { orderId, kind: 'RECEIPT_REQUESTED' } })).toBe(
      0,
    );
    expect(email.asked()).toBe(0);
  });
});

describe('sendTicketNews of a named attendee', () => {
  it('goes to the attendee once a version, whoever loses which answer', async () => {
    const { ctx, email, link, ticketIds } = await setUp();
    email.loseAnswers(1);
    await expect(link(1, 1)).rejects.toMatchObject({ type: 'UNREACHABLE' });
    await link(2, 1);
    await link(3, 1);
    expect([...email.sent.values()].map((mail) => mail.to)).toEqual([bo]);
    const cy = { name: 'Cy Other', email: 'cy@example.org' };
    const requestId = randomId('req');
    await nameAttendee(ctx, { ticketId: ticketIds[1], basedOn: 1, requestId, person: cy });
    await link(1, 1);
    await link(1, 2);
    expect([...email.sent.values()].map((mail) => mail.to)).toEqual([bo, cy]);
  });

  it('sends nothing where nobody is named, and a buyer their own ticket when nothing is left to fill in', async () => {
    const { ctx, email, link, ticketIds } = await setUp();
    const [unnamed] = ticketIds;
    await link(1, 0, unnamed);
    expect(email.asked()).toBe(0);
    await nameAttendee(ctx, { ticketId: unnamed, basedOn: 0, requestId: randomId('req'), person: buyer });
    await link(1, 1, unnamed);
    await link(2, 1, unnamed);
    expect([...email.sent.keys()]).toEqual([`ticket-ready/${unnamed}/1`]);
  });
});
