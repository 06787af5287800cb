import { derivedId } from '@lanyard/crypto/random';
import type { Tx } from '@lanyard/db/client';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId, type WorkshopId, type WorkshopSeatId } from '@lanyard/domain/ids/ids';
import { lineReasonWords, type LineReason } from '@lanyard/domain/workshops/line-reasons';
import { openWaitlistStatuses } from '@lanyard/domain/workshops/waitlist-states';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { endEntry } from './end-entry.ts';
import { lockBooking, requireValid, type LockedBooking, type OwnTicket } from './lock-booking.ts';
import { readPlace } from './read-place.ts';
import { lockWorkshops } from './lock-workshops.ts';
import { moveSeats } from './move-seats.ts';
import { requireBookable, requireSeat } from './require-bookable.ts';
import { tellParkedLines } from './tell-parked-lines.ts';

/** Who books which workshop; `requestId` makes a repeated press harmless. */
export interface BookWorkshop extends OwnTicket {
  readonly workshopId: WorkshopId;
  readonly requestId: string;
  /** A seat of theirs that is given up when this one is certain. */
  readonly swapsSeatId?: string | null | undefined;
  /** Staff alone: why they book what price, window, ticket type, clash or number of workshops would refuse. */
  readonly beyondPolicy?: LineReason | undefined;
}

/**
 * Gives a ticket a seat that costs nothing, if one is left for everybody when all in line are served; a seat it
 * swaps is given back in the same transaction. Throws what `canBook` refuses with, `WORKSHOP_FULL`,
 * `WORKSHOP_HAS_PRICE` for what is booked by an order, `WORKSHOP_YOURS`, `WORKSHOP_OFFERED_YOU`,
 * `WORKSHOP_SEAT_GONE`, `WORKSHOP_NOT_FOUND`, `LINK_UNKNOWN`, `TICKET_NOT_FOUND`, `TICKET_CANCELLED` and
 * `CANCELLATION_ASKED`.
 */
export async function bookWorkshop(
  ctx: CommandContext,
  input: BookWorkshop,
): Promise<{ seatId: WorkshopSeatId }> {
  const { workshopId, requestId, beyondPolicy } = input;
  const seatId = asId('workshopSeat', derivedId('wse', input.ticketId, workshopId, requestId));
  return inTransaction(ctx, async (tx) => {
    const ticket = await lockBooking(tx, input);
    if (await tx.workshopSeat.findUnique({ where: { id: seatId }, select: { id: true } })) return { seatId };
    requireValid(ticket);
    if (ticket.workshopSeats.some((seat) => seat.workshopId === workshopId))
      throw new DomainError('WORKSHOP_YOURS');
    const old = input.swapsSeatId ? requireSeat(ticket, input.swapsSeatId) : null;
    await lockWorkshops(tx, [workshopId, ...(old ? [old.workshopId] : [])]);
    const workshop = await tx.workshop.findUnique({ where: { id: workshopId }, include: { event: true } });
    if (!workshop || workshop.eventId !== ticket.eventId) throw new DomainError('WORKSHOP_NOT_FOUND');
    if (beyondPolicy === undefined) {
      requireBookable(ticket, { workshop, givesUp: old ? [old.id] : [] }, ctx.now);
      if (workshop.priceMinor > 0) throw new DomainError('WORKSHOP_HAS_PRICE', { what: workshop.title });
    }
    await leaveLine(ctx, tx, ticket, workshop);
    if (!(await moveSeats(tx, 'seat', { workshopId })))
      throw new DomainError('WORKSHOP_FULL', { what: workshop.title });
    if (old) {
      await tx.workshopSeat.update({
        where: { id: old.id },
        data: { status: 'RELEASED', endedAt: ctx.now, endedWhy: 'SWAPPED' },
      });
      await moveSeats(tx, 'unseat', { workshopId: old.workshopId });
    }
    const isStaffs = ctx.actor.kind === 'staff';
    const source = isStaffs ? 'STAFF' : old ? 'SWAPPED' : 'BOOKED';
    await tx.workshopSeat.create({
      data: {
        ...{ id: seatId, workshopId, ticketId: ticket.id, status: 'SEATED', source, createdAt: ctx.now },
      },
    });
    await noteBooking(ctx, tx, { ticket, workshop, old, seatId, input });
    await appendOutbox(tx, {
      target: 'ticket',
      targetId: input.ticketId,
      message: old ? { kind: 'workshopSwapped', workshopSeatId: seatId } : { kind: 'plansChanged' },
    });
    if (old) await tellParkedLines(tx, [ticket.id]);
    return { seatId };
  });
}

/**
 * Whoever stood in the line has a seat now, since there were enough for all in it. A seat that is kept for them
 * already is the one to take.
 */
async function leaveLine(
  ctx: CommandContext,
  tx: Tx,
  ticket: LockedBooking,
  workshop: { readonly id: string; readonly title: string },
): Promise<void> {
  const entry = await tx.waitlistEntry.findFirst({
    where: { ticketId: ticket.id, workshopId: workshop.id, status: { in: [...openWaitlistStatuses] } },
    select: { id: true, status: true },
  });
  if (!entry) return;
  if (entry.status === 'OFFERED') throw new DomainError('WORKSHOP_OFFERED_YOU', { what: workshop.title });
  await endEntry(ctx, tx, await readPlace(tx, entry.id), 'LEFT', { why: 'booked a free seat' });
}

async function noteBooking(
  ctx: CommandContext,
  tx: Tx,
  booked: {
    readonly ticket: LockedBooking;
    readonly workshop: { readonly title: string };
    readonly old: LockedBooking['workshopSeats'][number] | null;
    readonly seatId: WorkshopSeatId;
    readonly input: BookWorkshop;
  },
): Promise<void> {
  const { ticket, workshop, old, seatId, input } = booked;
  const { beyondPolicy, workshopId, requestId } = input;
  const kind = beyondPolicy ? 'WORKSHOP_BOOKED_BY_STAFF' : old ? 'WORKSHOP_SWAPPED' : 'WORKSHOP_BOOKED';
  await appendTimeline(tx, {
    ...{ eventId: ticket.eventId, orderId: ticket.orderId, ticketId: ticket.id, at: ctx.now },
    ...{ kind, once: seatId },
    facts: {
      ...{ ticket: ticket.reference, workshop: workshop.title },
      ...(old && { old: old.workshop.title }),
      ...(beyondPolicy && { reason: lineReasonWords[beyondPolicy] }),
    },
  });
  await appendAudit(ctx, tx, {
    action: 'workshops.book',
    subjectKind: 'ticket',
    subjectId: ticket.id,
    facts: {
      ...{ workshopId, seatId, requestId },
      ...(old && { swapsSeatId: old.id }),
      ...(beyondPolicy && { reason: beyondPolicy }),
    },
  });
}
