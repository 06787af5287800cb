import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { notifyLive } from '../live/notify-live.ts';
import { appendJob, type NewJob } from './append-job.ts';

/** Writes down that work is about to be started, and by whom; once. */
export async function noteJob(ctx: CommandContext, job: NewJob): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    await appendJob(ctx, tx, job);
    await notifyLive(tx, `event:${job.eventId}`);
  });
}
