import { randomId } from '@lanyard/crypto/random';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId, type WorkshopSeatId } from '@lanyard/domain/ids/ids';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { aLine } from '@lanyard/testing/factories/a-line';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../in-transaction.ts';
import { freeNoShows } from './free-no-shows.ts';
import { markPresence } from './mark-presence.ts';
import { moveSeats } from './move-seats.ts';
import { removeFromLine } from './remove-from-line.ts';
import { seatPastLine } from './seat-past-line.ts';
import { serveLine } from './serve-line.ts';
import { setPriority } from './set-priority.ts';
import { setWorkshopSeats, type RoomAndSeats } from './set-workshop-seats.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const staff = { kind: 'staff', id: 'stf_00000000000000000001' } as const;
const refusedWith = (code: string) => (error: unknown) => error instanceof DomainError && error.code === code;
const aRequest = () => asId('request', randomId('req'));
const room: RoomAndSeats = { capacity: 0, room: 'Room 1', roomLimit: 40 };

async function aRoom(wishes: Parameters<typeof aLine>[1] = {}) {
  const ctx = testContext(database, { actor: staff });
  const line = await aLine(ctx, wishes);
  const workshopId = line.workshopAt(0);
  const { eventId } = line;
  const press = { eventId, workshopId, why: 'More chairs' };
  return {
    ...{ ctx, line, eventId, workshopId },
    set: (to: Partial<RoomAndSeats>, basedOn: Partial<RoomAndSeats> = {}, requestId = aRequest()) =>
      setWorkshopSeats(ctx, {
        ...{ ...press, requestId, basedOn: { ...room, ...basedOn } },
        ...{ ...room, ...to },
      }),
    move: (name: Parameters<typeof moveSeats>[1], quantity = 1) =>
      inTransaction(ctx, (tx) => moveSeats(tx, name, { workshopId, quantity })),
    changes: () =>
      ctx.db.prisma.capacityChange.findMany({ where: { subjectId: workshopId }, orderBy: { id: 'asc' } }),
    told: () =>
      ctx.db.prisma.outbox.count({
        where: {
          ...{ target: 'workshop', targetId: workshopId },
          message: { path: ['kind'], equals: 'seatsMayBeFree' },
        },
      }),
  };
}

describe('setting the seats of a workshop', () => {
  it('keeps who, from what to what and why, tells the process, and does it once a press', async () => {
    const { set, changes, told, ctx, line, eventId } = await aRoom();
    const before = await ctx.db.prisma.event.findUniqueOrThrow({ where: { id: eventId } });
    const requestId = aRequest();
    const bigger = { capacity: 50, room: 'Hall', roomLimit: 90 };
    await set(bigger, {}, requestId);
    await set(bigger, {}, requestId);
    expect(await changes()).toMatchObject([
      {
        ...{ from: 0, to: 50, roomFrom: 'Room 1', roomTo: 'Hall', roomLimitFrom: 40, roomLimitTo: 90 },
        ...{ why: 'More chairs', staffId: staff.id },
      },
    ]);
    expect(await told()).toBe(1);
    const after = await ctx.db.prisma.event.findUniqueOrThrow({ where: { id: eventId } });
    expect(after.version).toBe(before.version + 1);
    expect(await line.counts()).toEqual({ seated: 0, held: 0, offered: 0, waiting: 0 });
  });

  it('shows the second of two organizers what the first did', async () => {
    const { set, changes } = await aRoom();
    const both = await Promise.allSettled([set({ capacity: 10 }), set({ capacity: 20 })]);
    const refused = both.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ reason: { code: 'WORKSHOP_SEATS_CHANGED' } });
    expect(await changes()).toHaveLength(1);
  });

  it('refuses what would take somebody’s seat, with the least there can be, and more than the room holds', async () => {
    const { set, move } = await aRoom();
    await set({ capacity: 10 });
    await move('hold', 3);
    await move('seat', 4);
    const seen = { capacity: 10 };
    await expect(set({ capacity: 6 }, seen)).rejects.toMatchObject({
      ...{ code: 'WORKSHOP_BELOW_TAKEN', facts: { taken: 7 } },
    });
    await expect(set({ capacity: 41 }, seen)).rejects.toSatisfy(refusedWith('WORKSHOP_OVER_ROOM'));
    await set({ capacity: 7 }, seen);
    expect(await move('hold')).toBe(false);
  });

  it('refuses a room in which another workshop is then', async () => {
    const { set } = await aRoom({ workshops: [{}, {}] });
    await expect(set({ room: 'Room 2' })).rejects.toMatchObject({
      ...{ code: 'WORKSHOP_ROOM_TAKEN', facts: { what: 'Workshop 2' } },
    });
  });

  it('shrinks safely under the hands of buyers: no more seats are held than there are', async () => {
    const { set, move, line, ctx, workshopId } = await aRoom();
    await set({ capacity: 20 });
    const shrinking = [15, 12, 8].map(async (capacity) => {
      const seen = await ctx.db.prisma.workshop.findUniqueOrThrow({ where: { id: workshopId } });
      return set({ capacity }, { capacity: seen.capacity });
    });
    const buying = Array.from({ length: 24 }, () => move('hold'));
    const answers = await Promise.allSettled([...shrinking, ...buying]);
    const held = answers.slice(3).filter((one) => one.status === 'fulfilled' && one.value === true).length;
    const { capacity } = await ctx.db.prisma.workshop.findUniqueOrThrow({ where: { id: workshopId } });
    expect(await line.counts()).toMatchObject({ held });
    expect(held).toBeLessThanOrEqual(capacity);
    expect(held).toBe(capacity);
  });
});

describe('what organizers do in the line', () => {
  it('puts one ahead for a reason and takes one out, and the next are served', async () => {
    const { ctx, line, workshopId, set } = await aRoom({ tickets: 4 });
    const entries = [];
    for (const n of [0, 1, 2, 3]) entries.push(await line.join(n));
    const [first, , , last] = entries;
    if (!first || !last) throw new Error('nobody joined');
    const act = { workshopId, reason: 'HELPS_HERE' } as const;
    const ahead = { ...act, entryId: last, priority: 1, basedOn: 0, requestId: 'one' };
    await setPriority(ctx, ahead);
    await setPriority(ctx, ahead);
    await removeFromLine(ctx, { ...act, entryId: first, requestId: 'two' });
    await expect(
      setPriority(ctx, { ...act, entryId: first, priority: 2, basedOn: 0, requestId: 'three' }),
    ).rejects.toSatisfy(refusedWith('WAITLIST_CHANGED'));
    await set({ capacity: 2 });
    await serveLine(ctx, { workshopId });
    expect((await line.seated()).toSorted((a, b) => a - b)).toEqual([1, 3]);
    const audit = await ctx.db.prisma.auditEntry.findMany({
      where: { action: { in: ['waitlist.setPriority', 'waitlist.removed'] }, actorId: staff.id },
    });
    expect(audit.map(({ facts }) => facts)).toMatchObject([
      { reason: 'HELPS_HERE' },
      { reason: 'HELPS_HERE' },
    ]);
  });

  it('seats a ticket past the line, ends its place there, and never passes the capacity', async () => {
    const { ctx, line, eventId, workshopId, set } = await aRoom({ tickets: 3 });
    const entryId = await line.join(0);
    await line.join(1);
    await set({ capacity: 1 });
    const seat = (n: number) =>
      seatPastLine(ctx, {
        ...{ eventId, workshopId, ticketId: line.ticketAt(n), requestId: aRequest() },
        reason: 'OUR_MISTAKE',
      });
    await seat(0);
    await seat(0);
    expect(await line.entry(entryId)).toMatchObject({ status: 'SEATED' });
    expect(await line.counts()).toEqual({ seated: 1, held: 0, offered: 0, waiting: 1 });
    await expect(seat(2)).rejects.toSatisfy(refusedWith('WORKSHOP_NO_SEAT'));
  });
});

describe('on the day', () => {
  it('gives the seats of who has not come to who stands at the door, by joining', async () => {
    const { ctx, line, eventId, workshopId } = await aRoom({ tickets: 6 });
    const seats: WorkshopSeatId[] = [];
    for (const n of [0, 1, 2]) seats.push(asId('workshopSeat', await line.seat(n)));
    const entries = [];
    for (const n of [3, 4, 5]) entries.push(await line.join(n));
    const free = () => freeNoShows(ctx, { eventId, workshopId, requestId: aRequest(), seatIds: seats });
    await expect(free()).rejects.toSatisfy(refusedWith('WORKSHOP_NOT_BEGUN'));
    const { startsAt } = await ctx.db.prisma.workshop.findUniqueOrThrow({ where: { id: workshopId } });
    ctx.now = new Date(startsAt.getTime() + 11 * 60_000);
    const [here] = seats;
    if (!here) throw new Error('nobody sits');
    const mark = (whose: Parameters<typeof markPresence>[1]['whose']) =>
      markPresence(ctx, { eventId, workshopId, whose });
    await mark({ seatId: here, presence: 'ABSENT' });
    await mark({ seatId: here, presence: 'PRESENT' });
    for (const entryId of entries.slice(1).toReversed()) await mark({ entryId, isAtDoor: true });
    expect(await free()).toEqual({ freed: 2, seated: 2 });
    expect(await free()).toEqual({ freed: 0, seated: 0 });
    expect(await line.counts()).toEqual({ seated: 3, held: 0, offered: 0, waiting: 1 });
    expect((await line.seated()).toSorted((a, b) => a - b)).toEqual([0, 4, 5]);
    await expect(mark({ seatId: seats[1] ?? here, presence: 'PRESENT' })).rejects.toSatisfy(
      refusedWith('WAITLIST_CHANGED'),
    );
    const standby = await ctx.db.prisma.workshopSeat.findMany({ where: { workshopId, source: 'STANDBY' } });
    expect(standby.map(({ presence }) => presence)).toEqual(['PRESENT', 'PRESENT']);
  });
});
