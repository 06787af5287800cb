import type { Tx } from '@lanyard/db/client';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { CancellationId } from '@lanyard/domain/ids/ids';
import { lockCancellable } from './lock-cancellable.ts';

/** Takes order and tickets of a wish to cancel and reads it after that. Throws `CANCELLATION_NOT_FOUND`. */
export async function lockWish(tx: Tx, cancellationId: CancellationId) {
  const named = await tx.cancellation.findUnique({
    where: { id: cancellationId },
    select: { orderId: true },
  });
  if (!named) throw new DomainError('CANCELLATION_NOT_FOUND');
  const found = await lockCancellable(tx, named.orderId);
  const wish = await tx.cancellation.findUniqueOrThrow({
    where: { id: cancellationId },
    include: { tickets: { include: { ticket: true }, orderBy: { ticket: { position: 'asc' } } } },
  });
  return { ...found, wish };
}

/** A wish as `lockWish` reads it, with its order. */
export type LockedWish = Awaited<ReturnType<typeof lockWish>>;
