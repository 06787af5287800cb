import type { JobWhereInput } from '@lanyard/db/generated/prisma/models/Job';
import { jobFilters, openJobStates, type JobFilter } from '@lanyard/domain/jobs/job-states';
import type { JobList } from '@lanyard/domain/jobs/job-views';
import { z } from 'zod';
import { eventProcedure } from '../staff-procedure.ts';
import { presentJobs } from './present-jobs.ts';

const SHOWN = 50;

/** One page of the one-off work of an event, newest first. Throws EVENT_NOT_FOUND. */
export const list = eventProcedure('jobs.read')
  .input(
    z.object({
      filter: z.enum(jobFilters).default('ALL'),
      /** `nextCursor` of the page before. */
      cursor: z.string().max(100).nullish(),
    }),
  )
  .query(async ({ ctx, input }): Promise<JobList> => {
    const { prisma } = ctx.db;
    const eventId = ctx.event.id;
    const [found, counted] = await Promise.all([
      prisma.job.findMany({
        where: { eventId, AND: [whereOf(input.filter), after(input.cursor)] },
        orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
        take: SHOWN + 1,
      }),
      input.cursor
        ? null
        : prisma.job.groupBy({ by: ['status'], where: { eventId }, _count: { _all: true } }),
    ]);
    const shown = found.slice(0, SHOWN);
    const last = found.length > SHOWN ? shown.at(-1) : undefined;
    return {
      timeZone: ctx.event.timeZone,
      rows: await presentJobs(ctx, shown),
      nextCursor: last ? `${last.askedAt.getTime()}.${last.id}` : null,
      counts: counted && countsOf(new Map(counted.map(({ status, _count }) => [status, _count._all]))),
    };
  });

const open: readonly string[] = openJobStates;

function whereOf(filter: JobFilter): JobWhereInput {
  switch (filter) {
    case 'ALL':
      return {};
    case 'OPEN':
      return { status: { in: [...open] } };
    case 'DONE':
      return { status: 'DONE' };
    case 'FAILED':
      return { status: { in: ['FAILED', 'STOPPED'] } };
  }
}

/** What comes after a cursor, an instant and the id of a job; anything else is the first page. */
function after(text: string | null | undefined): JobWhereInput {
  const [, at, id] = /^(\d{1,15})\.([\w:-]{1,90})$/.exec(text ?? '') ?? [];
  if (at === undefined || id === undefined) return {};
  const askedAt = new Date(Number(at));
  return { askedAt: { lte: askedAt }, OR: [{ askedAt: { lt: askedAt } }, { id: { lt: id } }] };
}

function countsOf(counted: ReadonlyMap<string, number>): Record<JobFilter, number> {
  const sum = (wanted: (status: string) => boolean) =>
    [...counted].reduce((total, [status, count]) => total + (wanted(status) ? count : 0), 0);
  return {
    ALL: sum(() => true),
    OPEN: sum((status) => open.includes(status)),
    DONE: sum((status) => status === 'DONE'),
    FAILED: sum((status) => status === 'FAILED' || status === 'STOPPED'),
  };
}
