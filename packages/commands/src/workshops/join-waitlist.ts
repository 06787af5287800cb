import { derivedId } from '@lanyard/crypto/random';
import type { WorkshopModel } from '@lanyard/db/generated/prisma/models/Workshop';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId, type WaitlistEntryId, type WorkshopId } from '@lanyard/domain/ids/ids';
import { bookingRefused } from '@lanyard/domain/workshops/booking-refused';
import { canBook } from '@lanyard/domain/workshops/can-book';
import { publicSeats } from '@lanyard/domain/workshops/seat-counts';
import { openWaitlistStatuses } from '@lanyard/domain/workshops/waitlist-states';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { bookableOf } from './bookable-of.ts';
import { lockBooking, requireValid, type LockedBooking, type OwnTicket } from './lock-booking.ts';
import { lockWorkshops } from './lock-workshops.ts';
import { moveSeats } from './move-seats.ts';
import { requireSeat } from './require-bookable.ts';
import { tellLine } from './tell-line.ts';

/** Who wants to stand in which line; `requestId` makes a repeated press harmless. */
export interface JoinWaitlist extends OwnTicket {
  readonly workshopId: WorkshopId;
  readonly requestId: string;
  /** A seat of theirs that is given up when this one is certain. */
  readonly swapsSeatId?: string | null | undefined;
}

/**
 * Puts a ticket at the end of a full workshop's line; who stands there already stays where they are. Throws
 * `LINK_UNKNOWN`, `TICKET_NOT_FOUND`, `TICKET_CANCELLED`, `CANCELLATION_ASKED`, `WORKSHOP_NOT_FOUND`,
 * `WAITLIST_NONE`, `WAITLIST_CLOSED`, `WORKSHOP_NOT_YET`, `WORKSHOP_NOT_FOR_TYPE`, `WORKSHOP_YOURS`, `WORKSHOP_HAS_SEATS` and
 * `WORKSHOP_SEAT_GONE`.
 */
export async function joinWaitlist(
  ctx: CommandContext,
  { ticketId, workshopId, requestId, linkGeneration, swapsSeatId = null }: JoinWaitlist,
): Promise<{ entryId: WaitlistEntryId }> {
  const id = asId('waitlistEntry', derivedId('wle', ticketId, workshopId, requestId));
  return inTransaction(ctx, async (tx) => {
    const ticket = await lockBooking(tx, { ticketId, linkGeneration });
    const before = await tx.waitlistEntry.findFirst({
      where: {
        OR: [{ id }, { ticketId, workshopId, status: { in: [...openWaitlistStatuses] } }],
      },
    });
    if (before) return { entryId: asId('waitlistEntry', before.id) };
    requireValid(ticket);
    if (ticket.workshopSeats.some((seat) => seat.workshopId === workshopId))
      throw new DomainError('WORKSHOP_YOURS');
    if (swapsSeatId) requireSeat(ticket, swapsSeatId);
    await lockWorkshops(tx, [workshopId]);
    const workshop = await tx.workshop.findUnique({ where: { id: workshopId }, include: { event: true } });
    if (!workshop || workshop.eventId !== ticket.eventId) throw new DomainError('WORKSHOP_NOT_FOUND');
    if (workshop.waitlist === 'NONE') throw new DomainError('WAITLIST_NONE', { what: workshop.title });
    requireJoinable(ticket, workshop, ctx.now);
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

/**
 * Throws what speaks against booking it now, seats aside: what the ticket has at the same time, and how many, is
 * asked about when it is its turn.
 */
function requireJoinable(
  ticket: LockedBooking,
  workshop: WorkshopModel & { readonly event: { readonly timeZone: string } },
  now: Date,
): void {
  const bookable = bookableOf(workshop);
  const booker = { ticketTypeKey: ticket.item.ticketType?.key ?? '', seats: [], mostSeats: null };
  const answer = canBook(bookable, booker, now.getTime());
  if (answer.refusal === 'WORKSHOP_OVER' || answer.refusal === 'WORKSHOP_CLOSED')
    throw new DomainError('WAITLIST_CLOSED', { what: workshop.title });
  const refused = bookingRefused(bookable, answer, workshop.event.timeZone);
  if (refused) throw refused;
}
