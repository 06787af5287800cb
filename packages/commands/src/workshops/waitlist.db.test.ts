import { randomId } from '@lanyard/crypto/random';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { aLine } from '@lanyard/testing/factories/a-line';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptOffer } from './accept-offer.ts';
import { keepWhich } from './keep-which.ts';
import { leaveLines } from './leave-lines.ts';
import { leaveWaitlist } from './leave-waitlist.ts';
import { serveLine } from './serve-line.ts';
import { serveNext } from './serve-next.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const hour = 3_600_000;
const refusedWith = (code: string) => (error: unknown) => error instanceof DomainError && error.code === code;

describe('joining a line', () => {
  it('puts each at the end, once, and makes them wait', async () => {
    const line = await aLine(testContext(database));
    const first = await line.join(0);
    expect(await line.join(0)).toBe(first);
    await line.join(1);
    expect(await line.counts()).toMatchObject({ seated: 0, waiting: 2 });
  });

  it('keeps the order of joining when many join at once, and loses nobody', async () => {
    const ctx = testContext(database);
    const line = await aLine(ctx, { tickets: 12 });
    await Promise.all(Array.from({ length: 12 }, (_, n) => line.join(n)));
    expect(await line.counts()).toMatchObject({ waiting: 12 });
    const rows = await ctx.db.prisma.waitlistEntry.findMany({ orderBy: { place: 'asc' } });
    await line.setCapacity(5);
    await serveLine(ctx, { workshopId: line.workshopAt(0) });
    const seated = await ctx.db.prisma.waitlistEntry.findMany({
      where: { workshopId: line.workshopAt(0), status: 'SEATED' },
      orderBy: { place: 'asc' },
    });
    const mine = rows.filter(({ workshopId }) => workshopId === line.workshopAt(0));
    expect(seated.map(({ id }) => id)).toEqual(mine.slice(0, 5).map(({ id }) => id));
  });

  it('is refused where seats are free, where there is no list, when it is closed, and to the wrong type', async () => {
    const ctx = testContext(database);
    const line = await aLine(ctx, {
      workshops: [
        { capacity: 1 },
        { waitlist: 'NONE' },
        { bookableUntil: ctx.now },
        { ticketTypeKeys: ['vip'] },
      ],
    });
    const codes = ['WORKSHOP_HAS_SEATS', 'WAITLIST_NONE', 'WAITLIST_CLOSED', 'WORKSHOP_NOT_FOR_TYPE'];
    for (const [n, code] of codes.entries())
      await expect(line.join(0, n)).rejects.toSatisfy(refusedWith(code));
    await line.seat(0, 1);
    await line.seat(0, 0);
    await line.setCapacity(1, 0);
    await expect(line.join(0, 0)).rejects.toSatisfy(refusedWith('WORKSHOP_YOURS'));
  });
});

describe('serving a line', () => {
  it('seats by priority and then by joining, and tells what it did', async () => {
    const ctx = testContext(database);
    const line = await aLine(ctx, { tickets: 4 });
    const entries = [];
    for (const n of [2, 0, 3, 1]) entries.push(await line.join(n));
    await ctx.db.prisma.waitlistEntry.update({ where: { id: entries[3] ?? '' }, data: { priority: 1 } });
    await line.setCapacity(3);
    const workshopId = line.workshopAt(0);
    const did = [];
    for (let n = 0; n < 4; n++) {
      did.push((await serveNext(ctx, { workshopId })).did);
      ctx.moveOn(1);
    }
    expect(did).toEqual(['SEATED', 'SEATED', 'SEATED', 'NOTHING']);
    expect(await line.seated()).toEqual([1, 2, 0]);
    expect(await line.counts()).toMatchObject({ seated: 3, waiting: 1 });
  });

  it('serves nobody twice when two serve at once', async () => {
    const ctx = testContext(database);
    const line = await aLine(ctx, { tickets: 8 });
    for (let n = 0; n < 8; n++) await line.join(n);
    await line.setCapacity(6);
    const serve = () => serveLine(ctx, { workshopId: line.workshopAt(0) });
    const pages = await Promise.all([serve(), serve(), serve()]);
    expect(pages.reduce((sum, { served }) => sum + served, 0)).toBe(6);
    expect(new Set(await line.seated())).toEqual(new Set([0, 1, 2, 3, 4, 5]));
    expect(await line.counts()).toMatchObject({ seated: 6, waiting: 2 });
  });

  it('puts off who has to choose, serves the next, and puts them back where they stood', async () => {
    const ctx = testContext(database);
    const line = await aLine(ctx, { workshops: [{}, {}] });
    const old = await line.seat(0, 1);
    const entryId = await line.join(0);
    await line.join(1);
    await line.join(2);
    await line.setCapacity(1);
    const workshopId = line.workshopAt(0);
    await serveLine(ctx, { workshopId });
    expect(await line.seated()).toEqual([1]);
    expect(await line.entry(entryId)).toMatchObject({ status: 'PARKED', parkedWhy: 'CLASH' });
    expect(await line.counts()).toMatchObject({ seated: 1, waiting: 1 });

    const own = { ticketId: line.ticketAt(0), entryId, requestId: randomId('req') };
    await keepWhich(ctx, { ...own, keeps: 'NEW' });
    expect(await line.entry(entryId)).toMatchObject({ status: 'WAITING', parkedWhy: null });
    expect(await line.counts(1)).toMatchObject({ seated: 1 });
    await line.setCapacity(2);
    await serveLine(ctx, { workshopId });
    expect(new Set(await line.seated())).toEqual(new Set([0, 1]));
    expect(await ctx.db.prisma.workshopSeat.findUniqueOrThrow({ where: { id: old } })).toMatchObject({
      status: 'RELEASED',
      endedWhy: 'SWAPPED',
    });
    expect(await line.counts(1)).toMatchObject({ seated: 0 });
  });

  it('lets who keeps the old seat leave the line', async () => {
    const ctx = testContext(database);
    const line = await aLine(ctx, { workshops: [{}, {}] });
    await line.seat(0, 1);
    const entryId = await line.join(0);
    const own = { ticketId: line.ticketAt(0), entryId, requestId: randomId('req') };
    await keepWhich(ctx, { ...own, keeps: 'OLD' });
    expect(await line.entry(entryId)).toMatchObject({ status: 'LEFT' });
    expect(await line.counts()).toMatchObject({ waiting: 0 });
  });

  it('puts off whose ticket waits to be cancelled until that is over', async () => {
    const ctx = testContext(database);
    const line = await aLine(ctx);
    const entryId = await line.join(0);
    const set = (status: string) =>
      ctx.db.prisma.ticket.update({ where: { id: line.ticketAt(0) }, data: { status } });
    await set('CANCEL_PENDING');
    await line.setCapacity(1);
    const serve = () => serveLine(ctx, { workshopId: line.workshopAt(0) });
    await serve();
    expect(await line.entry(entryId)).toMatchObject({ status: 'PARKED', parkedWhy: 'NOT_ISSUED' });
    await set('ISSUED');
    await serve();
    expect(await line.seated()).toEqual([0]);
  });
});

describe('an offer', () => {
  it('keeps a seat until it is answered; declined or run out it is the next one’s', async () => {
    const ctx = testContext(database);
    const line = await aLine(ctx, { tickets: 4, workshops: [{ waitlist: 'OFFER', offerExpiry: 'PT5H' }] });
    const [a, b, c] = [await line.join(0), await line.join(1), await line.join(2)];
    await line.setCapacity(1);
    const serve = () => serveLine(ctx, { workshopId: line.workshopAt(0) });
    expect(await serve()).toMatchObject({ answers: 1, wakesAt: ctx.now.getTime() + 5 * hour });
    expect(await line.counts()).toMatchObject({ offered: 1, waiting: 2 });

    const own = (n: number, entryId: typeof a) => ({
      ...{ ticketId: line.ticketAt(n), entryId, requestId: randomId('req') },
    });
    await leaveWaitlist(ctx, own(0, a));
    expect(await line.entry(a)).toMatchObject({ status: 'DECLINED' });
    await serve();
    expect(await line.entry(b)).toMatchObject({ status: 'OFFERED' });
    ctx.moveOn(5 * hour);
    await expect(acceptOffer(ctx, own(1, b))).rejects.toSatisfy(refusedWith('WAITLIST_OFFER_OVER'));
    await serve();
    expect(await line.entry(b)).toMatchObject({ status: 'EXPIRED' });
    await acceptOffer(ctx, own(2, c));
    await acceptOffer(ctx, own(2, c));
    expect(await line.seated()).toEqual([2]);
    expect(await line.counts()).toEqual({ seated: 1, held: 0, offered: 0, waiting: 0 });
  });

  it('is made for a seat that costs something, and is not taken for nothing', async () => {
    const ctx = testContext(database);
    const line = await aLine(ctx, { workshops: [{ priceMinor: 5000 }] });
    const entryId = await line.join(0);
    await line.setCapacity(1);
    await serveLine(ctx, { workshopId: line.workshopAt(0) });
    const own = { ticketId: line.ticketAt(0), entryId, requestId: randomId('req') };
    await expect(acceptOffer(ctx, own)).rejects.toSatisfy(refusedWith('WORKSHOP_HAS_PRICE'));
  });

  it('that is being paid for neither runs out nor is left', async () => {
    const ctx = testContext(database);
    const line = await aLine(ctx, { workshops: [{ priceMinor: 5000 }] });
    const entryId = await line.join(0);
    await line.setCapacity(1);
    const serve = () => serveLine(ctx, { workshopId: line.workshopAt(0) });
    await serve();
    await ctx.db.prisma.waitlistEntry.update({ where: { id: entryId }, data: { orderId: randomId('ord') } });
    ctx.moveOn(48 * hour);
    await serve();
    const own = { ticketId: line.ticketAt(0), entryId, requestId: randomId('req') };
    await expect(leaveWaitlist(ctx, own)).rejects.toSatisfy(refusedWith('WAITLIST_PAYING'));
    expect(await line.entry(entryId)).toMatchObject({ status: 'OFFERED' });
  });
});

describe('the end of a line', () => {
  it('takes a ticket out of all its lines', async () => {
    const ctx = testContext(database);
    const line = await aLine(ctx, { workshops: [{}, { waitlist: 'OFFER' }] });
    await line.join(0, 0);
    await line.join(0, 1);
    await line.setCapacity(1, 1);
    await serveLine(ctx, { workshopId: line.workshopAt(1) });
    await ctx.db.prisma.$transaction((tx) => leaveLines(ctx, tx, [line.ticketAt(0)], 'cancelled'));
    expect([await line.counts(0), await line.counts(1)]).toEqual(
      [0, 1].map(() => ({ seated: 0, held: 0, offered: 0, waiting: 0 })),
    );
  });

  it('is there when the workshop is over, and nobody waits any more', async () => {
    const ctx = testContext(database);
    const line = await aLine(ctx);
    const entryId = await line.join(0);
    const { endsAt } = await ctx.db.prisma.workshop.findUniqueOrThrow({ where: { id: line.workshopAt(0) } });
    const serve = () => serveLine(ctx, { workshopId: line.workshopAt(0) });
    expect(await serve()).toMatchObject({ wakesAt: endsAt.getTime() });
    ctx.now = endsAt;
    expect(await serve()).toMatchObject({ wakesAt: null });
    expect(await line.entry(entryId)).toMatchObject({ status: 'LEFT' });
    expect(await line.counts()).toMatchObject({ waiting: 0 });
  });
});
