import { randomId } from '@lanyard/crypto/random';
import type { SeatMoveName } from '@lanyard/domain/workshops/seat-moves';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../in-transaction.ts';
import { moveSeats } from './move-seats.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

async function aWorkshop(counts: Readonly<Record<string, number>>) {
  const ctx = testContext(database);
  const { eventId } = await anEvent(ctx);
  const { id } = await ctx.db.prisma.workshop.create({
    data: {
      id: randomId('wsh'),
      eventId,
      key: 'lab',
      title: 'Lab',
      about: '',
      room: 'Room 1',
      roomLimit: 100,
      capacity: 20,
      priceMinor: 0,
      taxRateBp: 0,
      startsAt: ctx.now,
      endsAt: ctx.now,
      position: 0,
      ...counts,
    },
  });
  return {
    move: (name: SeatMoveName, quantity?: number) =>
      inTransaction(ctx, (tx) => moveSeats(tx, name, { workshopId: id, ...(quantity && { quantity }) })),
    counts: async () => {
      const { held, seated, offered, waiting } = await ctx.db.prisma.workshop.findUniqueOrThrow({
        where: { id },
      });
      return { held, seated, offered, waiting };
    },
    told: () => ctx.db.prisma.outbox.count({ where: { target: 'workshop', targetId: id } }),
  };
}

describe('moveSeats', () => {
  it('lets thirty at once have what five in line leave of twenty', async () => {
    const { move, counts } = await aWorkshop({ waiting: 5 });
    const answers = await Promise.all(Array.from({ length: 30 }, () => move('hold')));
    expect(answers.filter(Boolean)).toHaveLength(15);
    expect(await counts()).toEqual({ held: 15, seated: 0, offered: 0, waiting: 5 });
  });

  it('serves the line with seats the public may not have, and never past the capacity', async () => {
    const { move, counts } = await aWorkshop({ seated: 18, waiting: 5 });
    expect(await move('seat')).toBe(false);
    expect([await move('seatWaiting'), await move('offerWaiting'), await move('seatWaiting')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(await counts()).toEqual({ held: 0, seated: 19, offered: 1, waiting: 3 });
  });

  it('tells the process of a seat that comes free, and of nothing else', async () => {
    const { move, told } = await aWorkshop({ seated: 10, waiting: 1 });
    for (const name of ['hold', 'seatHeld', 'seatWaiting', 'wait'] as const) await move(name);
    expect(await told()).toBe(0);
    await move('unseat', 2);
    expect(await told()).toBe(1);
  });
});
