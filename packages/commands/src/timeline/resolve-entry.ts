import type { Tx } from '@lanyard/db/client';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { EventId } from '@lanyard/domain/ids/ids';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { notifyLive } from '../live/notify-live.ts';

/** Name of the action in the audit trail, which also keeps who it was. */
export const RESOLVE_ENTRY = 'attention.resolve';

/** When a task was resolved and by whom; `staffId` is null when nobody of the staff did. */
export interface ResolvedEntry {
  readonly at: Date;
  readonly staffId: string | null;
  /** Whether this call resolved it. */
  readonly isNew: boolean;
}

/** Notes that somebody has seen to a task; whoever comes second learns who was first. Throws `TASK_NOT_FOUND`. */
export async function resolveEntry(
  ctx: CommandContext,
  { eventId, entryId }: { readonly eventId: EventId; readonly entryId: string },
): Promise<ResolvedEntry> {
  return inTransaction(ctx, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "TimelineEntry" WHERE "id" = ${entryId} FOR UPDATE`;
    const entry = await tx.timelineEntry.findUnique({ where: { id: entryId, eventId, needsPerson: true } });
    if (!entry) throw new DomainError('TASK_NOT_FOUND');
    const subject = entry.orderId
      ? ({ subjectKind: 'order', subjectId: entry.orderId } as const)
      : ({ subjectKind: 'event', subjectId: entry.eventId } as const);
    if (entry.resolvedAt) {
      return { at: entry.resolvedAt, staffId: await firstResolver(tx, subject, entryId), isNew: false };
    }
    await tx.timelineEntry.update({ where: { id: entryId }, data: { resolvedAt: ctx.now } });
    await appendAudit(ctx, tx, { action: RESOLVE_ENTRY, ...subject, facts: { entryId } });
    await notifyLive(
      tx,
      `event:${eventId}`,
      ...(entry.orderId ? [`order:${entry.orderId}` as const] : []),
      ...(entry.ticketId ? [`ticket:${entry.ticketId}` as const] : []),
    );
    return { at: ctx.now, staffId: ctx.actor.id ?? null, isNew: true };
  });
}

async function firstResolver(
  tx: Tx,
  subject: { readonly subjectKind: string; readonly subjectId: string },
  entryId: string,
): Promise<string | null> {
  const audit = await tx.auditEntry.findFirst({
    where: { ...subject, action: RESOLVE_ENTRY, facts: { path: ['entryId'], equals: entryId } },
    select: { actorId: true },
  });
  return audit?.actorId ?? null;
}
