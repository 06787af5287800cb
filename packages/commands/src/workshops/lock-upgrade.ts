import type { Tx } from '@lanyard/db/client';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { CommandContext } from '../context.ts';
import type { LockedOrder } from '../orders/lock-order.ts';
import { lockBooking, requireValid, type LockedBooking } from './lock-booking.ts';
import { readPlace } from './read-place.ts';
import { lockWorkshops } from './lock-workshops.ts';
import { readTurn } from './read-turn.ts';
import { readUpgrade, upgradedTicket, type UpgradeWorkshop } from './read-upgrade.ts';
import type { GivenSeats } from './release-seats.ts';
import { requireBookable, requireSeat } from './require-bookable.ts';
import { turnRefused } from './turn-refused.ts';

/**
 * Takes the rows an upgrade order is about, its own being taken: the ticket's, then those of its workshop and of
 * what it would give up; and makes sure that the ticket may have the seat. Other orders are left alone. Throws what
 * `bookWorkshop` throws, but for the price, `WORKSHOP_SEAT_HELD` while another order waits for its payment, and
 * `WAITLIST_OFFER_OVER`.
 */
export async function lockUpgrade(ctx: CommandContext, tx: Tx, order: LockedOrder): Promise<void> {
  const ticketId = upgradedTicket(order);
  if (ticketId === null) return;
  const found = await lockBooking(tx, { ticketId });
  requireValid(found);
  // What the replaced order holds goes over to this one.
  const mine = [order.id, order.replacesId];
  const workshopSeats = found.workshopSeats.filter(
    ({ status, orderId }) => status !== 'HELD' || !mine.includes(orderId),
  );
  const ticket = { ...found, workshopSeats };
  const workshop = await readUpgrade(tx, order);
  const known = workshopSeats.find(({ workshopId }) => workshopId === workshop.id);
  if (known) throw new DomainError(known.status === 'HELD' ? 'WORKSHOP_SEAT_HELD' : 'WORKSHOP_YOURS');
  const givesUp =
    order.takesEntryId === null
      ? requireOwnSeat(ticket, workshop, order.swapsSeatId, ctx.now)
      : await requireOffer(tx, ticket, { workshop, entryId: order.takesEntryId, mine, now: ctx.now });
  await lockWorkshops(tx, [workshop.id, ...givesUp.map(({ workshopId }) => workshopId)]);
}

function requireOwnSeat(
  ticket: LockedBooking,
  workshop: UpgradeWorkshop,
  swapsSeatId: string | null,
  now: Date,
): GivenSeats {
  const old = swapsSeatId === null ? null : requireSeat(ticket, swapsSeatId);
  requireBookable(ticket, { workshop, givesUp: old ? [old.id] : [] }, now);
  return old ? [old] : [];
}

/** An offer has been made by the workshop's rules: only what the ticket has meanwhile may be in the way. */
async function requireOffer(
  tx: Tx,
  ticket: LockedBooking,
  offer: {
    readonly workshop: UpgradeWorkshop;
    readonly entryId: string;
    readonly mine: readonly (string | null)[];
    readonly now: Date;
  },
): Promise<GivenSeats> {
  const { workshop, entryId, mine, now } = offer;
  const place = await readPlace(tx, entryId);
  const isTheirs = place.ticketId === ticket.id && place.workshopId === workshop.id;
  const isFree = place.orderId === null || mine.includes(place.orderId);
  const isOpen = place.status === 'OFFERED' && place.offerEndsAt !== null && place.offerEndsAt > now;
  if (!isTheirs || !isFree || !isOpen) throw new DomainError('WAITLIST_OFFER_OVER', { what: workshop.title });
  const turn = await readTurn(tx, place);
  const refused = turnRefused(turn, workshop.title);
  if (refused) throw refused;
  return turn.givesUp;
}
