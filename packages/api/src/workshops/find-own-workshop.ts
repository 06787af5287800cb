import type { Db } from '@lanyard/db/client';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId, type WorkshopId } from '@lanyard/domain/ids/ids';
import { findTicket, type FoundTicket } from '../tickets/find-ticket.ts';

/** The ticket behind a link and a workshop of its event; throws LINK_UNKNOWN and WORKSHOP_NOT_FOUND. */
export async function findOwnWorkshop(
  db: Db,
  { token, workshopKey }: { readonly token: string; readonly workshopKey: string },
): Promise<{ readonly ticket: FoundTicket; readonly workshopId: WorkshopId }> {
  const ticket = await findTicket(db, token);
  const workshop = await db.prisma.workshop.findUnique({
    where: { eventId_key: { eventId: ticket.eventId, key: workshopKey } },
    select: { id: true },
  });
  if (!workshop) throw new DomainError('WORKSHOP_NOT_FOUND');
  return { ticket, workshopId: asId('workshop', workshop.id) };
}
