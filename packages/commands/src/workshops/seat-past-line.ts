import { derivedId } from '@lanyard/crypto/random';
import type { Tx } from '@lanyard/db/client';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { EventId, RequestId, TicketId, WorkshopId } from '@lanyard/domain/ids/ids';
import { lineReasonWords, type LineReason } from '@lanyard/domain/workshops/line-reasons';
import { openWaitlistStatuses } from '@lanyard/domain/workshops/waitlist-states';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { lockTickets } from '../tickets/lock-tickets.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { changeEntry } from './change-entry.ts';
import { readPlace, type PlaceInLine } from './read-place.ts';
import { lockWorkshops } from './lock-workshops.ts';
import { moveSeats } from './move-seats.ts';

/** Whom staff seat before all who wait, and why. */
export interface SeatPastLine {
  readonly eventId: EventId;
  readonly workshopId: WorkshopId;
  readonly ticketId: TicketId;
  readonly requestId: RequestId;
  readonly reason: LineReason;
}

/**
 * Seats a ticket past the line and past the workshop's rules, never past its capacity; a place that it had in line
 * ends with it. Who sits there already stays. Throws `TICKET_NOT_FOUND`, `TICKET_CANCELLED`, `CANCELLATION_ASKED`,
 * `WORKSHOP_NOT_FOUND`, `WORKSHOP_NO_SEAT`, and `WAITLIST_PAYING` while an order pays for the seat offered to it.
 */
export async function seatPastLine(ctx: CommandContext, input: SeatPastLine): Promise<void> {
  const { eventId, workshopId, ticketId, requestId, reason } = input;
  await inTransaction(ctx, async (tx) => {
    const ticket = await lockValid(tx, input);
    const known = { workshopId, ticketId, status: { in: ['HELD', 'SEATED'] } };
    if (await tx.workshopSeat.findFirst({ where: known, select: { id: true } })) return;
    await lockWorkshops(tx, [workshopId]);
    const workshop = await tx.workshop.findUnique({ where: { id: workshopId } });
    if (!workshop || workshop.eventId !== eventId) throw new DomainError('WORKSHOP_NOT_FOUND');
    const place = await openPlace(tx, input);
    if (place?.status === 'WAITING') await moveSeats(tx, 'stopWaiting', { workshopId });
    const move = place?.status === 'OFFERED' ? 'seatOffered' : 'seatPastLine';
    if (!(await moveSeats(tx, move, { workshopId })))
      throw new DomainError('WORKSHOP_NO_SEAT', { what: workshop.title, max: workshop.capacity });
    await tx.workshopSeat.create({
      data: {
        id: derivedId('wse', ticketId, workshopId, requestId),
        ...{ workshopId, ticketId, status: 'SEATED', source: 'STAFF', createdAt: ctx.now },
      },
    });
    const kind = 'WORKSHOP_SEATED_BY_STAFF';
    const why = lineReasonWords[reason];
    if (place)
      await changeEntry(ctx, tx, place, {
        status: 'SEATED',
        kind,
        news: 'workshopSeated',
        facts: { reason: why },
      });
    else
      await appendTimeline(tx, {
        ...{ eventId, orderId: ticket.orderId, ticketId, at: ctx.now, kind, once: requestId },
        facts: { ticket: ticket.reference, workshop: workshop.title, reason: why },
      });
    await appendAudit(ctx, tx, {
      action: 'workshops.seatPastLine',
      subjectKind: 'ticket',
      subjectId: ticketId,
      facts: { workshopId, requestId, reason },
    });
  });
}

async function lockValid(tx: Tx, { ticketId, eventId }: Pick<SeatPastLine, 'ticketId' | 'eventId'>) {
  await lockTickets(tx, [ticketId]);
  const ticket = await tx.ticket.findUnique({
    where: { id: ticketId, eventId },
    select: { status: true, orderId: true, reference: true },
  });
  if (!ticket) throw new DomainError('TICKET_NOT_FOUND');
  if (ticket.status === 'CANCELLED') throw new DomainError('TICKET_CANCELLED');
  if (ticket.status !== 'ISSUED') throw new DomainError('CANCELLATION_ASKED');
  return ticket;
}

/** The place that the ticket has in this line, whose workshop's row is locked; throws `WAITLIST_PAYING`. */
async function openPlace(
  tx: Tx,
  { workshopId, ticketId }: Pick<SeatPastLine, 'workshopId' | 'ticketId'>,
): Promise<PlaceInLine | null> {
  const entry = await tx.waitlistEntry.findFirst({
    where: { workshopId, ticketId, status: { in: [...openWaitlistStatuses] } },
    select: { id: true, orderId: true, status: true },
  });
  if (entry?.status === 'OFFERED' && entry.orderId !== null) throw new DomainError('WAITLIST_PAYING');
  return entry && readPlace(tx, entry.id);
}
