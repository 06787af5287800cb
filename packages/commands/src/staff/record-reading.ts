import { appendAudit, type NewAuditEntry } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';

/** Whose personal data was read: all people of an order, of a ticket, or of a list of an event. */
export interface Reading {
  readonly subjectKind: Extract<NewAuditEntry['subjectKind'], 'event' | 'order' | 'ticket'>;
  readonly subjectId: string;
  /** What the reading was for, as codes and counts, never what was looked for. */
  readonly facts?: NewAuditEntry['facts'];
}

/** A page that refreshes itself is one reading for this long. */
const ONE_READING_MS = 10 * 60_000;

/** Notes in the audit trail that the actor reads names and addresses of a subject, once in ten minutes. */
export async function recordReading(ctx: CommandContext, reading: Reading): Promise<void> {
  const { subjectKind, subjectId, facts = {} } = reading;
  const known = await ctx.db.prisma.auditEntry.findFirst({
    where: {
      ...{ action: 'people.read', subjectKind, subjectId },
      ...{ actorKind: ctx.actor.kind, actorId: ctx.actor.id ?? null, facts: { equals: { ...facts } } },
      at: { gt: new Date(ctx.now.getTime() - ONE_READING_MS) },
    },
    select: { id: true },
  });
  if (known) return;
  await inTransaction(ctx, (tx) =>
    appendAudit(ctx, tx, { action: 'people.read', subjectKind, subjectId, facts }),
  );
}
