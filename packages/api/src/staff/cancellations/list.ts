import { readPeople } from '@lanyard/db/people/people-repository';
import {
  cancellationFilters,
  cancellationOrders,
  type CancellationFilter,
  type CancellationList,
  type CancellationOrder,
} from '@lanyard/domain/staff/cancellation-views';
import { z } from 'zod';
import { auditReading } from '../audit-reading.ts';
import { mayHere } from '../may-here.ts';
import { eventProcedure } from '../staff-procedure.ts';
import { listedWish, presentRow } from './present-row.ts';

const SHOWN = 100;

/** Wishes to cancel of an event, by where they stand, age or money. Throws EVENT_NOT_FOUND. */
export const list = eventProcedure('orders.read')
  .input(
    z.object({
      filter: z.enum(cancellationFilters).default('ASKED'),
      order: z.enum(cancellationOrders).default('OLDEST'),
    }),
  )
  .query(async ({ ctx, input }): Promise<CancellationList> => {
    const { db, keys, event } = ctx;
    const { prisma } = db;
    const eventId = event.id;
    const [rows, counted] = await Promise.all([
      prisma.cancellation.findMany({
        where: { eventId, ...(input.filter === 'ALL' ? {} : { status: input.filter }) },
        include: listedWish,
        orderBy: sortedBy(input.order),
        take: SHOWN + 1,
      }),
      prisma.cancellation.groupBy({ by: ['status'], where: { eventId }, _count: { _all: true } }),
    ]);
    const shown = rows.slice(0, SHOWN);
    const people = mayHere(ctx, 'people.read')
      ? await readPeople(prisma, keys, [...new Set(shown.flatMap(({ askerId }) => askerId ?? []))])
      : new Map();
    if (people.size > 0) await auditReading(ctx, { subjectKind: 'event', subjectId: eventId });
    return {
      currency: event.currency,
      timeZone: event.timeZone,
      rows: shown.map((row) => presentRow(row, people)),
      isMore: rows.length > SHOWN,
      counts: countsOf(new Map(counted.map(({ status, _count }) => [status, _count._all]))),
    };
  });

function sortedBy(order: CancellationOrder) {
  const byId = { id: 'asc' } as const;
  if (order === 'MOST') return [{ dueMinor: 'desc' } as const, byId];
  return [{ askedAt: order === 'NEWEST' ? ('desc' as const) : ('asc' as const) }, byId];
}

function countsOf(counted: ReadonlyMap<string, number>): Record<CancellationFilter, number> {
  const all = [...counted.values()].reduce((sum, count) => sum + count, 0);
  const of = (status: string) => counted.get(status) ?? 0;
  return {
    ASKED: of('ASKED'),
    APPROVED: of('APPROVED'),
    DECLINED: of('DECLINED'),
    WITHDRAWN: of('WITHDRAWN'),
    ALL: all,
  };
}
