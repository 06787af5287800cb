import { approveCancellation } from '@lanyard/commands/cancellations/approve-cancellation';
import { askCancellation } from '@lanyard/commands/cancellations/ask-cancellation';
import { recordRefund } from '@lanyard/commands/refunds/record-refund';
import { linkToken } from '@lanyard/crypto/link-token';
import { randomId } from '@lanyard/crypto/random';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts';
import type { Ledger, LedgerCharge, LedgerRefund } from '../drive/ledger.ts';
import { aTicketOfBo } from '../factories/a-transfer.ts';
import { testContext } from '../test-context.ts';
import { auditTickets, type SeenOfTickets } from './audit-tickets.ts';

let database: TestDatabase;
let stage: Awaited<ReturnType<typeof setUp>>;
beforeAll(async () => {
  database = await createTestDatabase();
  stage = await setUp();
});
afterAll(() => database.close());

/** A ticket that went from Bo to Cy, and one that was cancelled and paid back, in true books. */
async function setUp() {
  const ctx = testContext(database);
  const { prisma } = database.db;
  const kept = await aTicketOfBo(ctx);
  await kept.accept(await kept.offer());
  const gone = await aTicketOfBo(ctx);
  const { reference } = await gone.row();
  const press = () => randomId('req');
  const acknowledged = [press()];
  const { cancellationId } = await askCancellation(ctx, {
    ...{ orderId: gone.orderId, what: { kind: 'TICKETS', references: [reference] }, askedBy: 'BUYER' },
    ...{ reason: 'PLANS', words: '', requestId: acknowledged[0] ?? '' },
  });
  const { refundId } = await approveCancellation(ctx, {
    ...{ cancellationId, amountMinor: 29_000, words: '', requestId: press() },
  });
  if (!refundId) throw new Error('no refund');
  const processorRefundId = randomId('re');
  await recordRefund(ctx, { refundId, outcome: { state: 'SENT', processorRefundId } });
  await prisma.outbox.updateMany({ data: { deliveredAt: ctx.now } });
  const charge: LedgerCharge = {
    ...{ id: randomId('ch'), amount: 29_000, amount_refunded: 29_000, currency: 'eur', status: 'succeeded' },
    ...{ payment_intent: `pi_${gone.orderId}`, dispute: null, metadata: { order_id: gone.orderId } },
  };
  const refund: LedgerRefund = {
    ...{ id: processorRefundId, status: 'succeeded', amount: 29_000, charge: charge.id },
    ...{
      payment_intent: charge.payment_intent,
      metadata: { refund_id: refundId },
      at: ctx.now.toISOString(),
    },
  };
  const mail = (idempotencyKey: string) => ({ id: randomId('mail'), to: 'x', subject: '', idempotencyKey });
  const ledger: Ledger = {
    ...{ sessions: [], charges: [charge], promotionCodes: [], refunds: [refund] },
    mails: [mail(`refund-sent/${refundId}`), mail(`cancellation-decided/${cancellationId}/per_1`)],
  };
  const link = `https://web.test/t/${linkToken(ctx.keys.links, 'ticket', kept.ticketId, 2)}`;
  const message = { id: 'm', to: ['cy@example.org'], subject: '', html: '', text: `Open it:\n${link}\n` };
  const seen: SeenOfTickets = { messages: [message], acknowledged };
  return {
    ...{ prisma, charge, refund, message, kept: kept.ticketId },
    failing: async (books: { ledger?: Partial<Ledger>; seen?: Partial<SeenOfTickets> } = {}) =>
      (await auditTickets(database.url, { ...ledger, ...books.ledger }, { ...seen, ...books.seen }))
        .filter(({ problems }) => problems.length > 0)
        .map(({ rule }) => rule),
  };
}

type Planted = Parameters<typeof stage.failing>[0];

describe('auditTickets', () => {
  it('finds nothing in true books', async () => {
    expect(await stage.failing()).toEqual([]);
  });

  it.each([
    ['no refund waits any more', 'Refund', `"status" = 'PENDING'`, `"status" = 'SENT'`],
    [
      'orders say what',
      'Order',
      '"refundedMinor" = "refundedMinor" + 1',
      '"refundedMinor" = "refundedMinor" - 1',
    ],
    ['an approved wish cancelled all', 'Cancellation', '"decidedMinor" = 28000', '"decidedMinor" = 29000'],
    ['a ticket is cancelled by one', 'Ticket', `"status" = 'CANCELLED'`, `"status" = 'ISSUED'`],
    ['the processes of cancelled', 'Outbox', `"deadReason" = 'GONE'`, '"deadReason" = NULL'],
    ['a ticket has one holder', 'Ticket', '"linkGeneration" = 1', '"linkGeneration" = 2'],
    ['who is registered has', 'Ticket', `"registration" = 'OPEN'`, `"registration" = 'DONE'`],
    ['a refund that failed or', 'Refund', `"cause" = 'OUTSIDE'`, `"cause" = 'CANCELLATION'`],
  ])('sees in the rows when it is not so that %s…', async (rule, table, plant, undo) => {
    const where = table === 'Ticket' ? ` WHERE "id" = '${stage.kept}'` : '';
    await stage.prisma.$executeRawUnsafe(`UPDATE "${table}" SET ${plant}${where}`);
    const failing = await stage.failing();
    await stage.prisma.$executeRawUnsafe(`UPDATE "${table}" SET ${undo}${where}`);
    expect(failing.some((found) => found.startsWith(rule))).toBe(true);
  });

  it.each<[string, (of: typeof stage) => Planted]>([
    ['each refund in the books was made', () => ({ ledger: { refunds: [] } })],
    [
      'each refund in the books was made',
      ({ refund }) => ({ ledger: { refunds: [{ ...refund, status: 'failed' }] } }),
    ],
    [
      'each refund of ours was made once',
      ({ refund }) => ({ ledger: { refunds: [refund, { ...refund, id: 're_2' }] } }),
    ],
    [
      'never more goes back of a charge than was taken',
      ({ charge }) => ({ ledger: { charges: [{ ...charge, amount: 20_000 }] } }),
    ],
    ['money that was sent is told to the buyer', () => ({ ledger: { mails: [] } })],
    [
      'a charge that is contested stands in the books',
      ({ charge }) => ({ ledger: { charges: [{ ...charge, dispute: 'lost' }] } }),
    ],
    ['what somebody was told is done stands', () => ({ seen: { acknowledged: ['req_lost'] } })],
    ['a named attendee who is not the buyer was mailed the link', () => ({ seen: { messages: [] } })],
    [
      'a named attendee who is not the buyer was mailed the link',
      ({ message }) => ({ seen: { messages: [message, { ...message, to: ['bo@example.org'] }] } }),
    ],
  ])('sees at the vendors when it is not so that %s', async (rule, plant) => {
    expect((await stage.failing(plant(stage))).some((found) => found.startsWith(rule))).toBe(true);
  });
});
