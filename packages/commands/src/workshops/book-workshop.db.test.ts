import { randomId } from '@lanyard/crypto/random';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { inRush } from '@lanyard/testing/drive/in-rush';
import { workshopSales } from '@lanyard/testing/factories/workshop-sales';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bookWorkshop } from './book-workshop.ts';
import { joinWaitlist } from './join-waitlist.ts';
import { leaveWorkshop } from './leave-workshop.ts';
import { moveSeats } from './move-seats.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const refused = (code: string) => (error: unknown) => error instanceof DomainError && error.code === code;
const staffContext = (now?: Date) =>
  testContext(database, { ...(now && { now }), actor: { kind: 'staff', id: 'stf_1' } });

describe('booking a workshop', () => {
  it('takes a seat once a press, and says so on the timeline', async () => {
    const ctx = testContext(database);
    const sales = await workshopSales(ctx, { workshops: [{ capacity: 2 }] });
    const [ticketId] = await sales.tickets();
    if (!ticketId) throw new Error('no ticket');
    const requestId = randomId('req');
    const seatId = await sales.book(ticketId, 0, { requestId });
    expect(await sales.book(ticketId, 0, { requestId })).toBe(seatId);
    await expect(sales.book(ticketId)).rejects.toSatisfy(refused('WORKSHOP_YOURS'));
    expect(await sales.counts()).toEqual({ seated: 1, held: 0, offered: 0, waiting: 0 });
    expect(await ctx.db.prisma.timelineEntry.count({ where: { ticketId, kind: 'WORKSHOP_BOOKED' } })).toBe(1);
  });

  it('gives the last twenty seats, less those for who waits, to whoever comes first of sixty', async () => {
    const ctx = testContext(database);
    const sales = await workshopSales(ctx, { workshops: [{ capacity: 30 }] });
    const tickets = await sales.tickets(50);
    const workshopId = sales.workshopAt(0);
    await ctx.db.prisma.$transaction(async (tx) => {
      await moveSeats(tx, 'seat', { workshopId, quantity: 10 });
      await moveSeats(tx, 'wait', { workshopId, quantity: 5 });
    });
    const answers = await inRush(
      [...tickets, ...tickets.slice(0, 10)].map((ticketId) => () => sales.book(ticketId)),
    );
    const codes = answers.map((answer) =>
      answer.status === 'fulfilled'
        ? 'SEATED'
        : answer.reason instanceof DomainError
          ? answer.reason.code
          : answer.reason,
    );
    expect(codes.filter((code) => code === 'SEATED')).toHaveLength(15);
    expect(
      codes.every((code) => code === 'SEATED' || code === 'WORKSHOP_FULL' || code === 'WORKSHOP_YOURS'),
    ).toBe(true);
    expect(await sales.counts()).toEqual({ seated: 25, held: 0, offered: 0, waiting: 5 });
    expect(await ctx.db.prisma.workshopSeat.count({ where: { workshopId, status: 'SEATED' } })).toBe(15);
  }, 120_000);

  it('keeps the old seat of a swap until the new one is certain', async () => {
    const ctx = testContext(database);
    const sales = await workshopSales(ctx, { workshops: [{ capacity: 2 }, { capacity: 1 }] });
    const [first, second] = await sales.tickets(2);
    if (!first || !second) throw new Error('no tickets');
    const [old, other] = [await sales.book(first), await sales.book(second)];
    await sales.book(first, 1, { swapsSeatId: old });
    await expect(sales.book(second, 1, { swapsSeatId: other })).rejects.toSatisfy(refused('WORKSHOP_FULL'));
    await expect(sales.book(first, 0, { swapsSeatId: old })).rejects.toSatisfy(refused('WORKSHOP_SEAT_GONE'));
    expect([await sales.counts(0), await sales.counts(1)]).toMatchObject([{ seated: 1 }, { seated: 1 }]);
    expect(await ctx.db.prisma.workshopSeat.findUniqueOrThrow({ where: { id: other } })).toMatchObject({
      status: 'SEATED',
    });
    expect(await ctx.db.prisma.workshopSeat.findUniqueOrThrow({ where: { id: old } })).toMatchObject({
      ...{ status: 'RELEASED', endedWhy: 'SWAPPED' },
    });
  });

  it('swaps crosswise at once without anybody waiting for ever', async () => {
    const ctx = testContext(database);
    const sales = await workshopSales(ctx, { workshops: [{ capacity: 20 }, { capacity: 20 }] });
    const tickets = await sales.tickets(16);
    const seats = await Promise.all(tickets.map((ticketId, n) => sales.book(ticketId, n % 2)));
    await Promise.all(
      tickets.map((ticketId, n) => sales.book(ticketId, 1 - (n % 2), { swapsSeatId: seats[n] })),
    );
    for (const n of [0, 1]) expect(await sales.counts(n)).toEqual(await sales.counted(n));
    expect(await sales.counts(0)).toMatchObject({ seated: 8 });
  });

  it('keeps to clashes, the number of workshops and prices, which staff go beyond for a reason', async () => {
    const ctx = testContext(database);
    const sales = await workshopSales(ctx, {
      workshops: [
        {},
        { clash: 'REFUSE' },
        { startsAt: '2027-05-12T09:00' },
        { startsAt: '2027-05-12T14:00', price: 40 },
      ],
      policies: { workshopsPerTicket: 2 },
    });
    const [ticketId] = await sales.tickets();
    if (!ticketId) throw new Error('no ticket');
    await sales.book(ticketId, 0);
    await expect(sales.book(ticketId, 1)).rejects.toSatisfy(refused('WORKSHOP_CLASHES'));
    await expect(sales.book(ticketId, 3)).rejects.toSatisfy(refused('WORKSHOP_HAS_PRICE'));
    await sales.book(ticketId, 2);
    await expect(sales.book(ticketId, 3)).rejects.toSatisfy(refused('WORKSHOP_PLAN_FULL'));
    await bookWorkshop(staffContext(), {
      ...{ ticketId, workshopId: sales.workshopAt(3), requestId: randomId('req') },
      beyondPolicy: 'OUR_MISTAKE',
    });
    expect(
      await ctx.db.prisma.auditEntry.findFirst({ where: { subjectId: ticketId, actorKind: 'staff' } }),
    ).toMatchObject({ action: 'workshops.book', facts: { reason: 'OUR_MISTAKE' } });
  });

  it('is nothing for a link that was made new, a cancelled ticket, or another event', async () => {
    const ctx = testContext(database);
    const sales = await workshopSales(ctx, { workshops: [{}] });
    const other = await workshopSales(ctx, { workshops: [{}] });
    const [ticketId, cancelled] = await sales.tickets(2);
    if (!ticketId || !cancelled) throw new Error('no tickets');
    await expect(sales.book(ticketId, 0, { linkGeneration: 2 })).rejects.toSatisfy(refused('LINK_UNKNOWN'));
    await expect(sales.book(ticketId, 0, { workshopId: other.workshopAt(0) })).rejects.toSatisfy(
      refused('WORKSHOP_NOT_FOUND'),
    );
    await ctx.db.prisma.ticket.update({ where: { id: cancelled }, data: { status: 'CANCELLED' } });
    await expect(sales.book(cancelled)).rejects.toSatisfy(refused('TICKET_CANCELLED'));
    expect(await sales.counts()).toMatchObject({ seated: 0 });
  });

  it('ends a place in the line when there were seats for all in it', async () => {
    const ctx = testContext(database);
    const sales = await workshopSales(ctx, { workshops: [{ capacity: 1 }] });
    const [first, second] = await sales.tickets(2);
    if (!first || !second) throw new Error('no tickets');
    const seatId = await sales.book(first);
    const workshopId = sales.workshopAt(0);
    await joinWaitlist(ctx, { ticketId: second, workshopId, requestId: randomId('req') });
    await expect(sales.book(second)).rejects.toSatisfy(refused('WORKSHOP_FULL'));
    expect(await sales.counts()).toMatchObject({ seated: 1, waiting: 1 });
    await sales.leave(first, seatId);
    await expect(sales.book(first)).rejects.toSatisfy(refused('WORKSHOP_FULL'));
    await sales.book(second);
    expect(await sales.counts()).toEqual({ seated: 1, held: 0, offered: 0, waiting: 0 });
    expect(await sales.counted()).toEqual(await sales.counts());
  });
});

describe('leaving a workshop', () => {
  it('gives the seat back once and tells the line', async () => {
    const ctx = testContext(database);
    const sales = await workshopSales(ctx, { workshops: [{ capacity: 1 }] });
    const [ticketId] = await sales.tickets();
    if (!ticketId) throw new Error('no ticket');
    const seatId = await sales.book(ticketId);
    const told = { target: 'workshop', targetId: sales.workshopAt(0) };
    const before = await ctx.db.prisma.outbox.count({ where: told });
    await Promise.all([sales.leave(ticketId, seatId), sales.leave(ticketId, seatId)]);
    expect(await sales.counts()).toMatchObject({ seated: 0 });
    expect(await ctx.db.prisma.outbox.count({ where: told })).toBe(before + 1);
    await expect(sales.leave(ticketId, randomId('wse'))).rejects.toSatisfy(refused('WORKSHOP_SEAT_GONE'));
  });

  it('ends when it has begun, but for staff', async () => {
    const ctx = testContext(database);
    const sales = await workshopSales(ctx, { workshops: [{}] });
    const [ticketId] = await sales.tickets();
    if (!ticketId) throw new Error('no ticket');
    const seatId = await sales.book(ticketId);
    const begun = new Date('2027-05-11T08:30:00Z');
    ctx.now = begun;
    await expect(sales.leave(ticketId, seatId)).rejects.toSatisfy(refused('WORKSHOP_OVER'));
    await leaveWorkshop(staffContext(begun), { ticketId, seatId, requestId: randomId('req') });
    expect(await sales.counts()).toMatchObject({ seated: 0 });
  });
});
