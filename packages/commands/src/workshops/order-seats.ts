import { derivedId } from '@lanyard/crypto/random';
import type { Tx } from '@lanyard/db/client';
import { asId, type TicketId } from '@lanyard/domain/ids/ids';
import type { SeatEnd } from '@lanyard/domain/workshops/seat-states';
import type { CommandContext } from '../context.ts';
import type { LockedOrder } from '../orders/lock-order.ts';

/** Seats an order takes of one workshop. */
export interface WorkshopDraw {
  readonly workshopId: string;
  readonly quantity: number;
  /** Whether it is a seat that was offered to its ticket: it comes from the offer, and goes back to it. */
  readonly isOffered: boolean;
}

/** For which tickets of its order a line's seats are, from 0; null for the one ticket that the order upgrades. */
export function positionsOf(item: { readonly ticketPositions: unknown }): readonly number[] | null {
  const { ticketPositions: positions } = item;
  return Array.isArray(positions) ? positions.filter((position) => typeof position === 'number') : null;
}

/** What an order's lines take of workshops, by workshop id: the fixed order in which counters are locked. */
export async function workshopDraws(tx: Tx, order: LockedOrder): Promise<WorkshopDraw[]> {
  const offered = await offeredWorkshop(tx, order, [null, order.id, order.replacesId]);
  return draws(
    order.items.flatMap(({ workshopId, quantity }) =>
      workshopId === null ? [] : [{ workshopId, quantity }],
    ),
    offered,
  );
}

/** What an order holds of workshops, by workshop id. */
export async function heldWorkshops(tx: Tx, order: LockedOrder, now: Date): Promise<WorkshopDraw[]> {
  const seats = await tx.workshopSeat.groupBy({
    by: ['workshopId'],
    where: { orderId: order.id, status: 'HELD' },
    _count: { _all: true },
  });
  const offered = await offeredWorkshop(tx, order, [order.id], now);
  return draws(
    seats.map(({ workshopId, _count }) => ({ workshopId, quantity: _count._all })),
    offered,
  );
}

/** The workshop of which an order takes a seat that is offered to its ticket by a place in line. */
async function offeredWorkshop(
  tx: Tx,
  order: LockedOrder,
  heldBy: readonly (string | null)[],
  now?: Date,
): Promise<string | null> {
  if (order.takesEntryId === null) return null;
  const entry = await tx.waitlistEntry.findUnique({
    where: { id: order.takesEntryId },
    include: { ticket: { select: { status: true } } },
  });
  if (entry?.status !== 'OFFERED' || !heldBy.includes(entry.orderId)) return null;
  const isOver = now !== undefined && entry.offerEndsAt !== null && entry.offerEndsAt <= now;
  return isOver || (now !== undefined && entry.ticket.status !== 'ISSUED') ? null : entry.workshopId;
}

function draws(
  rows: readonly { readonly workshopId: string; readonly quantity: number }[],
  offered: string | null,
): WorkshopDraw[] {
  return rows
    .map((row) => ({ ...row, isOffered: row.workshopId === offered }))
    .toSorted((a, b) => (a.workshopId < b.workshopId ? -1 : 1));
}

/** Writes the seats that an order's lines hold; `once` tells one time of holding them from another. */
export async function writeHeldSeats(
  ctx: CommandContext,
  tx: Tx,
  order: LockedOrder,
  once: string,
): Promise<void> {
  const data = order.items.flatMap((item) => {
    const { workshopId } = item;
    if (workshopId === null) return [];
    const positions = positionsOf(item) ?? [null];
    return positions.map((ticketPosition) => ({
      id: derivedId('wse', order.id, workshopId, ticketPosition ?? 'ticket', once),
      ...{ workshopId, orderId: order.id, ticketPosition },
      ticketId: ticketPosition === null ? order.upgradesTicketId : null,
      status: 'HELD',
      source: ticketPosition === null ? 'UPGRADE' : 'CHECKOUT',
      createdAt: ctx.now,
    }));
  });
  if (data.length > 0) await tx.workshopSeat.createMany({ data });
}

/** Writes that the seats an order held are given back. */
export async function endHeldSeats(
  ctx: CommandContext,
  tx: Tx,
  orderId: string,
  why: SeatEnd,
): Promise<void> {
  await tx.workshopSeat.updateMany({
    where: { orderId, status: 'HELD' },
    data: { status: 'RELEASED', endedAt: ctx.now, endedWhy: why },
  });
}

/** Gives the seats that an order held to its tickets, which are given in the order of their positions. */
export async function seatHeldSeats(
  tx: Tx,
  order: LockedOrder,
  tickets: readonly { readonly ticketId: TicketId }[],
): Promise<void> {
  const seats = await tx.workshopSeat.findMany({
    where: { orderId: order.id, status: 'HELD' },
    select: { id: true, ticketPosition: true, ticketId: true },
  });
  for (const { id, ticketPosition, ticketId } of seats) {
    const mine = ticketPosition === null ? ticketId : tickets[ticketPosition]?.ticketId;
    if (!mine) throw new Error(`seat ${id} is for no ticket of order ${order.id}`);
    await tx.workshopSeat.update({
      where: { id },
      data: { status: 'SEATED', ticketId: asId('ticket', mine) },
    });
  }
}
