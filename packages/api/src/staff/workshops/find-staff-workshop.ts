import type { Db } from '@lanyard/db/client';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId, type EventId } from '@lanyard/domain/ids/ids';

/** A workshop of an event by its key; throws WORKSHOP_NOT_FOUND. */
export async function findStaffWorkshop({ prisma }: Db, eventId: EventId, key: string) {
  const workshop = await prisma.workshop.findUnique({
    where: { eventId_key: { eventId, key } },
    include: { event: { select: { policies: true } } },
  });
  if (!workshop) throw new DomainError('WORKSHOP_NOT_FOUND');
  return { ...workshop, id: asId('workshop', workshop.id) };
}

/** What `findStaffWorkshop` finds. */
export type FoundWorkshop = Awaited<ReturnType<typeof findStaffWorkshop>>;
