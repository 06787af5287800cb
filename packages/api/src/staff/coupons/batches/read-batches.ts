import type { DbClient } from '@lanyard/db/client';
import type { BatchMails, CodeBatchRow } from '@lanyard/domain/staff/code-batch-row';
import { batchTermsSchema } from '@lanyard/domain/staff/code-batch.schema';
import { couponStateOf } from '@lanyard/domain/staff/coupon-state-of';
import { offerWords } from '@lanyard/domain/staff/offer-words';
import type { SharedServices } from '../../../context.ts';
import type { StaffEvent } from '../../find-staff-event.ts';

/** After so long without a new code or a mail a job is said to wait. */
const QUIET_AFTER_MS = 60_000;

/** As many as one looks through. */
const LIMIT = 200;

type Where = NonNullable<Parameters<DbClient['couponBatch']['findMany']>[0]>['where'];

/** Batches of codes with how far they are, the newest first. */
export async function readBatches(
  ctx: Pick<SharedServices, 'db' | 'now'> & { readonly event: StaffEvent },
  where: Where,
): Promise<CodeBatchRow[]> {
  const { event, db } = ctx;
  const batches = await db.prisma.couponBatch.findMany({
    ...(where ? { where } : {}),
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: LIMIT,
  });
  if (batches.length === 0) return [];
  const ids = batches.map(({ id }) => id);
  const [sums, mailsOf] = await Promise.all([readSums(db.prisma, ids), readMails(db.prisma, ids)]);
  const now = ctx.now();
  return batches.map((batch): CodeBatchRow => {
    const { offer, perOrder, startsAt, endsAt } = batchTermsSchema.parse(batch.terms);
    const sum = sums.get(batch.id) ?? noSum;
    const { mails, latestAt: mailedAt } = mailsOf(batch.id);
    const latest = Math.max(...[batch.createdAt, sum.latestAt, mailedAt].map((at) => at?.getTime() ?? 0));
    const capacity = sum.hasNoLimit ? null : sum.capacity;
    const standing = {
      ...{ isActive: sum.isActive ?? true, capacity: sum.made === 0 ? null : capacity },
      ...{ used: sum.used, held: sum.held, startsAt: instant(startsAt), endsAt: instant(endsAt) },
    };
    return {
      ...{ kind: 'BATCH', batchId: batch.id, prefix: batch.prefix, label: batch.label },
      home: batch.home === 'BUILT_IN' ? 'BUILT_IN' : 'STRIPE',
      discount: offerWords(offer, perOrder, event.currency),
      state: couponStateOf(standing, now),
      progress:
        batch.endedAt !== null
          ? 'DONE'
          : batch.stoppedAt !== null
            ? 'STOPPED'
            : now.getTime() - latest > QUIET_AFTER_MS
              ? 'QUIET'
              : 'MAKING',
      ...{ count: batch.count, made: sum.made, codesUsed: sum.codesUsed },
      ...{ used: sum.used, held: sum.held, capacity, givenAwayMinor: sum.givenAwayMinor },
      ...{ startsAt, endsAt, createdAt: batch.createdAt.toISOString(), mails },
    };
  });
}

interface Sum {
  readonly made: number;
  readonly codesUsed: number;
  readonly used: number;
  readonly held: number;
  readonly capacity: number;
  readonly hasNoLimit: boolean;
  /** Whether any of its codes is switched on; null while there is none. */
  readonly isActive: boolean | null;
  readonly latestAt: Date | null;
  readonly givenAwayMinor: number;
}

const noSum: Sum = {
  ...{ made: 0, codesUsed: 0, used: 0, held: 0, capacity: 0, hasNoLimit: false },
  ...{ isActive: null, latestAt: null, givenAwayMinor: 0 },
};

async function readSums(prisma: DbClient, ids: readonly string[]): Promise<Map<string, Sum>> {
  const list = [...ids];
  const rows = await prisma.$queryRaw<(Sum & { readonly id: string })[]>`
    SELECT c."batchId" AS "id",
      count(*)::int AS "made",
      count(*) FILTER (WHERE c."used" > 0)::int AS "codesUsed",
      sum(c."used")::int AS "used",
      sum(c."held")::int AS "held",
      coalesce(sum(c."capacity"), 0)::float8 AS "capacity",
      bool_or(c."capacity" IS NULL) AS "hasNoLimit",
      bool_or(c."isActive") AS "isActive",
      max(c."createdAt") AS "latestAt",
      (SELECT coalesce(sum(u."discountMinor"), 0)::float8 FROM "CouponUsage" u
        JOIN "Coupon" k ON k."id" = u."couponId"
        WHERE k."batchId" = c."batchId" AND u."status" = 'USED') AS "givenAwayMinor"
    FROM "Coupon" c WHERE c."batchId" = ANY(${list}) GROUP BY c."batchId"`;
  return new Map(rows.map((row) => [row.id, row]));
}

async function readMails(
  prisma: DbClient,
  ids: readonly string[],
): Promise<(id: string) => { readonly mails: BatchMails | null; readonly latestAt: Date | null }> {
  const where = { batchId: { in: [...ids] } };
  const [wanted, states] = await Promise.all([
    prisma.couponBatchMail.groupBy({ by: ['batchId'], where, _count: { _all: true } }),
    prisma.emailMessage.groupBy({
      ...{ by: ['batchId', 'status'], where, _count: { _all: true }, _max: { sentAt: true } },
    }),
  ]);
  const wantedOf = new Map(wanted.map(({ batchId, _count }) => [batchId, _count._all]));
  return (id) => {
    const own = states.filter(({ batchId }) => batchId === id);
    const count = (of: readonly string[]) =>
      own.reduce((sum, { status, _count }) => sum + (of.includes(status) ? _count._all : 0), 0);
    const latest = Math.max(0, ...own.map(({ _max }) => _max.sentAt?.getTime() ?? 0));
    const people = wantedOf.get(id);
    return {
      latestAt: latest === 0 ? null : new Date(latest),
      mails:
        people === undefined
          ? null
          : {
              wanted: people,
              sent: count(['SENT', 'DELAYED', 'DELIVERED', 'COMPLAINED', 'BOUNCED']),
              delivered: count(['DELIVERED', 'COMPLAINED']),
              failed: count(['BOUNCED', 'FAILED']),
            },
    };
  };
}

function instant(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
