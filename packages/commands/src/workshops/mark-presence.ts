import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { EventId, WaitlistEntryId, WorkshopId, WorkshopSeatId } from '@lanyard/domain/ids/ids';
import type { Presence } from '@lanyard/domain/workshops/presence';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { notifyLive } from '../live/notify-live.ts';

/** Who is there: somebody with a seat, or in line before the door; `null` takes a mark back. */
export interface MarkPresence {
  readonly eventId: EventId;
  readonly workshopId: WorkshopId;
  readonly whose:
    | { readonly seatId: WorkshopSeatId; readonly presence: Presence | null }
    | { readonly entryId: WaitlistEntryId; readonly isAtDoor: boolean };
}

/**
 * Notes who has come, as somebody at the door sees it; it moves no seat. Throws `WAITLIST_CHANGED` when the seat
 * was given back or the place in line has ended.
 */
export async function markPresence(
  ctx: CommandContext,
  { eventId, workshopId, whose }: MarkPresence,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const { count } =
      'seatId' in whose
        ? await tx.workshopSeat.updateMany({
            where: { id: whose.seatId, workshopId, status: 'SEATED' },
            data: { presence: whose.presence, markedAt: whose.presence && ctx.now },
          })
        : await tx.waitlistEntry.updateMany({
            where: { id: whose.entryId, workshopId, status: { in: ['WAITING', 'PARKED', 'OFFERED'] } },
            data: { atDoorAt: whose.isAtDoor ? ctx.now : null },
          });
    if (count === 0) throw new DomainError('WAITLIST_CHANGED');
    await appendAudit(ctx, tx, {
      action: 'workshops.markPresence',
      subjectKind: 'workshop',
      subjectId: workshopId,
      facts: { ...whose },
    });
    await notifyLive(tx, `event:${eventId}`);
  });
}
