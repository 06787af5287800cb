import type { Tx } from '@lanyard/db/client';
import { DomainError } from '@lanyard/domain/errors/error-codes';

/** Refuses what makes no sense at an event that will not take place. Throws `EVENT_CANCELLED`. */
export async function refuseOfCancelled(tx: Tx, eventId: string): Promise<void> {
  const { status } = await tx.event.findUniqueOrThrow({ where: { id: eventId }, select: { status: true } });
  if (status === 'CANCELLED') throw new DomainError('EVENT_CANCELLED');
}
