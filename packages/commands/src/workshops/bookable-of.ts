import type { WorkshopModel } from '@lanyard/db/generated/prisma/models/Workshop';
import type { BookableWorkshop } from '@lanyard/domain/workshops/can-book';
import type { ClashRule } from '@lanyard/domain/workshops/clash-rules';

/** What decides whether a workshop can be booked, out of its row; instants in milliseconds since 1970 UTC. */
export function bookableOf(
  workshop: Pick<
    WorkshopModel,
    'title' | 'startsAt' | 'endsAt' | 'bookableFrom' | 'bookableUntil' | 'clash' | 'ticketTypeKeys'
  >,
): BookableWorkshop & { readonly title: string } {
  const keys = workshop.ticketTypeKeys;
  return {
    title: workshop.title,
    startsAt: workshop.startsAt.getTime(),
    endsAt: workshop.endsAt.getTime(),
    bookableFrom: workshop.bookableFrom?.getTime() ?? null,
    bookableUntil: workshop.bookableUntil?.getTime() ?? null,
    // Only commands write it, and they know these three.
    clash: workshop.clash as ClashRule,
    ticketTypeKeys: Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : null,
  };
}
