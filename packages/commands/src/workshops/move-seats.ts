import type { Tx } from '@lanyard/db/client';
import { asId } from '@lanyard/domain/ids/ids';
import {
  freesSeat,
  seatMoves,
  seatsTaken,
  type SeatMove,
  type SeatMoveName,
} from '@lanyard/domain/workshops/seat-moves';
import { appendOutbox } from '../outbox/append-outbox.ts';

/**
 * Moves seats of one workshop: the one write that decides, whoever asks. Answers false, changing nothing, when
 * what the move needs is not free. Pages hear that the counts have moved; a seat that comes free is told to the
 * workshop's process, too, which serves the line. Callers that move several workshops do so by id.
 */
export async function moveSeats(
  tx: Tx,
  name: SeatMoveName,
  { workshopId, quantity = 1 }: { readonly workshopId: string; readonly quantity?: number },
): Promise<boolean> {
  const move: SeatMove = seatMoves[name];
  const by = (change = 0) => change * quantity;
  const [moved] = await tx.$queryRaw<{ eventId: string }[]>`
    UPDATE "Workshop" SET
      "seated" = "seated" + ${by(move.seated)}::int, "held" = "held" + ${by(move.held)}::int,
      "offered" = "offered" + ${by(move.offered)}::int, "waiting" = "waiting" + ${by(move.waiting)}::int,
      "version" = "version" + 1
    WHERE "id" = ${workshopId} AND (${move.needs === 'NONE'} OR
      "seated" + "held" + "offered" + ${by(seatsTaken(move))}::int
        + CASE WHEN ${move.needs === 'PUBLIC'} THEN "waiting" ELSE 0 END <= "capacity")
    RETURNING "eventId"`;
  if (!moved) return false;
  const eventId = asId('event', moved.eventId);
  await appendOutbox(tx, { target: 'stats', targetId: eventId, message: { kind: 'countsMoved' } });
  if (freesSeat(name))
    await appendOutbox(tx, {
      target: 'workshop',
      targetId: asId('workshop', workshopId),
      message: { kind: 'seatsMayBeFree', eventId },
    });
  return true;
}
