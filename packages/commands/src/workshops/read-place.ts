import type { DbClient, Tx } from '@lanyard/db/client';
import type { WaitlistEntryInclude } from '@lanyard/db/generated/prisma/models/WaitlistEntry';
import { DomainError } from '@lanyard/domain/errors/error-codes';

const whole = {
  ticket: {
    select: {
      ...{ id: true, orderId: true, reference: true, status: true, linkGeneration: true },
      item: { select: { ticketType: { select: { key: true } } } },
    },
  },
  workshop: { include: { event: true } },
} as const satisfies WaitlistEntryInclude;

/** Reads somebody's place in a line. */
export async function readPlace(tx: Tx | DbClient, entryId: string) {
  const place = await tx.waitlistEntry.findUnique({ where: { id: entryId }, include: whole });
  if (!place) throw new DomainError('WAITLIST_ENTRY_NOT_FOUND');
  return place;
}

/** A place in line, with its ticket and its workshop. */
export type PlaceInLine = Awaited<ReturnType<typeof readPlace>>;
