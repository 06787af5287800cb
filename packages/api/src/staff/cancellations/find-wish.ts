import type { Db } from '@lanyard/db/client';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { CancellationId, EventId } from '@lanyard/domain/ids/ids';
import { listedWish } from './present-row.ts';

/** A wish to cancel of an event; throws CANCELLATION_NOT_FOUND. */
export async function findWish({ prisma }: Db, eventId: EventId, cancellationId: CancellationId) {
  const wish = await prisma.cancellation.findFirst({
    where: { id: cancellationId, eventId },
    include: listedWish,
  });
  if (!wish) throw new DomainError('CANCELLATION_NOT_FOUND');
  return wish;
}
