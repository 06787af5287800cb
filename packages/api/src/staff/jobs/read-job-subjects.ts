import type { Job } from '@lanyard/db/generated/prisma/client';
import type { JobKind } from '@lanyard/domain/jobs/job-kinds';
import type { JobAbout } from '@lanyard/domain/jobs/job-views';
import type { SharedServices } from '../../context.ts';

/** What jobs are about, and how far those that make codes are. */
export interface JobSubjects {
  about(job: Pick<Job, 'kind' | 'aboutId'>): JobAbout | null;
  /** Codes that are made, and are to be. */
  codes(batchId: string): { readonly done: number; readonly total: number } | null;
}

/** Reads what jobs are about with one query for each kind of row. */
export async function readJobSubjects(
  { db: { prisma } }: Pick<SharedServices, 'db'>,
  jobs: readonly Pick<Job, 'kind' | 'aboutId'>[],
): Promise<JobSubjects> {
  const idsOf = (...kinds: readonly JobKind[]) => ({
    in: jobs.flatMap(({ kind, aboutId }) => (kinds.some((each) => each === kind) ? (aboutId ?? []) : [])),
  });
  const [orders, coupons, batches, made] = await Promise.all([
    prisma.order.findMany({
      where: { id: idsOf('RECEIPT', 'ORDER_MAIL') },
      select: { id: true, reference: true },
    }),
    prisma.coupon.findMany({ where: { id: idsOf('CODE_CHANGE') }, select: { id: true, code: true } }),
    prisma.couponBatch.findMany({
      where: { id: idsOf('CODES') },
      select: { id: true, prefix: true, count: true },
    }),
    prisma.coupon.groupBy({ by: ['batchId'], where: { batchId: idsOf('CODES') }, _count: { _all: true } }),
  ]);
  const about = (kind: JobAbout['kind'], key: string, words = key): JobAbout => ({ kind, key, words });
  const abouts = new Map<string, JobAbout>([
    ...orders.map(({ id, reference }) => [id, about('ORDER', reference)] as const),
    ...coupons.map(({ id, code }) => [id, about('COUPON', code)] as const),
    ...batches.map(({ id, prefix }) => [id, about('BATCH', id, `${prefix}-…`)] as const),
  ]);
  const madeOf = new Map(made.map(({ batchId, _count }) => [batchId, _count._all]));
  const counts = new Map(batches.map(({ id, count }) => [id, count]));
  return {
    about: ({ aboutId }) => abouts.get(aboutId ?? '') ?? null,
    codes: (batchId) => {
      const total = counts.get(batchId);
      return total === undefined ? null : { done: madeOf.get(batchId) ?? 0, total };
    },
  };
}
