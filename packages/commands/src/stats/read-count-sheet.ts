import type { Db } from '@lanyard/db/client';
import type { CountSheet } from '@lanyard/domain/stats/count-sheet';

/** Reads an event's counters as they stand. */
export async function readCountSheet(db: Db, eventId: string): Promise<CountSheet> {
  const event = await db.prisma.event.findUniqueOrThrow({
    where: { id: eventId },
    select: {
      version: true,
      swag: { select: { key: true, variants: true } },
      quotas: { orderBy: { key: 'asc' } },
      workshops: { orderBy: { key: 'asc' } },
      ticketTypes: {
        orderBy: { key: 'asc' },
        include: { quotas: { include: { quota: { select: { key: true } } } } },
      },
    },
  });
  return {
    eventVersion: event.version,
    quotas: event.quotas.map(({ key, version, capacity, held, sold }) => ({
      key,
      version: Number(version),
      capacity,
      held,
      sold,
    })),
    ticketTypes: event.ticketTypes.map((type) => ({
      key: type.key,
      version: Number(type.version),
      sold: type.sold,
      revenueMinor: Number(type.revenueMinor),
      quotas: type.quotas.map(({ quota }) => quota.key).toSorted(),
    })),
    variants: event.swag
      .flatMap((item) =>
        item.variants.map(({ key, version, stock, held, sold }) => ({
          key: `${item.key}/${key}`,
          version: Number(version),
          stock,
          held,
          sold,
        })),
      )
      .toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    workshops: event.workshops.map(({ key, version, capacity, seated, held, offered, waiting }) => ({
      ...{ key, version: Number(version), capacity, seated, held, offered, waiting },
    })),
  };
}
