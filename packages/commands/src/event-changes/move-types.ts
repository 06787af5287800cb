import type { Tx } from '@lanyard/db/client';
import { releaseSoldSeats } from '../orders/quota-moves.ts';

/** A ticket type, and what one ticket of it is worth in minor units. */
interface TypedWorth {
  readonly typeId: string;
  readonly worthMinor: number;
}

interface MovedTicket {
  readonly from: TypedWorth;
  readonly to: TypedWorth;
  /** Gives seats in workshops back; runs where the fixed order of locks wants it. */
  readonly leaveWorkshops: () => Promise<void>;
}

/**
 * Moves one ticket from the counters of its type to those of another, as a transaction's last writes and in the
 * fixed order. Answers false when no seat is left, in a state that the caller has to undo.
 */
export async function moveTypes(tx: Tx, { from, to, leaveWorkshops }: MovedTicket): Promise<boolean> {
  const links = await tx.ticketTypeQuota.findMany({
    where: { ticketTypeId: { in: [from.typeId, to.typeId] } },
    orderBy: { quotaId: 'asc' },
  });
  const drawsOf = (typeId: string) =>
    new Set(links.flatMap(({ ticketTypeId, quotaId }) => (ticketTypeId === typeId ? [quotaId] : [])));
  const [old, next] = [drawsOf(from.typeId), drawsOf(to.typeId)];
  for (const quotaId of [...new Set(links.map((link) => link.quotaId))]) {
    if (old.has(quotaId) && next.has(quotaId)) continue;
    if (old.has(quotaId)) await releaseSoldSeats(tx, { quotaId, quantity: 1 });
    else if (!(await sellSeat(tx, quotaId))) return false;
  }
  await leaveWorkshops();
  const moves = [
    { id: from.typeId, sold: -1, revenueMinor: -from.worthMinor },
    { id: to.typeId, sold: 1, revenueMinor: to.worthMinor },
  ];
  for (const { id, sold, revenueMinor } of moves.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    await tx.ticketType.update({
      where: { id },
      data: {
        sold: { increment: sold },
        revenueMinor: { increment: revenueMinor },
        version: { increment: 1 },
      },
    });
  return true;
}

/** Takes a seat at once if one is there: the one write that decides. */
async function sellSeat(tx: Tx, quotaId: string): Promise<boolean> {
  const moved = await tx.$executeRaw`
    UPDATE "Quota" SET "sold" = "sold" + 1, "version" = "version" + 1
    WHERE "id" = ${quotaId} AND "held" + "sold" + 1 <= "capacity"`;
  return moved === 1;
}
