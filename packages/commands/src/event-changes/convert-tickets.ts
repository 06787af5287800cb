import { derivedId } from '@lanyard/crypto/random';
import type { Tx } from '@lanyard/db/client';
import { choiceWords } from '@lanyard/domain/event-changes/change-words';
import { asId } from '@lanyard/domain/ids/ids';
import { priceLine } from '@lanyard/domain/pricing/price-lines';
import { appendAudit } from '../audit/append-audit.ts';
import {
  lockCancellable,
  type CancellableOrder,
  type CancellableTicket,
} from '../cancellations/lock-cancellable.ts';
import { soldIn, soldShares } from '../cancellations/sold-shares.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { notifyLive } from '../live/notify-live.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { createRefund } from '../refunds/create-refund.ts';
import { findRefundable } from '../refunds/find-refundable.ts';
import { recountRefunds } from '../refunds/recount-refunds.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { amountWords } from '../timeline/fact-words.ts';
import { leaveForbidden } from '../workshops/leave-forbidden.ts';
import { isVoid, type StoredChange } from './change-rows.ts';
import { moveTypes } from './move-types.ts';
import { registrationAfter } from './registration-after.ts';

/** Why a ticket stays as it is although another type was chosen for it. */
type NotConverted = 'CANCELLATION_ASKED' | 'SOLD_OUT';

const whyWords: Readonly<Record<NotConverted, string>> = {
  CANCELLATION_ASKED: 'cancelling it was asked for and waits for a decision',
  SOLD_OUT: 'none of these tickets is left',
};

/**
 * Makes the tickets of one order, for which that was chosen, tickets of the type that a change offers, one a
 * transaction: seats, takings, line, workshops that the new type may not have, and the difference in price, which
 * the order's process is told to give back. Where no seat is left the ticket stays as it is and a person is told. A
 * second run finds it done.
 */
export async function convertTickets(
  ctx: CommandContext,
  change: StoredChange,
  orderId: string,
): Promise<void> {
  for (;;) {
    const tried: { ticketId: string | null } = { ticketId: null };
    try {
      await inTransaction(ctx, (tx) => convertNext(ctx, tx, { change, orderId, tried }));
    } catch (error) {
      if (!(error instanceof NoSeatLeft) || tried.ticketId === null) throw error;
      const { ticketId } = tried;
      await inTransaction(ctx, async (tx) => {
        const found = await lockCancellable(tx, orderId);
        const ticket = found.tickets.find(({ id }) => id === ticketId);
        if (ticket && (await isWanted(tx, change, ticketId)))
          await leave(ctx, tx, { change, ticket }, 'SOLD_OUT');
      });
    }
    if (tried.ticketId === null) return;
  }
}

interface Next {
  readonly change: StoredChange;
  readonly orderId: string;
  /** Takes down which ticket it was; null when there is none left. */
  readonly tried: { ticketId: string | null };
}

async function convertNext(ctx: CommandContext, tx: Tx, { change, orderId, tried }: Next): Promise<void> {
  tried.ticketId = null;
  const found = await lockCancellable(tx, orderId);
  const { supersededAt } = await tx.eventChange.findUniqueOrThrow({
    where: { id: change.id },
    select: { supersededAt: true },
  });
  if (isVoid({ ...change, supersededAt })) return;
  for (const ticket of found.tickets) {
    if (ticket.status === 'CANCELLED' || !(await isWanted(tx, change, ticket.id))) continue;
    tried.ticketId = ticket.id;
    if (ticket.status === 'ISSUED') await convert(ctx, tx, { change, found, ticket });
    else await leave(ctx, tx, { change, ticket }, 'CANCELLATION_ASKED');
    return;
  }
}

async function isWanted(tx: Tx, { id: changeId }: StoredChange, ticketId: string): Promise<boolean> {
  const where = { changeId, ticketId, choice: 'CONVERT', doneAt: null, failure: null };
  return (await tx.eventChangeAnswer.count({ where })) > 0;
}

interface Conversion {
  readonly change: StoredChange;
  readonly found: CancellableOrder;
  readonly ticket: CancellableTicket;
}

async function convert(ctx: CommandContext, tx: Tx, { change, found, ticket }: Conversion): Promise<void> {
  const { order, tickets } = found;
  const to = change.convert && (await tx.ticketType.findUnique({ where: { id: change.convert.toId } }));
  // A type that the event has no more has no seats, either.
  if (!to || !change.convert) throw new NoSeatLeft();
  const sold = soldShares(order.items, tickets).get(ticket.id)?.grossMinor ?? 0;
  const fromMinor = ticket.worthMinor ?? sold;
  const toMinor = Math.min(fromMinor, change.convert.priceMinor);
  const id = derivedId('cnv', change.id, ticket.id);
  const fromTypeId = ticket.ticketTypeId;
  await tx.ticketConversion.create({
    data: {
      id,
      changeId: change.id,
      ticketId: ticket.id,
      fromTypeId,
      toTypeId: to.id,
      fromMinor,
      toMinor,
      at: ctx.now,
    },
  });
  const was = await tx.orderItem.findUniqueOrThrow({ where: { id: ticket.orderItemId } });
  const unitGrossMinor = Math.max(toMinor, change.convert.priceMinor);
  const discountMinor = unitGrossMinor - toMinor;
  const { taxRateBp } = was;
  const line = priceLine({ quantity: 1, unitGrossMinor, discountMinor, taxRateBp });
  const itemId = derivedId('itm', id);
  await tx.orderItem.create({
    data: {
      ...{ id: itemId, orderId: null, kind: 'TICKET', ticketTypeId: to.id, position: 0, name: to.name },
      ...{ discounted: discountMinor > 0 ? 1 : 0, ...line },
    },
  });
  await tx.ticket.update({
    where: { id: ticket.id },
    data: {
      orderItemId: itemId,
      soldItemId: soldIn(ticket),
      worthMinor: toMinor,
      ticketTypeId: to.id,
      version: { increment: 1 },
    },
  });
  const registration = await registrationAfter(ctx, tx, ticket.id);
  await tx.ticket.update({ where: { id: ticket.id }, data: { registration } });
  await giveBackDifference(ctx, tx, { order, change, conversionId: id, amountMinor: fromMinor - toMinor });
  await note(ctx, tx, {
    change,
    ticket,
    facts: { from: was.name, to: to.name, amount: amountWords(fromMinor - toMinor, order.currency) },
  });
  const isMoved = await moveTypes(tx, {
    from: { typeId: fromTypeId, worthMinor: fromMinor },
    to: { typeId: to.id, worthMinor: toMinor },
    leaveWorkshops: () => leaveForbidden(ctx, tx, { ticketId: ticket.id, ticketTypeKey: to.key }),
  });
  if (!isMoved) throw new NoSeatLeft();
}

/** Asks the order's process for what the ticket costs less, at most what is left of the payment. */
async function giveBackDifference(
  ctx: CommandContext,
  tx: Tx,
  {
    order,
    change,
    conversionId,
    amountMinor: due,
  }: Pick<CancellableOrder, 'order'> & {
    readonly change: StoredChange;
    readonly conversionId: string;
    readonly amountMinor: number;
  },
): Promise<void> {
  const payment = await findRefundable(tx, order.id);
  const amountMinor = Math.min(due, payment?.leftMinor ?? 0);
  if (!payment || amountMinor === 0) return;
  await createRefund(ctx, tx, {
    ...{ order, payment, amountMinor, cause: 'CONVERSION', conversionId, once: conversionId },
    changeId: change.id,
  });
  await recountRefunds(tx, order.id);
}

/** Writes down that it is done, and tells the ticket's process. */
async function note(
  ctx: CommandContext,
  tx: Tx,
  { change, ticket, facts }: Omit<Conversion, 'found'> & { readonly facts: Readonly<Record<string, string>> },
): Promise<void> {
  const { id: ticketId, eventId, orderId, reference } = ticket;
  await tx.eventChangeAnswer.update({
    where: { changeId_ticketId: { changeId: change.id, ticketId } },
    data: { doneAt: ctx.now },
  });
  await appendTimeline(tx, {
    ...{ eventId, orderId, ticketId, kind: 'TICKET_CONVERTED', once: change.id, at: ctx.now },
    facts: { ticket: reference, ...facts },
  });
  await appendAudit(ctx, tx, {
    action: 'tickets.convert',
    subjectKind: 'ticket',
    subjectId: ticketId,
    facts: { changeId: change.id, toTypeId: change.convert?.toId ?? '' },
  });
  await tell(tx, change, ticket);
  await appendOutbox(tx, {
    target: 'stats',
    targetId: asId('event', eventId),
    message: { kind: 'countsMoved' },
  });
}

/** The ticket stays as it is: its people are told, and a person sees to it. */
async function leave(
  ctx: CommandContext,
  tx: Tx,
  { change, ticket }: Omit<Conversion, 'found'>,
  why: NotConverted,
): Promise<void> {
  const { id: ticketId, eventId, orderId, reference } = ticket;
  await tx.eventChangeAnswer.update({
    where: { changeId_ticketId: { changeId: change.id, ticketId } },
    data: { failure: why },
  });
  await appendTimeline(tx, {
    ...{ eventId, orderId, ticketId, kind: 'CHANGE_NOT_DONE', once: change.id, at: ctx.now },
    facts: { ticket: reference, choice: choiceWords.CONVERT.fact, why: whyWords[why] },
    needsPerson: true,
  });
  if (why === 'SOLD_OUT') await tell(tx, change, ticket);
}

async function tell(
  tx: Tx,
  { id: changeId }: StoredChange,
  { id, orderId }: CancellableTicket,
): Promise<void> {
  await appendOutbox(tx, {
    target: 'ticket',
    targetId: asId('ticket', id),
    message: { kind: 'ticketConverted', changeId },
  });
  await notifyLive(tx, `ticket:${id}`, `order:${orderId}`);
}

/** Undoes a transaction whose ticket found no seat. */
class NoSeatLeft extends Error {}
