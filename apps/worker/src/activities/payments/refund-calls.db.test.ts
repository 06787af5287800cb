import { approveCancellation } from '@lanyard/commands/cancellations/approve-cancellation';
import { askCancellation } from '@lanyard/commands/cancellations/ask-cancellation';
import { randomId } from '@lanyard/crypto/random';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeCoupons } from '../../testing/ports/fake-coupons.ts';
import { fakeProcessor } from '../../testing/ports/fake-processor.ts';
import { fakeSender } from '../../testing/ports/fake-sender.ts';
import { runActivity } from '../../testing/run-activity.ts';
import { createEmailCalls } from '../emails/create-email-calls.ts';
import { createRefundCalls } from './create-refund-calls.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const ada = { name: 'Ada Buyer', email: 'ada@example.org' };
const bo = { name: 'Bo Friend', email: 'bo@example.org' };

/** An order of two tickets, of which Bo asked to cancel the second and got €100 back for Ada. */
async function setUp() {
  const ctx = testContext(database);
  const { slug } = await anEvent(ctx);
  const { orderId, tickets } = await aCompletedOrder(ctx, {
    ...{ slug, lines: { standard: 2 }, buyer: ada },
    attendees: [{ position: 1, person: bo }],
  });
  const { reference } = await ctx.db.prisma.order.findUniqueOrThrow({ where: { id: orderId } });
  const { cancellationId } = await askCancellation(ctx, {
    ...{ orderId, askedBy: 'ATTENDEE', reason: 'ILLNESS', words: 'secret', requestId: randomId('req') },
    what: { kind: 'TICKETS', references: [`${reference}-2`] },
  });
  const payments = fakeProcessor();
  const email = fakeSender();
  const { db, keys } = database;
  const deps = { db, keys, payments, email, coupons: fakeCoupons(), webUrl: 'https://web.test' };
  const mails = createEmailCalls(deps);
  const calls = createRefundCalls(deps);
  const ticketId = tickets[1]?.ticketId;
  if (!ticketId) throw new Error('no second ticket');
  return {
    ...{ ctx, payments, email, orderId, cancellationId },
    tell: (kind: 'cancellationAsked' | 'cancellationDecided') =>
      runActivity('sendTicketNews', 1, () =>
        mails.sendTicketNews({ ticketId, news: { kind, cancellationId } }),
      ),
    approve: async () => {
      const approved = await approveCancellation(ctx, {
        ...{ cancellationId, amountMinor: 10_000, words: 'Get well.', requestId: randomId('req') },
      });
      if (!approved.refundId) throw new Error('no refund');
      const { refundId } = approved;
      return {
        refundId,
        refund: (attempt: number) =>
          runActivity('refundPayment', attempt, () => calls.refundPayment({ refundId })),
        mail: () => runActivity('sendRefundMail', 1, () => mails.sendRefundMail({ refundId })),
      };
    },
    order: () => db.prisma.order.findUniqueOrThrow({ where: { id: orderId } }),
    sent: () => [...email.sent.values()].map(({ to, subject }) => `${to.email}: ${subject}`),
  };
}

describe('refundPayment', () => {
  it('makes one refund when the answer is lost after its effect', async () => {
    const { payments, approve, order, orderId } = await setUp();
    const { refundId, refund } = await approve();
    payments.loseAnswers(1);
    await expect(refund(1)).rejects.toMatchObject({ type: 'UNREACHABLE', nonRetryable: false });
    expect(await refund(2)).toEqual({ state: 'SENT' });
    expect(await refund(3)).toEqual({ state: 'SENT' });
    expect([...payments.refunds.values()]).toEqual([
      {
        ...{ refundId, orderId, processorPaymentId: `pi_${orderId}` },
        amount: { amountMinor: 10_000, currency: 'EUR' },
      },
    ]);
    expect(await order()).toMatchObject({ refundStatus: 'PARTIAL', refundedMinor: 10_000 });
  });

  it('turns a final no into a task, and tries no more', async () => {
    const { ctx, payments, approve, order, orderId } = await setUp();
    const { refund, mail } = await approve();
    payments.refuseRefunds();
    expect(await refund(1)).toEqual({ state: 'FAILED' });
    expect(await refund(2)).toEqual({ state: 'FAILED' });
    expect(await order()).toMatchObject({ refundStatus: 'FAILED', refundedMinor: 0 });
    const tasks = await ctx.db.prisma.timelineEntry.findMany({
      where: { orderId, needsPerson: true, resolvedAt: null },
    });
    expect(tasks).toMatchObject([{ kind: 'REFUND_FAILED', facts: { why: 'charge_already_refunded' } }]);
    await mail();
  });
});

describe('the mails about cancelling', () => {
  it('tell each what is theirs: the attendee no amount, the buyer no reason', async () => {
    const { tell, approve, email, sent } = await setUp();
    await tell('cancellationAsked');
    await tell('cancellationAsked');
    expect(sent().toSorted()).toEqual([
      `${ada.email}: Somebody asked to cancel a ticket you bought for Test Conf`,
      `${bo.email}: Cancelling for Test Conf: we have your request`,
    ]);
    const { refund, mail } = await approve();
    await tell('cancellationDecided');
    await refund(1);
    await mail();
    await mail();
    expect(sent().slice(2).toSorted()).toEqual([
      `${ada.email}: Cancelled: your booking for Test Conf`,
      `${ada.email}: €100.00 goes back to you · Test Conf`,
      `${bo.email}: Cancelled: your booking for Test Conf`,
    ]);
    for (const { to, text } of email.sent.values()) {
      expect(text).not.toContain('secret');
      expect(text.includes('€')).toBe(to.email === ada.email);
      expect(text.includes('Get well.')).toBe(to.email === bo.email && text.includes('cancelled'));
    }
  });

  it('are not sent for what was decided before they could leave', async () => {
    const { tell, approve, sent } = await setUp();
    await approve();
    await tell('cancellationAsked');
    expect(sent()).toEqual([]);
  });
});
