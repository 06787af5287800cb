import type { Db } from '@lanyard/db/client';
import { readReference } from '@lanyard/domain/orders/read-reference';
import { similarReferences } from '@lanyard/domain/search/similar-references';

/** Orders or tickets whose reference was typed, or is one mistake away from it. */
export interface FoundByReference {
  readonly orderIds: readonly string[];
  readonly ticketIds: readonly string[];
  /** Whether there is none of what was typed, and these may have been meant. */
  readonly isSimilar: boolean;
}

const nothing: FoundByReference = { orderIds: [], ticketIds: [], isSimilar: false };

/** Finds what a reference names; where it names nothing, what one wrong or two swapped signs would have named. */
export async function findByReference(db: Db, eventId: string, text: string): Promise<FoundByReference> {
  const exact = readReference(text);
  const asTyped = exact && (await named(db, eventId, [exact.order], ticketNumber(exact)));
  if (asTyped && asTyped.orderIds.length + asTyped.ticketIds.length > 0)
    return { ...asTyped, isSimilar: false };
  const similar = similarReferences(text);
  if (!similar) return nothing;
  return { ...(await named(db, eventId, similar.orders, similar.ticket)), isSimilar: true };
}

const ticketNumber = ({ ticket }: { readonly ticket: string | null }) =>
  ticket === null ? null : Number(ticket.split('-')[1]);

async function named(
  { prisma }: Db,
  eventId: string,
  orders: readonly string[],
  ticket: number | null,
): Promise<Pick<FoundByReference, 'orderIds' | 'ticketIds'>> {
  if (ticket !== null) {
    const rows = await prisma.ticket.findMany({
      where: { eventId, reference: { in: orders.map((order) => `${order}-${ticket}`) } },
      select: { id: true },
    });
    return { orderIds: [], ticketIds: rows.map(({ id }) => id) };
  }
  const rows = await prisma.order.findMany({
    where: { eventId, reference: { in: [...orders] } },
    select: { id: true },
  });
  return { orderIds: rows.map(({ id }) => id), ticketIds: [] };
}
