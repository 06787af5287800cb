import { approveCancellation } from '@lanyard/commands/cancellations/approve-cancellation';
import { askCancellation } from '@lanyard/commands/cancellations/ask-cancellation';
import { declineCancellation } from '@lanyard/commands/cancellations/decline-cancellation';
import { requestReceipt } from '@lanyard/commands/emails/request-receipt';
import { correctReceipt } from '@lanyard/commands/papers/correct-receipt';
import { recordPaymentNotice } from '@lanyard/commands/payments/record-payment-notice';
import type { OrderMail } from '@lanyard/contracts/outbox-message';
import { randomId } from '@lanyard/crypto/random';
import { asId } from '@lanyard/domain/ids/ids';
import { noBillingDetails } from '@lanyard/domain/papers/paper';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeCoupons } from '../../../testing/ports/fake-coupons.ts';
import { fakeProcessor } from '../../../testing/ports/fake-processor.ts';
import { fakeSender } from '../../../testing/ports/fake-sender.ts';
import { runActivity } from '../../../testing/run-activity.ts';
import { createEmailCalls } from '../create-email-calls.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const buyer = { name: 'Ada Buyer', email: 'ada@example.org' };
const request = () => asId('request', randomId('req'));

/** A sold order, of a ticket or of extras alone, whose outbox is delivered as the relay does it. */
async function setUp(sells: 'TICKET' | 'EXTRAS') {
  const ctx = testContext(database);
  const { slug } = await anEvent(ctx, { swag: { shirt: { price: 24 } } });
  const { orderId } = await aCompletedOrder(ctx, {
    slug,
    buyer,
    ...(sells === 'TICKET' ? { lines: { standard: 1 } } : { lines: {}, swag: { 'shirt/m': 2 } }),
  });
  const email = fakeSender();
  const calls = createEmailCalls({
    ...{ db: ctx.db, keys: ctx.keys, email },
    payments: fakeProcessor(),
    coupons: fakeCoupons(),
    webUrl: 'https://web.test',
  });
  const rows = new Set<bigint>();
  return {
    ...{ ctx, orderId, email, calls, number: `${slug.toUpperCase()}-R-00001` },
    /** Sends each mail that was asked for since, twice over; answers what left and with what. */
    deliver: async () => {
      const told = await ctx.db.prisma.outbox.findMany({
        where: { target: 'mail', id: { notIn: [...rows] } },
        orderBy: { id: 'asc' },
      });
      const before = new Set(email.sent.keys());
      for (const { id, targetId, message } of told) {
        rows.add(id);
        // The outbox's own typed rows.
        const input = { requestId: asId('request', targetId), mail: message as unknown as OrderMail };
        for (const attempt of [1, 2])
          await runActivity('sendOrderMail', attempt, () => calls.sendOrderMail(input));
      }
      return [...email.sent].flatMap(([key, mail]) =>
        before.has(key)
          ? []
          : [[mail.to.email, mail.subject, (mail.attachments ?? []).map(({ filename }) => filename)]],
      );
    },
    ask: () =>
      askCancellation(ctx, {
        orderId,
        what: { kind: 'ORDER' },
        askedBy: 'BUYER',
        reason: 'PLANS',
        words: '',
        requestId: request(),
      }),
  };
}

describe('a corrected receipt', () => {
  it('comes to the buyer once, with both papers', async () => {
    const { ctx, orderId, deliver, number } = await setUp('TICKET');
    const billing = { ...noBillingDetails, company: 'Fábrica' };
    await correctReceipt(ctx, { orderId, basedOn: number, billing, requestId: request() });
    const note = number.replace('-R-', '-C-');
    const next = number.replace('R-00001', 'R-00002');
    expect(await deliver()).toEqual([
      [buyer.email, `Your corrected receipt ${next} · Test Conf`, [`${note}.pdf`, `${next}.pdf`]],
    ]);
    expect(await deliver()).toEqual([]);
  });
});

describe('a refund made at the processor by hand', () => {
  it('is told to the buyer once, with its credit note', async () => {
    const { ctx, orderId, deliver, number } = await setUp('TICKET');
    const notice = (eventId: string) =>
      recordPaymentNotice(ctx, {
        processor: 'stripe',
        notice: {
          ...{ eventId, type: 'refund.created', createdAt: ctx.now, about: null },
          fact: {
            ...{ kind: 'REFUND', refundId: null, processorPaymentId: `pi_${orderId}`, state: 'SENT' },
            ...{ processorRefundId: `re_${orderId}`, failureCode: null },
            amount: { amountMinor: 10_000, currency: 'EUR' },
          },
        },
      });
    await notice(`1${orderId}`);
    await notice(`2${orderId}`);
    expect(await deliver()).toEqual([
      [buyer.email, '€100.00 goes back to you · Test Conf', [`${number.replace('-R-', '-C-')}.pdf`]],
    ]);
  });
});

describe('a wish to cancel an order of extras alone', () => {
  it('is noted to the buyer, and its approval', async () => {
    const { ctx, deliver, ask, email } = await setUp('EXTRAS');
    const { cancellationId } = await ask();
    expect(await deliver()).toEqual([[buyer.email, 'Cancelling for Test Conf: we have your request', []]]);
    await approveCancellation(ctx, {
      cancellationId,
      amountMinor: 4800,
      words: 'Done',
      requestId: request(),
    });
    expect(await deliver()).toEqual([[buyer.email, 'Cancelled: your booking for Test Conf', []]]);
    const [, decided] = [...email.sent.values()];
    expect(decided?.text).toContain('€48.00');
    expect(decided?.text).toContain('Done');
  });

  it('is noted to the buyer, and its decline with the words', async () => {
    const { ctx, deliver, ask, email } = await setUp('EXTRAS');
    const { cancellationId } = await ask();
    await deliver();
    await declineCancellation(ctx, { cancellationId, words: 'They are printed.', requestId: request() });
    expect(await deliver()).toEqual([[buyer.email, 'Not cancelled: your booking for Test Conf', []]]);
    expect([...email.sent.values()].at(-1)?.text).toContain('They are printed.');
  });

  it('that was decided before its first mail left needs none about asking', async () => {
    const { ctx, deliver, ask } = await setUp('EXTRAS');
    const { cancellationId } = await ask();
    await declineCancellation(ctx, { cancellationId, words: '', requestId: request() });
    expect(await deliver()).toEqual([[buyer.email, 'Not cancelled: your booking for Test Conf', []]]);
  });
});

describe('a receipt', () => {
  it('comes with its PDF, and again with the one that stands, to another address when staff say so', async () => {
    const { ctx, orderId, calls, email, number } = await setUp('TICKET');
    await runActivity('sendReceipt', 1, () => calls.sendReceipt({ orderId }));
    const billing = { ...noBillingDetails, company: 'Fábrica' };
    await correctReceipt(ctx, { orderId, basedOn: number, billing, requestId: request() });
    const requestId = request();
    const asking = { ...ctx, actor: { kind: 'staff', id: 'stf_somebody' } as const };
    await requestReceipt(asking, { orderId, requestId, to: 'books@fabrica.example' });
    await runActivity('resendReceipt', 1, () => calls.resendReceipt({ orderId, requestId }));
    const [first, again] = [...email.sent.values()];
    expect(first).toMatchObject({ to: buyer, attachments: [{ filename: `${number}.pdf` }] });
    expect(first?.text).toContain(number);
    expect(again).toMatchObject({
      to: { name: buyer.name, email: 'books@fabrica.example' },
      attachments: [{ filename: expect.stringMatching(/-R-00002\.pdf$/) }],
    });
  });
});
