import type { CommandContext } from '../context.ts';
import { notifyLive } from '../live/notify-live.ts';
import type { NewJob } from './append-job.ts';

/** A try of a job; `n` counts from 1. */
export interface JobTry extends NewJob {
  readonly n: number;
}

/** Notes that a try of a job begins, and that there is such a job where nobody has. */
export async function beginJobTry(ctx: CommandContext, { n, ...job }: JobTry): Promise<void> {
  const { prisma } = ctx.db;
  const begun = { status: 'RUNNING', tries: n, triedAt: ctx.now, failureCode: null };
  await prisma.job.upsert({
    where: { id: job.id },
    create: { ...job, ...begun, askedAt: ctx.now, startedAt: ctx.now },
    update: begun,
  });
  await prisma.job.updateMany({ where: { id: job.id, startedAt: null }, data: { startedAt: ctx.now } });
  await notifyLive(prisma, `event:${job.eventId}`);
}
