import type { Tx } from '@lanyard/db/client';
import type { CommandContext } from '../context.ts';
import type { LockedOrder } from '../orders/lock-order.ts';
import { changeEntry } from './change-entry.ts';
import { lockBooking } from './lock-booking.ts';
import { readPlace } from './read-place.ts';
import { lockWorkshops } from './lock-workshops.ts';
import { upgradedTicket } from './read-upgrade.ts';
import { tellLine } from './tell-line.ts';

/** Notes at a place in line which order pays for the seat that is offered to it; its workshop's row is locked. */
export async function bindOffer(tx: Tx, { id, takesEntryId }: LockedOrder): Promise<void> {
  if (takesEntryId === null) return;
  await tx.waitlistEntry.update({ where: { id: takesEntryId }, data: { orderId: id } });
}

/**
 * Gives the offer that an order held back to its place in line when the order ends unsold, or ends it, when its time
 * is over or its ticket cancelled. The caller moves the counters, as `heldWorkshops` read them before.
 */
export async function unbindOffer(ctx: CommandContext, tx: Tx, order: LockedOrder): Promise<void> {
  const ticketId = upgradedTicket(order);
  if (order.takesEntryId === null || ticketId === null) return;
  await lockBooking(tx, { ticketId });
  const { workshopId } = await readPlace(tx, order.takesEntryId);
  await lockWorkshops(tx, [workshopId]);
  const place = await readPlace(tx, order.takesEntryId);
  if (place.status !== 'OFFERED' || place.orderId !== order.id) return;
  const isOver = place.offerEndsAt !== null && place.offerEndsAt <= ctx.now;
  if (place.ticket.status !== 'ISSUED')
    await changeEntry(ctx, tx, place, {
      ...{ status: 'LEFT', kind: 'WORKSHOP_LINE_LEFT', data: { orderId: null } },
      facts: { why: 'the ticket was cancelled' },
    });
  else if (isOver)
    await changeEntry(ctx, tx, place, {
      ...{ status: 'EXPIRED', kind: 'WORKSHOP_OFFER_EXPIRED', data: { orderId: null } },
      news: 'workshopOfferEnded',
    });
  else await tx.waitlistEntry.update({ where: { id: place.id }, data: { orderId: null } });
  await tellLine(tx, place.workshop);
}
