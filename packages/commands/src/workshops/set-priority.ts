import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { WaitlistEntryId, WorkshopId } from '@lanyard/domain/ids/ids';
import type { LineReason } from '@lanyard/domain/workshops/line-reasons';
import { lineReasonWords } from '@lanyard/domain/workshops/line-reasons';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { lockPlace } from './lock-place.ts';
import { tellLine } from './tell-line.ts';

/** A place in line as an organizer sees it, and why they act on it. */
export interface PlaceOfLine {
  readonly workshopId: WorkshopId;
  readonly entryId: WaitlistEntryId;
  readonly requestId: string;
  readonly reason: LineReason;
}

/** Whose turn comes sooner or later: the higher a priority, the sooner; 0 is the order of joining. */
export interface SetPriority extends PlaceOfLine {
  readonly priority: number;
  /** The priority that was seen. */
  readonly basedOn: number;
}

/**
 * Puts somebody in line ahead of others or back, for a reason that is kept; what is so already stays so. Throws
 * `WAITLIST_ENTRY_NOT_FOUND`, and `WAITLIST_CHANGED` when the place has ended or another priority was given.
 */
export async function setPriority(ctx: CommandContext, input: SetPriority): Promise<void> {
  const { workshopId, entryId, requestId, reason, priority, basedOn } = input;
  await inTransaction(ctx, async (tx) => {
    const { place } = await lockPlace(tx, entryId);
    const { ticket, workshop } = place;
    if (place.workshopId !== workshopId) throw new DomainError('WAITLIST_ENTRY_NOT_FOUND');
    if (place.priority === priority) return;
    const isInLine = place.status === 'WAITING' || place.status === 'PARKED';
    if (!isInLine || place.priority !== basedOn) throw new DomainError('WAITLIST_CHANGED');
    await tx.waitlistEntry.update({ where: { id: entryId }, data: { priority } });
    await appendTimeline(tx, {
      eventId: workshop.eventId,
      orderId: ticket.orderId,
      ticketId: ticket.id,
      kind: priority > basedOn ? 'WORKSHOP_LINE_AHEAD' : 'WORKSHOP_LINE_BACK',
      once: requestId,
      facts: { ticket: ticket.reference, workshop: workshop.title, reason: lineReasonWords[reason] },
      at: ctx.now,
    });
    await appendAudit(ctx, tx, {
      action: 'waitlist.setPriority',
      subjectKind: 'ticket',
      subjectId: ticket.id,
      facts: { waitlistEntryId: entryId, requestId, reason, from: basedOn, to: priority },
    });
    await tellLine(tx, workshop);
  });
}
