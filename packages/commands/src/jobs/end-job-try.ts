import type { Prisma } from '@lanyard/db/generated/prisma/client';
import type { CommandContext } from '../context.ts';
import { notifyLive } from '../live/notify-live.ts';

/** How a try of a job ended. */
export interface JobTryEnd {
  readonly id: string;
  readonly eventId: string;
  readonly n: number;
  /** `RETRYING` is tried again by itself. */
  readonly status: 'DONE' | 'STOPPED' | 'RETRYING' | 'FAILED';
  readonly failureCode?: string;
  readonly result?: Readonly<Record<string, string | number>>;
}

/** Notes how a try of a job ended; a newer try has its own say. */
export async function endJobTry(ctx: CommandContext, end: JobTryEnd): Promise<void> {
  const { id, eventId, n, status, failureCode = null, result } = end;
  const { prisma } = ctx.db;
  const data: Prisma.JobUpdateManyMutationInput = {
    ...{ status, failureCode },
    ...(status === 'RETRYING' ? {} : { endedAt: ctx.now }),
    ...(result === undefined ? {} : { result: { ...result } }),
  };
  await prisma.job.updateMany({ where: { id, tries: n }, data });
  await notifyLive(prisma, `event:${eventId}`);
}
