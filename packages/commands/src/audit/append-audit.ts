import type { Tx } from '@lanyard/db/client';
import type { CommandContext } from '../context.ts';

/** What was done to what; facts are codes and counts, never personal data. */
export interface NewAuditEntry {
  readonly action: string;
  readonly subjectKind:
    | 'event'
    | 'order'
    | 'ticket'
    | 'payment'
    | 'mail'
    | 'staff'
    | 'history'
    | 'coupon'
    | 'couponBatch'
    | 'workshop';
  readonly subjectId: string;
  readonly facts?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Writes who did what in the command's own transaction. */
export async function appendAudit(ctx: CommandContext, tx: Tx, entry: NewAuditEntry): Promise<void> {
  await tx.auditEntry.create({
    data: {
      actorKind: ctx.actor.kind,
      actorId: ctx.actor.id ?? null,
      action: entry.action,
      subjectKind: entry.subjectKind,
      subjectId: entry.subjectId,
      facts: { ...entry.facts },
      at: ctx.now,
    },
  });
}
