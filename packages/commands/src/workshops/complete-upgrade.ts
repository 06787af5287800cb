import type { Tx } from '@lanyard/db/client';
import { asId } from '@lanyard/domain/ids/ids';
import { openWaitlistStatuses } from '@lanyard/domain/workshops/waitlist-states';
import type { CommandContext } from '../context.ts';
import type { LockedOrder } from '../orders/lock-order.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { changeEntry } from './change-entry.ts';
import { endEntry } from './end-entry.ts';
import { lockBooking, type LockedBooking } from './lock-booking.ts';
import { readPlace } from './read-place.ts';
import { lockWorkshops } from './lock-workshops.ts';
import { readTurn } from './read-turn.ts';
import { readUpgrade, upgradedTicket } from './read-upgrade.ts';
import { endSeats, type GivenSeats } from './release-seats.ts';
import { tellParkedLines } from './tell-parked-lines.ts';

/** What an upgrade order that is being completed comes to; null when its ticket is not there to have the seat. */
interface LockedSale {
  readonly ticket: LockedBooking;
  readonly givesUp: GivenSeats;
}

/** Takes the rows that completing an upgrade order is about, and reads which seats it gives up. */
export async function lockSale(tx: Tx, order: LockedOrder): Promise<LockedSale | null> {
  const ticketId = upgradedTicket(order);
  if (ticketId === null) return null;
  const ticket = await lockBooking(tx, { ticketId });
  if (ticket.status === 'CANCELLED') return null;
  const workshop = await readUpgrade(tx, order);
  const turn =
    order.takesEntryId === null ? null : await readTurn(tx, await readPlace(tx, order.takesEntryId));
  const ids = turn ? turn.givesUp.map(({ id }) => id) : [order.swapsSeatId];
  const givesUp = ticket.workshopSeats.filter(({ id, status }) => status === 'SEATED' && ids.includes(id));
  await lockWorkshops(tx, [workshop.id, ...givesUp.map(({ workshopId }) => workshopId)]);
  return { ticket, givesUp };
}

/**
 * Writes what follows from an upgrade order's sale for its ticket: seats it gives up, its place in line, and the
 * timeline. The caller moves the counters.
 */
export async function writeUpgraded(
  ctx: CommandContext,
  tx: Tx,
  order: LockedOrder,
  { ticket, givesUp }: LockedSale,
): Promise<void> {
  const workshop = await readUpgrade(tx, order);
  await endSeats(ctx, tx, givesUp, 'SWAPPED');
  const old = ticket.workshopSeats
    .filter(({ id }) => givesUp.some((seat) => seat.id === id))
    .map((seat) => seat.workshop.title)
    .join(', ');
  const entry = await tx.waitlistEntry.findFirst({
    where: { ticketId: ticket.id, workshopId: workshop.id, status: { in: [...openWaitlistStatuses] } },
    select: { id: true },
  });
  if (entry && entry.id === order.takesEntryId)
    await changeEntry(ctx, tx, await readPlace(tx, entry.id), {
      status: 'SEATED',
      kind: old ? 'WORKSHOP_SWAPPED_FROM_LINE' : 'WORKSHOP_SEATED_FROM_LINE',
      facts: old ? { old } : {},
      news: 'workshopSeated',
    });
  else {
    if (entry) await endEntry(ctx, tx, await readPlace(tx, entry.id), 'LEFT', { why: 'bought a free seat' });
    await appendTimeline(tx, {
      ...{ eventId: ticket.eventId, orderId: ticket.orderId, ticketId: ticket.id, at: ctx.now },
      ...{ kind: old ? 'WORKSHOP_SWAPPED' : 'WORKSHOP_BOOKED', once: order.id },
      facts: { ticket: ticket.reference, workshop: workshop.title, ...(old && { old }) },
    });
    await appendOutbox(tx, {
      target: 'ticket',
      targetId: asId('ticket', ticket.id),
      message: { kind: 'plansChanged' },
    });
  }
  if (givesUp.length > 0) await tellParkedLines(tx, [ticket.id]);
}
