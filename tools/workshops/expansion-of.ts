import { setTimeout as delay } from 'node:timers/promises';
import type { CommandContext } from '@lanyard/commands/context';
import { setWorkshopSeats } from '@lanyard/commands/workshops/set-workshop-seats';
import { randomId } from '@lanyard/crypto/random';
import type { Db } from '@lanyard/db/client';
import { asId } from '@lanyard/domain/ids/ids';

interface Expansion {
  readonly db: Db;
  readonly command: () => CommandContext;
  readonly workshopId: string;
  readonly more: number;
}

/** How long serving took, from the moment the organizer saved. */
export interface ServedTimes {
  readonly firstMs: number;
  readonly servedMs: number;
}

const giveUpMs = 180_000;

/** Gives a workshop more seats, as an organizer does; `until` waits for so many of them to be somebody's. */
export async function expansionOf({ db, command, workshopId, more }: Expansion) {
  const before = await db.prisma.workshop.findUniqueOrThrow({ where: { id: workshopId } });
  const { capacity, room, roomLimit, eventId } = before;
  const savedAt = Date.now();
  await setWorkshopSeats(command(), {
    ...{ eventId: asId('event', eventId), workshopId: asId('workshop', workshopId) },
    ...{ requestId: asId('request', randomId('req')), why: `${more} more chairs` },
    ...{ capacity: capacity + more, room, roomLimit, basedOn: { capacity, room, roomLimit } },
  });
  let firstMs = 0;
  return {
    async until(served: number): Promise<ServedTimes> {
      while (Date.now() < savedAt + giveUpMs) {
        const { seated } = await db.prisma.workshop.findUniqueOrThrow({ where: { id: workshopId } });
        if (seated > before.seated && firstMs === 0) firstMs = Date.now() - savedAt;
        if (seated >= before.seated + served) return { firstMs, servedMs: Date.now() - savedAt };
        await delay(50);
      }
      throw new Error(`${served} more seats were not given within ${giveUpMs / 1000} s`);
    },
  };
}
