import type { Tx } from '@lanyard/db/client';
import type { JobKind } from '@lanyard/domain/jobs/job-kinds';
import type { CommandContext } from '../context.ts';

/** One-off work that is about to be started, under the id it has at Temporal. */
export interface NewJob {
  readonly id: string;
  readonly eventId: string;
  readonly kind: JobKind;
  /** The row it is for. */
  readonly aboutId: string;
}

/** Writes down in the command's own transaction that work was asked for, and by whom; once. */
export async function appendJob(ctx: CommandContext, tx: Tx, job: NewJob): Promise<void> {
  const staffId = ctx.actor.kind === 'staff' ? (ctx.actor.id ?? null) : null;
  await tx.job.createMany({ data: { ...job, staffId, askedAt: ctx.now }, skipDuplicates: true });
}
