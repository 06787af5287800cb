import type { Tx } from '@lanyard/db/client';
import type { SeatEnd } from '@lanyard/domain/workshops/seat-states';
import type { CommandContext } from '../context.ts';
import { moveSeats } from './move-seats.ts';

/** Seats that are given back, of one or several workshops. */
export type GivenSeats = readonly { readonly id: string; readonly workshopId: string }[];

/** Writes that seats are given back; the caller moves the counters, last and in the fixed order (`unseatAll`). */
export async function endSeats(ctx: CommandContext, tx: Tx, seats: GivenSeats, why: SeatEnd): Promise<void> {
  if (seats.length === 0) return;
  await tx.workshopSeat.updateMany({
    where: { id: { in: seats.map(({ id }) => id) } },
    data: { status: 'RELEASED', endedAt: ctx.now, endedWhy: why },
  });
}

/** Takes given seats off the counters of their workshops, by id. */
export async function unseatAll(tx: Tx, seats: GivenSeats): Promise<void> {
  const ids = [...new Set(seats.map(({ workshopId }) => workshopId))].toSorted();
  for (const workshopId of ids) {
    const quantity = seats.filter((seat) => seat.workshopId === workshopId).length;
    await moveSeats(tx, 'unseat', { workshopId, quantity });
  }
}
