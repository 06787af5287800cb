import { randomId } from '@lanyard/crypto/random';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId, type OrderId } from '@lanyard/domain/ids/ids';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { aCompletedOrder, payExactly } from '@lanyard/testing/factories/orders';
import { workshopSales, type WorkshopSales } from '@lanyard/testing/factories/workshop-sales';
import { testContext, type TestContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completeOrder } from '../orders/complete-order.ts';
import { holdOrder } from '../orders/hold-order.ts';
import { releaseOrder } from '../orders/release-order.ts';
import { settleLatePayment } from '../orders/settle-late-payment.ts';
import { joinWaitlist } from './join-waitlist.ts';
import { serveNext } from './serve-next.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const day = 86_400_000;
const refused = (code: string) => (error: unknown) => error instanceof DomainError && error.code === code;
const seatsOf = (ctx: TestContext, ticketId: string) =>
  ctx.db.prisma.workshopSeat.findMany({ where: { ticketId }, orderBy: { createdAt: 'asc' } });

async function buy(ctx: TestContext, orderId: OrderId) {
  const held = await holdOrder(ctx, { orderId });
  if (held.kind !== 'HELD') return held;
  await payExactly(ctx, orderId);
  return completeOrder(ctx, { orderId });
}

async function oneTicket(sales: WorkshopSales) {
  const [ticketId] = await sales.tickets();
  if (!ticketId) throw new Error('no ticket');
  return ticketId;
}

describe('an upgrade order', () => {
  it('adds a workshop that costs something to a ticket that is there, and no ticket', async () => {
    const ctx = testContext(database);
    const sales = await workshopSales(ctx, { workshops: [{ price: 40, capacity: 1 }] });
    const ticketId = await oneTicket(sales);
    const { orderId } = await sales.upgrade(ticketId, 0);
    expect(await buy(ctx, orderId)).toMatchObject({ kind: 'COMPLETED', tickets: [] });
    expect(await completeOrder(ctx, { orderId })).toMatchObject({ kind: 'COMPLETED' });
    expect(await seatsOf(ctx, ticketId)).toMatchObject([{ status: 'SEATED', orderId, source: 'UPGRADE' }]);
    expect(await sales.counts()).toEqual({ seated: 1, held: 0, offered: 0, waiting: 0 });
    const again = await sales.upgrade(ticketId, 0);
    expect(await holdOrder(ctx, { orderId: again.orderId })).toEqual({
      kind: 'REFUSED',
      code: 'WORKSHOP_YOURS',
    });
  });

  it('is for what costs something, and for whoever holds the ticket’s link', async () => {
    const ctx = testContext(database);
    const sales = await workshopSales(ctx, { workshops: [{}, { price: 40 }] });
    const ticketId = await oneTicket(sales);
    await expect(sales.upgrade(ticketId, 0)).rejects.toSatisfy(refused('UPGRADE_NOTHING'));
    await ctx.db.prisma.ticket.update({ where: { id: ticketId }, data: { linkGeneration: 2 } });
    await expect(sales.upgrade(ticketId, 1)).rejects.toSatisfy(refused('LINK_UNKNOWN'));
  });

  it('holds the seat alone: a second order for it waits, and a changed one takes it over', async () => {
    const ctx = testContext(database);
    const sales = await workshopSales(ctx, { workshops: [{ price: 40, capacity: 1 }] });
    const ticketId = await oneTicket(sales);
    const first = await sales.upgrade(ticketId, 0);
    expect(await holdOrder(ctx, { orderId: first.orderId })).toMatchObject({ kind: 'HELD' });
    const second = await sales.upgrade(ticketId, 0);
    expect(await holdOrder(ctx, { orderId: second.orderId })).toEqual({
      ...{ kind: 'REFUSED', code: 'WORKSHOP_SEAT_HELD' },
    });
    const changed = await sales.upgrade(ticketId, 0, { replaces: first.input });
    expect(await buy(ctx, changed.orderId)).toMatchObject({ kind: 'COMPLETED' });
    expect(await sales.counts()).toEqual({ seated: 1, held: 0, offered: 0, waiting: 0 });
    expect(await sales.counted()).toEqual(await sales.counts());
  });

  it('gives up the old seat only when it is paid', async () => {
    const ctx = testContext(database);
    const sales = await workshopSales(ctx, { workshops: [{ capacity: 1 }, { price: 40, clash: 'REFUSE' }] });
    const ticketId = await oneTicket(sales);
    const old = await sales.book(ticketId, 0);
    const clashing = await sales.upgrade(ticketId, 1);
    expect(await holdOrder(ctx, { orderId: clashing.orderId })).toEqual({
      ...{ kind: 'REFUSED', code: 'WORKSHOP_CLASHES' },
    });
    const swap = await sales.upgrade(ticketId, 1, { swapsSeatId: old });
    expect(await holdOrder(ctx, { orderId: swap.orderId })).toMatchObject({ kind: 'HELD' });
    expect([await sales.counts(0), await sales.counts(1)]).toMatchObject([{ seated: 1 }, { held: 1 }]);
    await payExactly(ctx, swap.orderId);
    await completeOrder(ctx, { orderId: swap.orderId });
    expect([await sales.counts(0), await sales.counts(1)]).toMatchObject([
      { seated: 0 },
      { seated: 1, held: 0 },
    ]);
    expect(await seatsOf(ctx, ticketId)).toMatchObject([
      { status: 'RELEASED', endedWhy: 'SWAPPED' },
      { status: 'SEATED' },
    ]);
    const kinds = await ctx.db.prisma.timelineEntry.findMany({
      where: { ticketId, kind: 'WORKSHOP_SWAPPED' },
    });
    expect(kinds).toMatchObject([{ facts: { old: 'Workshop 1', workshop: 'Workshop 2' } }]);
  });

  it('gives its money back when the ticket was cancelled meanwhile, and the seat is free again', async () => {
    const ctx = testContext(database);
    const sales = await workshopSales(ctx, { workshops: [{ price: 40, capacity: 1 }] });
    const ticketId = await oneTicket(sales);
    const { orderId } = await sales.upgrade(ticketId, 0);
    await holdOrder(ctx, { orderId });
    await payExactly(ctx, orderId);
    await ctx.db.prisma.ticket.update({ where: { id: ticketId }, data: { status: 'CANCELLED' } });
    expect(await completeOrder(ctx, { orderId })).toEqual({ kind: 'OVER' });
    expect(await sales.counts()).toEqual({ seated: 0, held: 0, offered: 0, waiting: 0 });
    const payment = await ctx.db.prisma.payment.findFirstOrThrow({ where: { orderId } });
    const paymentId = asId('payment', payment.id);
    expect(await settleLatePayment(ctx, { orderId, paymentId })).toMatchObject({ kind: 'REFUND' });
    const told = { target: 'order', targetId: orderId, message: { path: ['kind'], equals: 'moneyCameLate' } };
    expect(await ctx.db.prisma.outbox.count({ where: told })).toBe(1);
  });
});

describe('an offered seat that costs something', () => {
  async function offered(ctx: TestContext) {
    const sales = await workshopSales(ctx, { workshops: [{ price: 40, capacity: 1, offerExpiry: 'P2D' }] });
    const ticketId = await oneTicket(sales);
    const { tickets } = await aCompletedOrder(ctx, { slug: sales.slug, workshops: { 'workshop-1': [0] } });
    const seated = tickets[0]?.ticketId ?? '';
    const workshopId = sales.workshopAt(0);
    const { entryId } = await joinWaitlist(ctx, { ticketId, workshopId, requestId: randomId('req') });
    await sales.leave(asId('ticket', seated), (await seatsOf(ctx, seated))[0]?.id ?? '');
    expect(await serveNext(ctx, { workshopId })).toMatchObject({ did: 'OFFERED', entryId });
    const entry = () => ctx.db.prisma.waitlistEntry.findUniqueOrThrow({ where: { id: entryId } });
    return { sales, ticketId, entryId, entry };
  }

  it('is held for who was asked while they pay, and goes back to the offer when they do not', async () => {
    const ctx = testContext(database);
    const { sales, ticketId, entryId, entry } = await offered(ctx);
    const plain = await sales.upgrade(ticketId, 0);
    expect(await holdOrder(ctx, { orderId: plain.orderId })).toEqual({
      kind: 'REFUSED',
      code: 'WORKSHOP_FULL',
    });
    const first = await sales.upgrade(ticketId, 0, { entryId });
    expect(await holdOrder(ctx, { orderId: first.orderId })).toMatchObject({ kind: 'HELD' });
    expect(await sales.counts()).toEqual({ seated: 0, held: 1, offered: 0, waiting: 0 });
    expect(await entry()).toMatchObject({ status: 'OFFERED', orderId: first.orderId });
    await releaseOrder(ctx, { orderId: first.orderId, reason: { kind: 'EXPIRED' } });
    expect(await sales.counts()).toEqual({ seated: 0, held: 0, offered: 1, waiting: 0 });
    expect(await entry()).toMatchObject({ status: 'OFFERED', orderId: null });
    const second = await sales.upgrade(ticketId, 0, { entryId });
    expect(await buy(ctx, second.orderId)).toMatchObject({ kind: 'COMPLETED' });
    expect(await entry()).toMatchObject({ status: 'SEATED' });
    expect(await sales.counts()).toEqual({ seated: 1, held: 0, offered: 0, waiting: 0 });
    expect(await sales.counted()).toEqual(await sales.counts());
  });

  it('is the next one’s when the order for it runs out after the offer did', async () => {
    const ctx = testContext(database);
    const { sales, ticketId, entryId, entry } = await offered(ctx);
    const { orderId } = await sales.upgrade(ticketId, 0, { entryId });
    await holdOrder(ctx, { orderId });
    ctx.moveOn(3 * day);
    await releaseOrder(ctx, { orderId, reason: { kind: 'EXPIRED' } });
    expect(await sales.counts()).toEqual({ seated: 0, held: 0, offered: 0, waiting: 0 });
    expect(await entry()).toMatchObject({ status: 'EXPIRED', orderId: null });
    const late = await sales.upgrade(ticketId, 0, { entryId });
    expect(await holdOrder(ctx, { orderId: late.orderId })).toEqual({
      ...{ kind: 'REFUSED', code: 'WAITLIST_OFFER_OVER' },
    });
  });

  it('stays with a changed order that takes the place of the first', async () => {
    const ctx = testContext(database);
    const { sales, ticketId, entryId, entry } = await offered(ctx);
    const first = await sales.upgrade(ticketId, 0, { entryId });
    await holdOrder(ctx, { orderId: first.orderId });
    const changed = await sales.upgrade(ticketId, 0, { entryId, replaces: first.input });
    expect(await holdOrder(ctx, { orderId: changed.orderId })).toMatchObject({ kind: 'HELD' });
    expect(await entry()).toMatchObject({ status: 'OFFERED', orderId: changed.orderId });
    expect(await sales.counts()).toEqual({ seated: 0, held: 1, offered: 0, waiting: 0 });
  });
});
