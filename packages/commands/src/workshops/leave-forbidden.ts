import type { Tx } from '@lanyard/db/client';
import { openWaitlistStatuses } from '@lanyard/domain/workshops/waitlist-states';
import type { CommandContext } from '../context.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { amountWords } from '../timeline/fact-words.ts';
import { bookableOf } from './bookable-of.ts';
import { endEntry } from './end-entry.ts';
import { readPlace } from './read-place.ts';
import { lockWorkshops } from './lock-workshops.ts';
import { paidForSeat } from './paid-for-seat.ts';
import { endSeats, unseatAll } from './release-seats.ts';

/**
 * Gives back what a locked ticket has in workshops that its new type may not book: seats, and places in line. Money
 * that was paid for a seat goes back by no automatic: a person is told. A seat or an offer that is being paid for is
 * its order's.
 */
export async function leaveForbidden(
  ctx: CommandContext,
  tx: Tx,
  { ticketId, ticketTypeKey }: { readonly ticketId: string; readonly ticketTypeKey: string },
): Promise<void> {
  const isForbidden = ({ workshop }: { readonly workshop: Parameters<typeof bookableOf>[0] }) =>
    bookableOf(workshop).ticketTypeKeys?.includes(ticketTypeKey) === false;
  const all = await tx.workshopSeat.findMany({
    where: { ticketId, status: 'SEATED' },
    include: { workshop: true },
  });
  const lines = await tx.waitlistEntry.findMany({
    where: {
      ticketId,
      status: { in: [...openWaitlistStatuses] },
      NOT: { status: 'OFFERED', orderId: { not: null } },
    },
    orderBy: { workshopId: 'asc' },
    include: { workshop: true },
  });
  const seats = all.filter(isForbidden);
  const places = lines.filter(isForbidden);
  if (seats.length === 0 && places.length === 0) return;
  await lockWorkshops(tx, [...new Set([...seats, ...places].map(({ workshopId }) => workshopId))]);
  const { eventId, orderId, reference, order } = await tx.ticket.findUniqueOrThrow({
    where: { id: ticketId },
    include: { order: { select: { currency: true } } },
  });
  for (const seat of seats) {
    const paidMinor = await paidForSeat(tx, seat);
    const isPaid = paidMinor > 0;
    await appendTimeline(tx, {
      ...{ eventId, orderId, ticketId, once: seat.id, at: ctx.now, needsPerson: isPaid },
      kind: isPaid ? 'WORKSHOP_LEFT_PAID' : 'WORKSHOP_LEFT',
      facts: {
        ticket: reference,
        workshop: seat.workshop.title,
        ...(isPaid ? { amount: amountWords(paidMinor, order.currency) } : {}),
      },
    });
  }
  await endSeats(ctx, tx, seats, 'LEFT');
  await unseatAll(tx, seats);
  for (const { id } of places)
    await endEntry(ctx, tx, await readPlace(tx, id), 'LEFT', {
      why: 'its new type of ticket may not book it',
    });
}
