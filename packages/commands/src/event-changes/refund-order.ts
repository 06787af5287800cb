import { derivedId } from '@lanyard/crypto/random';
import type { Tx } from '@lanyard/db/client';
import { asId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';
import { cancelWished } from '../cancellations/cancel-wished.ts';
import { lockCancellable, type CancellableOrder } from '../cancellations/lock-cancellable.ts';
import { lockWish } from '../cancellations/lock-wish.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { findRefundable } from '../refunds/find-refundable.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { changeAmounts } from './change-amounts.ts';
import { isVoid, type StoredChange } from './change-rows.ts';

/**
 * Cancels what a change cancels of one order and asks its process for the money, one cancellation a transaction: all
 * that is left of it when the event was cancelled, otherwise the tickets for which a refund was chosen. A wish to
 * cancel that is open already is granted with what the change gives; one that is about more than that stays with
 * the people who decide it. A second run finds it done.
 */
export async function refundOrder(ctx: CommandContext, change: StoredChange, orderId: string): Promise<void> {
  while (await refundNext(ctx, change, orderId));
}

/** Does the next cancellation; whether there was one. */
async function refundNext(ctx: CommandContext, change: StoredChange, orderId: string): Promise<boolean> {
  return inTransaction(ctx, async (tx) => {
    const found = await lockCancellable(tx, orderId);
    const wanted = await ticketsToCancel(tx, change, found);
    const wishes = await tx.cancellation.findMany({
      where: { orderId, status: 'ASKED' },
      include: { tickets: { select: { ticketId: true } } },
      orderBy: { askedAt: 'asc' },
    });
    const covers = (wish: (typeof wishes)[number]) =>
      change.kind === 'CANCELLED' ||
      (!wish.isWholeOrder &&
        wish.tickets.length > 0 &&
        wish.tickets.every(({ ticketId }) => wanted.has(ticketId)));
    const granted = wishes.find(covers);
    if (granted) {
      await grant(ctx, tx, change, granted.id);
      return true;
    }
    // What is left in wishes now is about more than the change: people decide it.
    const taken = new Set(wishes.flatMap(({ tickets }) => tickets.map(({ ticketId }) => ticketId)));
    for (const ticketId of wanted)
      if (taken.has(ticketId)) await leaveToPeople(ctx, tx, change, found, ticketId);
    const rest = [...wanted].filter((ticketId) => !taken.has(ticketId));
    const isWholeOrder = change.kind === 'CANCELLED';
    const isDone =
      rest.length === 0 &&
      (!isWholeOrder || found.order.cancelledAt !== null || !(await hasExtras(tx, found)));
    if (isDone) {
      if (isWholeOrder && found.order.cancelledAt === null)
        await tx.order.update({ where: { id: orderId }, data: { cancelledAt: ctx.now } });
      return false;
    }
    await grant(ctx, tx, change, await writeWish(ctx, tx, { change, found, ticketIds: rest, isWholeOrder }));
    return true;
  });
}

async function ticketsToCancel(
  tx: Tx,
  change: StoredChange,
  { tickets }: CancellableOrder,
): Promise<ReadonlySet<string>> {
  const valid = tickets.filter(({ status }) => status !== 'CANCELLED').map(({ id }) => id);
  if (change.kind === 'CANCELLED') return new Set(valid);
  const { supersededAt } = await tx.eventChange.findUniqueOrThrow({
    where: { id: change.id },
    select: { supersededAt: true },
  });
  if (isVoid({ ...change, supersededAt })) return new Set();
  const chosen = await tx.eventChangeAnswer.findMany({
    where: { changeId: change.id, ticketId: { in: valid }, choice: 'REFUND', doneAt: null, failure: null },
    select: { ticketId: true },
  });
  return new Set(chosen.map(({ ticketId }) => ticketId));
}

interface ChangeWish {
  readonly change: StoredChange;
  readonly found: CancellableOrder;
  readonly ticketIds: readonly string[];
  readonly isWholeOrder: boolean;
}

/** Writes down that the organizers want these tickets cancelled. */
async function writeWish(
  ctx: CommandContext,
  tx: Tx,
  { change, found, ticketIds, isWholeOrder }: ChangeWish,
): Promise<string> {
  const { order, tickets } = found;
  const amounts = changeAmounts(order, tickets, change);
  const rows = ticketIds.map((ticketId) => ({
    ticketId,
    ...(amounts.tickets.get(ticketId) ?? {
      grossMinor: 0,
      workshopsMinor: 0,
      dueMinor: 0,
      isDiscounted: false,
    }),
  }));
  const swagDueMinor = isWholeOrder && (await hasExtras(tx, found)) ? amounts.extrasMinor : 0;
  const id = derivedId('can', change.id, order.id, ticketIds.join());
  await tx.cancellation.create({
    data: {
      id,
      eventId: order.eventId,
      orderId: order.id,
      askedBy: 'STAFF',
      askerId: null,
      reasonCode: 'EVENT',
      isWholeOrder,
      percent: amounts.percent,
      dueMinor: rows.reduce((sum, { dueMinor }) => sum + dueMinor, swagDueMinor),
      swagDueMinor,
      changeId: change.id,
      askedAt: ctx.now,
    },
  });
  await tx.cancellationTicket.createMany({
    data: rows.map(({ ticketId, grossMinor, workshopsMinor, dueMinor, isDiscounted }) => ({
      cancellationId: id,
      ...{ ticketId, grossMinor, workshopsMinor, dueMinor, isDiscounted },
    })),
  });
  return id;
}

/** Cancels the tickets of a wish and gives back what the change gives, at most what is left of the payment. */
async function grant(
  ctx: CommandContext,
  tx: Tx,
  change: StoredChange,
  cancellationId: string,
): Promise<void> {
  const found = await lockWish(tx, asId('cancellation', cancellationId));
  const { order, wish, tickets } = found;
  const amounts = changeAmounts(order, tickets, change);
  const due = wish.tickets.reduce(
    (sum, { ticketId }) => sum + (amounts.tickets.get(ticketId)?.dueMinor ?? 0),
    wish.isWholeOrder && (await hasExtras(tx, found)) ? amounts.extrasMinor : 0,
  );
  const payment = await findRefundable(tx, order.id);
  await tx.cancellation.update({ where: { id: wish.id }, data: { changeId: change.id } });
  await cancelWished(ctx, tx, found, {
    payment,
    amountMinor: Math.min(due, payment?.leftMinor ?? 0),
    answerSealed: null,
    requestId: change.id,
    changeId: change.id,
  });
  const ids = wish.tickets.map(({ ticketId }) => ticketId);
  await tx.eventChangeAnswer.updateMany({
    where: { changeId: change.id, ticketId: { in: ids } },
    data: { doneAt: ctx.now },
  });
  await appendOutbox(
    tx,
    ...ids.map((ticketId) => ({
      target: 'ticket' as const,
      targetId: asId('ticket', ticketId),
      message: { kind: 'plansChanged' as const },
    })),
    { target: 'stats', targetId: asId('event', order.eventId), message: { kind: 'countsMoved' } },
  );
}

/** Whether what was sold besides admission is still the buyer's. */
async function hasExtras(tx: Tx, { order }: CancellableOrder): Promise<boolean> {
  if (order.items.every(({ kind }) => kind === 'TICKET')) return false;
  const where = { orderId: order.id, isWholeOrder: true, status: 'APPROVED' };
  return (await tx.cancellation.count({ where })) === 0;
}

/** Somebody asked to cancel more than this ticket: whoever decides that decides both. */
async function leaveToPeople(
  ctx: CommandContext,
  tx: Tx,
  change: StoredChange,
  { order, tickets }: CancellableOrder,
  ticketId: string,
): Promise<void> {
  await tx.eventChangeAnswer.updateMany({
    where: { changeId: change.id, ticketId },
    data: { failure: 'CANCELLATION_ASKED' },
  });
  await appendTimeline(tx, {
    eventId: order.eventId,
    orderId: order.id,
    ticketId,
    kind: 'CHANGE_NOT_DONE',
    once: change.id,
    facts: {
      ticket: tickets.find(({ id }) => id === ticketId)?.reference ?? '',
      choice: 'a refund',
      why: 'cancelling more of the order was asked for and waits for a decision',
    },
    at: ctx.now,
    needsPerson: true,
  });
}
