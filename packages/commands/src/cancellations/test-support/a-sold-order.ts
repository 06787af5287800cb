import { randomId } from '@lanyard/crypto/random';
import { asId } from '@lanyard/domain/ids/ids';
import { aCoupon } from '@lanyard/testing/factories/a-coupon';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder } from '@lanyard/testing/factories/orders';
import type { TestContext } from '@lanyard/testing/test-context';
import { countersAndRows } from '../../orders/test-support/counters-and-rows.ts';
import { approveCancellation } from '../approve-cancellation.ts';
import { askCancellation, type AskCancellation } from '../ask-cancellation.ts';
import { declineCancellation } from '../decline-cancellation.ts';
import { withdrawCancellation } from '../withdraw-cancellation.ts';

/** What a test cares about in a sold order: three tickets at €290 and one shirt, the code on two, unless told otherwise. */
interface SoldWishes {
  readonly tickets?: number;
  readonly price?: number;
  readonly hasCode?: boolean;
  readonly hasSwag?: boolean;
}

const buyer = { name: 'Ada Buyer', email: 'ada@example.org' };
export const bo = { name: 'Bo Friend', email: 'bo@example.org' };

/** A completed order with what can be done to it. */
export async function aSoldOrder(ctx: TestContext, wishes: SoldWishes = {}) {
  const { tickets: count = 3, price = 290, hasCode = false, hasSwag = false } = wishes;
  const { eventId, slug } = await anEvent(ctx, {
    quotas: { hall: 10, lunch: 10 },
    types: { standard: { price } },
    ...(hasSwag ? { swag: { shirt: { price: 24, stock: { m: 5 } } } } : {}),
  });
  const code = 'SPRING-20';
  const lookup = hasCode ? await aCoupon(ctx, { eventId, code, capacity: 10 }) : undefined;
  const perTicket = price * 100 * 0.2;
  const sale = await aCompletedOrder(ctx, {
    slug,
    lines: { standard: count },
    ...(hasSwag ? { swag: { 'shirt/m': 2 } } : {}),
    buyer,
    attendees: count > 1 ? [{ position: 1, person: bo }] : [],
    ...(lookup ? { lookup, coupon: { code, shownDiscountMinor: perTicket * count } } : {}),
  });
  const { orderId } = sale;
  const { prisma } = ctx.db;
  const order = await prisma.order.findUniqueOrThrow({ where: { id: orderId } });
  const requestId = () => randomId('req');
  return {
    eventId,
    orderId,
    reference: order.reference,
    ticketIds: sale.tickets.map(({ ticketId }) => ticketId),
    ref: (n: number) => `${order.reference}-${n}`,
    requestId,
    ask: (input: Partial<AskCancellation> = {}) =>
      askCancellation(ctx, {
        orderId,
        what: { kind: 'TICKETS', references: [`${order.reference}-1`] },
        askedBy: 'BUYER',
        reason: 'PLANS',
        words: '',
        requestId: requestId(),
        ...input,
      }),
    approve: (cancellationId: string, amountMinor: number, press = requestId()) =>
      approveCancellation(ctx, {
        cancellationId: asId('cancellation', cancellationId),
        amountMinor,
        words: '',
        requestId: press,
      }),
    decline: (cancellationId: string, words = '') =>
      declineCancellation(ctx, {
        cancellationId: asId('cancellation', cancellationId),
        words,
        requestId: requestId(),
      }),
    withdraw: (cancellationId: string) =>
      withdrawCancellation(ctx, {
        cancellationId: asId('cancellation', cancellationId),
        by: 'BUYER',
        subjectId: orderId,
      }),
    order: () => prisma.order.findUniqueOrThrow({ where: { id: orderId } }),
    statuses: async () =>
      (await prisma.ticket.findMany({ where: { orderId }, orderBy: { position: 'asc' } })).map(
        ({ status }) => status,
      ),
    refunds: () => prisma.refund.findMany({ where: { orderId }, orderBy: { createdAt: 'asc' } }),
    told: async (targetId: string) =>
      (await prisma.outbox.findMany({ where: { targetId }, orderBy: { id: 'asc' } })).map(
        ({ message }) => message,
      ),
    tasks: async () =>
      (
        await prisma.timelineEntry.findMany({
          where: { orderId, needsPerson: true, resolvedAt: null },
        })
      ).map(({ kind }) => kind),
    counters: () => countersAndRows(ctx.db, eventId),
  };
}

/** Each counter beside its rows, for one look at whether they agree. */
export function counted(all: Awaited<ReturnType<typeof countersAndRows>>) {
  const rows = [...all.quotas, ...all.types, ...all.variants, ...all.coupons];
  return { counters: rows.map(({ counter }) => counter), rows: rows.map((row) => row.rows) };
}
