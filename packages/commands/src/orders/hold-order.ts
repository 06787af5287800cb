import { derivedId } from '@lanyard/crypto/random';
import type { Tx } from '@lanyard/db/client';
import { DomainError, isErrorCode, type ErrorCode } from '@lanyard/domain/errors/error-codes';
import { asId, type EventId, type OrderId, type PaymentId } from '@lanyard/domain/ids/ids';
import { policySpans, type Policies, type PolicySpans } from '@lanyard/domain/policies/policies';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { amountWords, basketWords, timeWords } from '../timeline/fact-words.ts';
import { lockOrder, type LockedOrder } from './lock-order.ts';
import { holdSeats, quotaDraws } from './quota-moves.ts';
import { refusalOf, refuseOrder } from './refuse-order.ts';

/** What holding came to; the same again for whoever asks again. */
export type HoldResult =
  | {
      readonly kind: 'HELD';
      readonly eventId: EventId;
      readonly paymentId: PaymentId;
      /** Milliseconds since 1970 UTC. */
      readonly holdUntil: number;
      readonly needsPayment: boolean;
      readonly spans: PolicySpans;
    }
  | { readonly kind: 'REFUSED'; readonly code: ErrorCode }
  | { readonly kind: 'COMPLETED' };

/**
 * Turns a draft into a pending order: seats of every quota it draws from, its first payment and its hold, or
 * nothing at all and the reason. Quotas are claimed last and by id, so their rows are locked briefly and
 * never crosswise.
 */
export async function holdOrder(ctx: CommandContext, input: { orderId: OrderId }): Promise<HoldResult> {
  try {
    return await inTransaction(ctx, async (tx) => {
      const order = await lockOrder(tx, input.orderId);
      if (!order) throw new Error(`no order ${input.orderId}`);
      return order.status === 'DRAFT' ? hold(ctx, tx, order) : answerAgain(order);
    });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await refuseOrder(ctx, refusalOf(input.orderId, error));
    return { kind: 'REFUSED', code: error.code };
  }
}

async function hold(ctx: CommandContext, tx: Tx, order: LockedOrder): Promise<HoldResult> {
  const { id: orderId, eventId } = order;
  if (order.event.endsAt <= ctx.now) throw new DomainError('EVENT_OVER');
  const holdUntil = new Date(ctx.now.getTime() + spansOf(order).holdMs);
  const draws = await quotaDraws(tx, orderId);
  await tx.order.update({
    where: { id: orderId },
    data: { status: 'PENDING', placedAt: ctx.now, holdUntil },
  });
  await tx.payment.create({
    data: {
      id: paymentIdOf(orderId, 1),
      orderId,
      attempt: 1,
      processor: 'stripe',
      status: order.paymentStatus,
      amountMinor: order.grossMinor,
      currency: order.currency,
      createdAt: ctx.now,
    },
  });
  await appendTimeline(tx, {
    eventId,
    orderId,
    kind: 'ORDER_PLACED',
    once: 1,
    facts: {
      tickets: basketWords(order.items),
      amount: amountWords(order.grossMinor, order.currency),
      holdUntil: timeWords(holdUntil, order.event.timeZone),
    },
    at: ctx.now,
  });
  await appendAudit(ctx, tx, { action: 'orders.hold', subjectKind: 'order', subjectId: orderId });
  await tx.hold.createMany({ data: draws.map((draw) => ({ orderId, ...draw, createdAt: ctx.now })) });
  await appendOutbox(tx, {
    target: 'stats',
    targetId: asId('event', eventId),
    message: { kind: 'countsMoved' },
  });
  for (const draw of draws) {
    if (!(await holdSeats(tx, draw)))
      throw new DomainError('SOLD_OUT', { what: await shortOf(tx, orderId, draw.quotaId) });
  }
  return held(order, holdUntil);
}

function answerAgain(order: LockedOrder): HoldResult {
  switch (order.status) {
    case 'PENDING':
      return held(order, order.holdUntil ?? order.createdAt);
    case 'COMPLETED':
      return { kind: 'COMPLETED' };
    case 'REFUSED':
      return { kind: 'REFUSED', code: refusalCodeOf(order.refusalCode) };
    case 'CANCELLED':
      return { kind: 'REFUSED', code: 'ORDER_CANCELLED' };
    default:
      return { kind: 'REFUSED', code: 'ORDER_EXPIRED' };
  }
}

function held(order: LockedOrder, holdUntil: Date): HoldResult {
  return {
    kind: 'HELD',
    eventId: asId('event', order.eventId),
    paymentId: paymentIdOf(order.id, 1),
    holdUntil: holdUntil.getTime(),
    needsPayment: order.paymentStatus !== 'NOT_REQUIRED',
    spans: spansOf(order),
  };
}

/** The id of an order's n-th attempt to be paid. */
function paymentIdOf(orderId: string, attempt: number): PaymentId {
  return asId('payment', derivedId('pay', orderId, attempt));
}

function spansOf(order: LockedOrder): PolicySpans {
  // Written by `createEvent` from a validated file.
  return policySpans(order.event.policies as unknown as Policies);
}

function refusalCodeOf(code: string | null): ErrorCode {
  return code !== null && isErrorCode(code) ? code : 'UNEXPECTED';
}

/** Name of the first line that draws from a quota, for the sentence. */
async function shortOf(tx: Tx, orderId: string, quotaId: string): Promise<string> {
  const item = await tx.orderItem.findFirst({
    where: { orderId, ticketType: { quotas: { some: { quotaId } } } },
    orderBy: { position: 'asc' },
  });
  return item?.name ?? 'this ticket';
}
