import { asId, type CouponBatchId, type EventId } from '@lanyard/domain/ids/ids';
import { batchTermsSchema, type BatchTerms } from '@lanyard/domain/staff/code-batch.schema';
import type { CouponHome } from '@lanyard/domain/staff/coupon-words';
import type { CommandContext } from '../../context.ts';
import { codeMailKey } from './code-mail-key.ts';

/** A place of a batch where something is still to be done. */
export interface BatchPlace {
  readonly position: number;
  readonly isMade: boolean;
  /** Who is still to be mailed the code. */
  readonly personId: string | null;
}

/** A batch, and what of it is still to be done. */
export interface BatchWork {
  readonly eventId: EventId;
  readonly run: number;
  readonly isStopped: boolean;
  readonly home: CouponHome;
  readonly prefix: string;
  readonly label: string | null;
  readonly terms: BatchTerms;
  readonly places: readonly BatchPlace[];
}

/** What a batch still lacks, by its rows; a mail that was refused for good is over. Null for an id nobody asked for. */
export async function findBatchWork(
  { db: { prisma } }: CommandContext,
  batchId: CouponBatchId,
): Promise<BatchWork | null> {
  const batch = await prisma.couponBatch.findUnique({
    where: { id: batchId },
    include: { coupons: { select: { batchPosition: true } }, mails: true },
  });
  if (!batch) return null;
  const over = await prisma.emailMessage.findMany({
    where: { batchId, OR: [{ sentAt: { not: null } }, { status: 'FAILED' }] },
    select: { key: true },
  });
  const made = new Set(batch.coupons.map(({ batchPosition }) => batchPosition));
  const mailed = new Set(over.map(({ key }) => key));
  const people = new Map(batch.mails.map(({ position, personId }) => [position, personId]));
  const places = Array.from({ length: batch.count }, (_, position): BatchPlace => {
    const isMailed = mailed.has(codeMailKey(batchId, position));
    return {
      position,
      isMade: made.has(position),
      personId: isMailed ? null : (people.get(position) ?? null),
    };
  });
  return {
    ...{ eventId: asId('event', batch.eventId), run: batch.run, isStopped: batch.stoppedAt !== null },
    ...{ prefix: batch.prefix, label: batch.label },
    home: batch.home === 'BUILT_IN' ? 'BUILT_IN' : 'STRIPE',
    terms: batchTermsSchema.parse(batch.terms),
    places: places.filter(({ isMade, personId }) => !isMade || personId !== null),
  };
}
