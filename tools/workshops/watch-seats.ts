import { setTimeout as delay } from 'node:timers/promises';
import type { Db } from '@lanyard/db/client';

/** Looks at a workshop's counters again and again, and keeps what must never be seen. */
export function watchSeats(db: Db, workshopId: string) {
  const problems: string[] = [];
  let looks = 0;
  const over = new AbortController();
  const watching = (async () => {
    while (!over.signal.aborted) {
      const { seated, held, offered, capacity } = await db.prisma.workshop.findUniqueOrThrow({
        where: { id: workshopId },
      });
      looks++;
      if (seated + held + offered > capacity)
        problems.push(`${seated} + ${held} + ${offered} of ${capacity}`);
      await delay(100);
    }
  })();
  return {
    async end(): Promise<{ readonly looks: number; readonly problems: readonly string[] }> {
      over.abort();
      await watching;
      return { looks, problems };
    },
  };
}
