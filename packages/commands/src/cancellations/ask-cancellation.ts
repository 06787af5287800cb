import { derivedId } from '@lanyard/crypto/random';
import type { Tx } from '@lanyard/db/client';
import type { CancellationAsker, CancelReason } from '@lanyard/domain/cancellations/cancellation-states';
import { askerWords, cancelReasonWords } from '@lanyard/domain/cancellations/cancellation-words';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId, type CancellationId, type OrderId } from '@lanyard/domain/ids/ids';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { recountRefunds } from '../refunds/recount-refunds.ts';
import { requireLink } from '../tickets/require-link.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { amountWords } from '../timeline/fact-words.ts';
import { endOpenTransfer } from '../transfers/end-open-transfer.ts';
import { sealCancellationText } from './cancellation-text.ts';
import { lockCancellable, type CancellableOrder, type CancellableTicket } from './lock-cancellable.ts';
import { refundOffer, type RefundOffer } from './refund-offer.ts';
import { mailAboutExtras } from './mail-about-extras.ts';
import { whatWords } from './what-words.ts';

/** What is to be cancelled: some tickets by their references, or all that is still the asker's. */
export type CancelWhat =
  | { readonly kind: 'ORDER' }
  | { readonly kind: 'TICKETS'; readonly references: readonly string[] };

/** A wish to cancel; `requestId` makes a repeated press harmless. */
export interface AskCancellation {
  readonly orderId: OrderId;
  readonly what: CancelWhat;
  readonly askedBy: CancellationAsker;
  /** Generation of the ticket's link, for a holder who came by it. */
  readonly linkGeneration?: number;
  readonly reason: CancelReason;
  /** What the asker wrote; may be empty. */
  readonly words: string;
  readonly requestId: string;
}

/**
 * Notes that somebody wants to cancel, with what the rules of this moment give back: the tickets stay valid and
 * wait, and the organizers are told. Throws `LINK_UNKNOWN`, `CANCELLATION_ASKED`, `CANCELLATION_TOO_LATE`, `TICKET_CANCELLED`,
 * `ORDER_CANCELLED`, `TICKET_NOT_FOUND` and `ORDER_NOT_FOUND`.
 */
export async function askCancellation(
  ctx: CommandContext,
  input: AskCancellation,
): Promise<{ cancellationId: CancellationId }> {
  const id = asId('cancellation', derivedId('can', input.orderId, input.requestId));
  return inTransaction(ctx, async (tx) => {
    const found = await lockCancellable(tx, input.orderId);
    if (await tx.cancellation.findUnique({ where: { id } })) return { cancellationId: id };
    if (found.order.event.status === 'CANCELLED') throw new DomainError('EVENT_CANCELLED');
    if (found.order.event.endsAt <= ctx.now) throw new DomainError('CANCELLATION_TOO_LATE');
    const tickets = chosen(found, input);
    // Nobody takes over what somebody wants to give back.
    const { eventId } = found.order;
    for (const ticket of tickets)
      await endOpenTransfer(ctx, tx, { ...ticket, eventId, orderId: input.orderId }, 'CANCELLED');
    const offer = refundOffer(found.order, found.tickets, ctx.now);
    const isWholeOrder = input.what.kind === 'ORDER';
    const dueMinor = await writeWish(ctx, tx, { id, input, found, tickets, offer, isWholeOrder });
    await tell(ctx, tx, { id, input, found, tickets, isWholeOrder, dueMinor });
    await recountRefunds(tx, input.orderId);
    return { cancellationId: id };
  });
}

/** The tickets that are meant, all of which must be free to be asked for. */
function chosen({ order, tickets, hasSwag }: CancellableOrder, input: AskCancellation): CancellableTicket[] {
  const { what, askedBy, linkGeneration } = input;
  if (what.kind === 'ORDER') {
    const left = tickets.filter(({ status, handedOnAt }) => status !== 'CANCELLED' && handedOnAt === null);
    if (left.some(({ status }) => status === 'CANCEL_PENDING')) throw new DomainError('CANCELLATION_ASKED');
    if (order.cancelledAt !== null || (left.length === 0 && !hasSwag))
      throw new DomainError('ORDER_CANCELLED');
    return left;
  }
  return [...new Set(what.references)].map((reference) => {
    const ticket = tickets.find((candidate) => candidate.reference === reference);
    // A ticket that was handed on is no longer its buyer's to cancel.
    if (!ticket || (askedBy === 'BUYER' && ticket.handedOnAt !== null))
      throw new DomainError('TICKET_NOT_FOUND');
    if (linkGeneration !== undefined) requireLink(ticket, linkGeneration);
    if (ticket.status === 'CANCEL_PENDING') throw new DomainError('CANCELLATION_ASKED');
    if (ticket.status !== 'ISSUED') throw new DomainError('TICKET_CANCELLED');
    return ticket;
  });
}

interface Wish {
  readonly id: CancellationId;
  readonly input: AskCancellation;
  readonly found: CancellableOrder;
  readonly tickets: readonly CancellableTicket[];
  readonly isWholeOrder: boolean;
}

/** Writes the wish and lets its tickets wait; answers what the rules give back. */
async function writeWish(
  ctx: CommandContext,
  tx: Tx,
  { id, input, found, tickets, offer, isWholeOrder }: Wish & { readonly offer: RefundOffer },
): Promise<number> {
  const { order, hasSwag } = found;
  const rows = tickets.map((ticket) => {
    const { grossMinor, workshopsMinor, dueMinor, isDiscounted } = offer.tickets.get(ticket.id) ?? nothing;
    return { ticketId: ticket.id, grossMinor, workshopsMinor, dueMinor, isDiscounted };
  });
  const swagDueMinor = isWholeOrder && hasSwag ? offer.swagDueMinor : 0;
  const dueMinor = rows.reduce((sum, row) => sum + row.dueMinor, swagDueMinor);
  const [first] = tickets;
  const askerId = input.askedBy === 'ATTENDEE' && first ? first.holderId : order.buyerId;
  await tx.cancellation.create({
    data: {
      id,
      eventId: order.eventId,
      orderId: order.id,
      askedBy: input.askedBy,
      askerId,
      reasonCode: input.reason,
      wordsSealed: await sealCancellationText(tx, ctx.keys, { id, askerId }, 'wordsSealed', input.words),
      isWholeOrder,
      percent: offer.percent,
      dueMinor,
      swagDueMinor,
      askedAt: ctx.now,
    },
  });
  await tx.cancellationTicket.createMany({ data: rows.map((row) => ({ cancellationId: id, ...row })) });
  await tx.ticket.updateMany({
    where: { id: { in: tickets.map((ticket) => ticket.id) } },
    data: { status: 'CANCEL_PENDING' },
  });
  return dueMinor;
}

const nothing = { grossMinor: 0, workshopsMinor: 0, dueMinor: 0, isDiscounted: false };

async function tell(
  ctx: CommandContext,
  tx: Tx,
  { id, input, found, tickets, isWholeOrder, dueMinor }: Wish & { readonly dueMinor: number },
): Promise<void> {
  const { order } = found;
  await appendTimeline(tx, {
    eventId: order.eventId,
    orderId: order.id,
    ...askedEntry({ id, isWholeOrder, tickets: tickets.map((ticket) => ({ ticketId: ticket.id })) }),
    facts: {
      who: askerWords[input.askedBy],
      what: whatWords(
        isWholeOrder,
        tickets.map(({ reference }) => reference),
      ),
      reason: cancelReasonWords[input.reason],
      amount: amountWords(dueMinor, order.currency),
    },
    at: ctx.now,
    needsPerson: true,
  });
  await appendAudit(ctx, tx, {
    action: 'cancellations.ask',
    subjectKind: 'order',
    subjectId: order.id,
    facts: { cancellationId: id, requestId: input.requestId },
  });
  // Without a ticket there is no process that would tell its buyer.
  if (tickets.length === 0) await mailAboutExtras(tx, 'cancellationAsked', id);
  await appendOutbox(
    tx,
    ...tickets.map((ticket) => ({
      target: 'ticket' as const,
      targetId: asId('ticket', ticket.id),
      message: { kind: 'cancellationAsked' as const, cancellationId: id },
    })),
  );
}

/** What names the timeline entry of a wish: on the ticket's page where it is about one ticket. */
export function askedEntry(wish: {
  readonly id: string;
  readonly isWholeOrder: boolean;
  readonly tickets: readonly { readonly ticketId: string }[];
}) {
  const [only, ...others] = wish.tickets;
  const ticketId = only && others.length === 0 && !wish.isWholeOrder ? only.ticketId : null;
  return { ticketId, kind: 'CANCELLATION_ASKED', once: wish.id } as const;
}
