import type { Db } from '@lanyard/db/client';
import type { EventSource } from './event-catalog.ts';
import { loadEvent } from './load-event.ts';

/** The catalog's source on the real database. */
export function databaseEventSource(db: Db): EventSource {
  return {
    load: (where) => loadEvent(db, where),
    newestSlug: async () => {
      const newest = await db.prisma.event.findFirst({
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        select: { slug: true },
      });
      return newest?.slug ?? null;
    },
  };
}
