import { derivedId } from '@lanyard/crypto/random';
import type { Tx } from '@lanyard/db/client';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId, type TicketId, type WaitlistEntryId, type WorkshopId } from '@lanyard/domain/ids/ids';
import { publicSeats } from '@lanyard/domain/workshops/seat-counts';
import { openWaitlistStatuses } from '@lanyard/domain/workshops/waitlist-states';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { lockTickets } from '../tickets/lock-tickets.ts';
import { requireLink } from '../tickets/require-link.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { lockWorkshops } from './lock-workshops.ts';
import { moveSeats } from './move-seats.ts';
import { tellLine } from './tell-line.ts';
import { workshopRulesOf } from './workshop-rules-of.ts';

/** Who wants to stand in which line; `requestId` makes a repeated press harmless. */
export interface JoinWaitlist {
  readonly ticketId: TicketId;
  readonly workshopId: WorkshopId;
  readonly requestId: string;
  /** The generation of the ticket's link they came by; staff come without. */
  readonly linkGeneration?: number | undefined;
  /** A seat of theirs that is given up when this one is certain. */
  readonly swapsSeatId?: string | null | undefined;
}

/**
 * Puts a ticket at the end of a full workshop's line; who stands there already stays where they are. Throws
 * `LINK_UNKNOWN`, `TICKET_NOT_FOUND`, `TICKET_CANCELLED`, `CANCELLATION_ASKED`, `WORKSHOP_NOT_FOUND`,
 * `WAITLIST_NONE`, `WAITLIST_CLOSED`, `WORKSHOP_NOT_FOR_TYPE`, `WORKSHOP_YOURS`, `WORKSHOP_HAS_SEATS` and
 * `WORKSHOP_SEAT_GONE`.
 */
export async function joinWaitlist(
  ctx: CommandContext,
  { ticketId, workshopId, requestId, linkGeneration, swapsSeatId = null }: JoinWaitlist,
): Promise<{ entryId: WaitlistEntryId }> {
  const id = asId('waitlistEntry', derivedId('wle', ticketId, workshopId, requestId));
  return inTransaction(ctx, async (tx) => {
    const ticket = await lockJoining(tx, ticketId, linkGeneration);
    const before = await tx.waitlistEntry.findFirst({
      where: {
        OR: [{ id }, { ticketId, workshopId, status: { in: [...openWaitlistStatuses] } }],
      },
    });
    if (before) return { entryId: asId('waitlistEntry', before.id) };
    await lockWorkshops(tx, [workshopId]);
    const workshop = await tx.workshop.findUnique({ where: { id: workshopId } });
    if (!workshop || workshop.eventId !== ticket.eventId) throw new DomainError('WORKSHOP_NOT_FOUND');
    if (workshop.waitlist === 'NONE') throw new DomainError('WAITLIST_NONE', { what: workshop.title });
    if (ctx.now >= (workshop.bookableUntil ?? workshop.startsAt) || ctx.now >= workshop.startsAt)
      throw new DomainError('WAITLIST_CLOSED', { what: workshop.title });
    const { ticketTypeKeys } = workshopRulesOf(workshop);
    if (ticketTypeKeys && !ticketTypeKeys.includes(ticket.item.ticketType?.key ?? ''))
      throw new DomainError('WORKSHOP_NOT_FOR_TYPE', { what: workshop.title });
    await requireSeats(tx, { ticketId, workshopId, swapsSeatId });
    if (publicSeats(workshop) > 0) throw new DomainError('WORKSHOP_HAS_SEATS', { what: workshop.title });
    await moveSeats(tx, 'wait', { workshopId });
    await tx.waitlistEntry.create({
      data: { id, workshopId, ticketId, swapsSeatId, status: 'WAITING', joinedAt: ctx.now },
    });
    const { eventId, orderId, reference } = ticket;
    await appendTimeline(tx, {
      ...{ eventId, orderId, ticketId, kind: 'WORKSHOP_LINE_JOINED', once: id, at: ctx.now },
      facts: { ticket: reference, workshop: workshop.title },
    });
    await appendAudit(ctx, tx, {
      action: 'waitlist.join',
      subjectKind: 'ticket',
      subjectId: ticketId,
      facts: { waitlistEntryId: id, requestId },
    });
    await tellLine(tx, workshop);
    return { entryId: id };
  });
}

/** Takes the ticket's row and makes sure that it is a valid one. */
async function lockJoining(tx: Tx, ticketId: TicketId, linkGeneration: number | undefined) {
  await lockTickets(tx, [ticketId]);
  const ticket = await tx.ticket.findUnique({
    where: { id: ticketId },
    include: { item: { select: { ticketType: { select: { key: true } } } } },
  });
  if (!ticket) throw new DomainError('TICKET_NOT_FOUND');
  if (linkGeneration !== undefined) requireLink(ticket, linkGeneration);
  if (ticket.status === 'CANCELLED') throw new DomainError('TICKET_CANCELLED');
  if (ticket.status !== 'ISSUED') throw new DomainError('CANCELLATION_ASKED');
  return ticket;
}

/** Throws when the ticket sits in the workshop already, or has not the seat that it would give up. */
async function requireSeats(
  tx: Tx,
  {
    ticketId,
    workshopId,
    swapsSeatId,
  }: Required<Pick<JoinWaitlist, 'ticketId' | 'workshopId' | 'swapsSeatId'>>,
): Promise<void> {
  const seats = await tx.workshopSeat.findMany({
    where: { ticketId, status: { in: ['HELD', 'SEATED'] } },
    select: { id: true, workshopId: true, status: true },
  });
  if (seats.some((seat) => seat.workshopId === workshopId)) throw new DomainError('WORKSHOP_YOURS');
  const isThere = seats.some(({ id, status }) => id === swapsSeatId && status === 'SEATED');
  if (swapsSeatId && !isThere) throw new DomainError('WORKSHOP_SEAT_GONE');
}
