import type { Tx } from '@lanyard/db/client';
import { refundDue } from '@lanyard/domain/cancellations/refund-due';
import { refundPercent } from '@lanyard/domain/cancellations/refund-rules';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { WorkshopSeatId } from '@lanyard/domain/ids/ids';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { policiesOf } from '../events/policies-of.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { amountWords } from '../timeline/fact-words.ts';
import { lockBooking, requireValid, type LockedBooking, type OwnTicket } from './lock-booking.ts';
import { paidForSeat } from './paid-for-seat.ts';
import { endSeats, unseatAll } from './release-seats.ts';
import { tellParkedLines } from './tell-parked-lines.ts';

/** Which seat is given back; `requestId` makes a repeated press harmless. */
export interface LeaveWorkshop extends OwnTicket {
  readonly seatId: WorkshopSeatId;
  readonly requestId: string;
}

/**
 * Gives a ticket's seat back, to whoever is next in line or to everybody. Money that was paid for it goes back by
 * no automatic: a person is told, with what the rules of the moment give back. A seat that was given back before
 * stays so. Throws `WORKSHOP_SEAT_GONE` when it is not this ticket's, `WORKSHOP_SEAT_HELD` while an order waits for
 * its payment, `WORKSHOP_OVER` once it has begun (staff may still), `LINK_UNKNOWN`, `TICKET_NOT_FOUND`,
 * `TICKET_CANCELLED` and `CANCELLATION_ASKED`.
 */
export async function leaveWorkshop(ctx: CommandContext, input: LeaveWorkshop): Promise<void> {
  const { seatId, requestId } = input;
  await inTransaction(ctx, async (tx) => {
    const ticket = await lockBooking(tx, input);
    const seat = ticket.workshopSeats.find(({ id }) => id === seatId);
    if (!seat) {
      const before = await tx.workshopSeat.findFirst({ where: { id: seatId, ticketId: ticket.id } });
      if (before) return;
      throw new DomainError('WORKSHOP_SEAT_GONE');
    }
    requireValid(ticket);
    if (seat.status === 'HELD') throw new DomainError('WORKSHOP_SEAT_HELD');
    const isStaffs = ctx.actor.kind === 'staff';
    if (!isStaffs && ctx.now >= seat.workshop.startsAt)
      throw new DomainError('WORKSHOP_OVER', { what: seat.workshop.title });
    await endSeats(ctx, tx, [seat], isStaffs ? 'STAFF' : 'LEFT');
    await noteLeaving(ctx, tx, ticket, seat);
    await appendOutbox(tx, {
      target: 'ticket',
      targetId: input.ticketId,
      message: isStaffs ? { kind: 'workshopSeatTaken', workshopSeatId: seatId } : { kind: 'plansChanged' },
    });
    await appendAudit(ctx, tx, {
      action: 'workshops.leave',
      subjectKind: 'ticket',
      subjectId: ticket.id,
      facts: { workshopId: seat.workshopId, seatId, requestId },
    });
    await unseatAll(tx, [seat]);
    await tellParkedLines(tx, [ticket.id]);
  });
}

async function noteLeaving(
  ctx: CommandContext,
  tx: Tx,
  ticket: LockedBooking,
  seat: LockedBooking['workshopSeats'][number],
): Promise<void> {
  const paidMinor = await paidForSeat(tx, seat);
  const entry = {
    ...{ eventId: ticket.eventId, orderId: ticket.orderId, ticketId: ticket.id, once: seat.id, at: ctx.now },
    facts: { ticket: ticket.reference, workshop: seat.workshop.title },
  };
  if (paidMinor === 0) {
    await appendTimeline(tx, {
      ...entry,
      kind: ctx.actor.kind === 'staff' ? 'WORKSHOP_TAKEN_AWAY' : 'WORKSHOP_LEFT',
    });
    return;
  }
  const event = await tx.event.findUniqueOrThrow({ where: { id: ticket.eventId } });
  const percent = refundPercent(policiesOf(event).refunds, event.startsAt, ctx.now);
  const amount = amountWords(refundDue(paidMinor, percent), event.currency);
  await appendTimeline(tx, {
    ...{ ...entry, kind: 'WORKSHOP_LEFT_PAID', needsPerson: true },
    facts: { ...entry.facts, amount },
  });
}
