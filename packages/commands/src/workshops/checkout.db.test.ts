import { randomId } from '@lanyard/crypto/random';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId } from '@lanyard/domain/ids/ids';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { inRush } from '@lanyard/testing/drive/in-rush';
import { aCompletedOrder, aDraft, aHeldOrder, payExactly } from '@lanyard/testing/factories/orders';
import { workshopSales } from '@lanyard/testing/factories/workshop-sales';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approveCancellation } from '../cancellations/approve-cancellation.ts';
import { askCancellation } from '../cancellations/ask-cancellation.ts';
import { checkAvailability } from '../orders/check-availability.ts';
import { completeOrder } from '../orders/complete-order.ts';
import { holdOrder } from '../orders/hold-order.ts';
import { releaseOrder } from '../orders/release-order.ts';
import { settleLatePayment } from '../orders/settle-late-payment.ts';
import { moveSeats } from './move-seats.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const refused = (code: string) => (error: unknown) => error instanceof DomainError && error.code === code;
const twoWorkshops = {
  workshops: [{ capacity: 3 }, { capacity: 2, price: 40, startsAt: '2027-05-12T09:00' }],
};

describe('workshops at checkout', () => {
  it('are held, sold and priced with the tickets that they are for', async () => {
    const ctx = testContext(database);
    const sales = await workshopSales(ctx, twoWorkshops);
    const { orderId, held } = await aHeldOrder(ctx, {
      slug: sales.slug,
      lines: { standard: 2 },
      workshops: { 'workshop-1': [0, 1], 'workshop-2': [1] },
    });
    expect(held.needsPayment).toBe(true);
    expect([await sales.counts(0), await sales.counts(1)]).toMatchObject([{ held: 2 }, { held: 1 }]);
    await payExactly(ctx, orderId);
    const sale = await completeOrder(ctx, { orderId });
    if (sale.kind !== 'COMPLETED') throw new Error(sale.kind);
    const order = await ctx.db.prisma.order.findUniqueOrThrow({
      where: { id: orderId },
      include: { items: { orderBy: { position: 'asc' } }, papers: true },
    });
    expect(order.grossMinor).toBe(2 * 29_000 + 4_000);
    expect(
      order.items.map(({ kind, quantity, ticketPositions }) => [kind, quantity, ticketPositions]),
    ).toEqual([
      ['TICKET', 2, null],
      ['WORKSHOP', 2, [0, 1]],
      ['WORKSHOP', 1, [1]],
    ]);
    expect(order.papers[0]?.grossMinor).toBe(order.grossMinor);
    const seats = await ctx.db.prisma.workshopSeat.findMany({
      where: { orderId },
      orderBy: [{ workshopId: 'asc' }, { ticketPosition: 'asc' }],
    });
    expect(seats.map(({ status, ticketId, ticketPosition }) => [status, ticketId, ticketPosition])).toEqual(
      seats.map(({ ticketPosition }) => [
        'SEATED',
        sale.tickets[ticketPosition ?? 9]?.ticketId,
        ticketPosition,
      ]),
    );
    for (const n of [0, 1]) expect(await sales.counts(n)).toEqual(await sales.counted(n));
    expect(await sales.counts(1)).toEqual({ seated: 1, held: 0, offered: 0, waiting: 0 });
  });

  it('are refused whole when one is short of what the line leaves, before and while holding', async () => {
    const ctx = testContext(database);
    const sales = await workshopSales(ctx, twoWorkshops);
    await ctx.db.prisma.$transaction((tx) =>
      moveSeats(tx, 'wait', { workshopId: sales.workshopAt(0), quantity: 2 }),
    );
    const { orderId } = await aDraft(ctx, {
      slug: sales.slug,
      lines: { standard: 2 },
      workshops: { 'workshop-1': [0, 1] },
    });
    expect(await checkAvailability(ctx, orderId)).toMatchObject({
      code: 'WORKSHOP_FULL',
      facts: { what: 'Workshop 1' },
    });
    expect(await holdOrder(ctx, { orderId })).toEqual({ kind: 'REFUSED', code: 'WORKSHOP_FULL' });
    expect(await ctx.db.prisma.quota.findFirst({ where: { eventId: sales.eventId } })).toMatchObject({
      held: 0,
    });
    expect(await ctx.db.prisma.workshopSeat.count({ where: { orderId } })).toBe(0);
  });

  it('come free when the order runs out of time, and the line hears of it', async () => {
    const ctx = testContext(database);
    const sales = await workshopSales(ctx, twoWorkshops);
    const { orderId } = await aHeldOrder(ctx, { slug: sales.slug, workshops: { 'workshop-1': [0] } });
    await releaseOrder(ctx, { orderId, reason: { kind: 'EXPIRED' } });
    expect(await sales.counts()).toEqual({ seated: 0, held: 0, offered: 0, waiting: 0 });
    expect(await ctx.db.prisma.workshopSeat.findFirst({ where: { orderId } })).toMatchObject({
      ...{ status: 'RELEASED', endedWhy: 'EXPIRED' },
    });
    const told = { target: 'workshop', targetId: sales.workshopAt(0) };
    expect(await ctx.db.prisma.outbox.count({ where: told })).toBe(1);
  });

  it('go over to the order that takes the place of another, also the last seat', async () => {
    const ctx = testContext(database);
    const sales = await workshopSales(ctx, { workshops: [{ capacity: 1 }, { capacity: 1 }] });
    const old = await aHeldOrder(ctx, { slug: sales.slug, workshops: { 'workshop-1': [0] } });
    const changed = await aDraft(ctx, {
      ...{ slug: sales.slug, lines: { standard: 2 }, replaces: old.input },
      workshops: { 'workshop-1': [1], 'workshop-2': [0] },
    });
    expect(await checkAvailability(ctx, changed.orderId)).toBeNull();
    expect(await holdOrder(ctx, { orderId: changed.orderId })).toMatchObject({ kind: 'HELD' });
    for (const n of [0, 1]) {
      expect(await sales.counts(n)).toMatchObject({ held: 1 });
      expect(await sales.counted(n)).toMatchObject({ held: 1 });
    }
  });

  it('keep to types, windows, clashes and the number of workshops', async () => {
    const ctx = testContext(database);
    const sales = await workshopSales(ctx, {
      types: { standard: {}, student: {} },
      workshops: [
        { ticketTypes: ['student'] },
        { bookableFrom: '2027-01-01T00:00' },
        { bookableUntil: '2026-11-01T00:00' },
        { clash: 'REFUSE', startsAt: '2027-05-12T09:00' },
        { startsAt: '2027-05-12T10:00', clash: 'NONE' },
        { startsAt: '2027-05-12T14:00' },
      ],
      policies: { workshopsPerTicket: 1 },
    });
    const draft = (workshops: Record<string, number[]>) =>
      aDraft(ctx, { slug: sales.slug, lines: { student: 1, standard: 1 }, workshops });
    // Standard tickets come first at the event, whatever the order of the lines.
    await expect(draft({ 'workshop-1': [0] })).rejects.toSatisfy(refused('WORKSHOP_NOT_FOR_TYPE'));
    await draft({ 'workshop-1': [1] });
    await expect(draft({ 'workshop-2': [0] })).rejects.toSatisfy(refused('WORKSHOP_NOT_YET'));
    await expect(draft({ 'workshop-3': [0] })).rejects.toSatisfy(refused('WORKSHOP_CLOSED'));
    await expect(draft({ 'workshop-4': [0], 'workshop-6': [0] })).rejects.toSatisfy(
      refused('WORKSHOP_PLAN_FULL'),
    );
    await ctx.db.prisma.event.update({ where: { slug: sales.slug }, data: { policies: {} } });
    await expect(draft({ 'workshop-4': [0], 'workshop-5': [0] })).rejects.toSatisfy(
      refused('WORKSHOP_CLASHES'),
    );
    await draft({ 'workshop-4': [0], 'workshop-5': [1], 'workshop-6': [0] });
    await expect(draft({ 'workshop-4': [2] })).rejects.toSatisfy(refused('WORKSHOP_NOT_FOUND'));
  });

  it('are sold late where they are left, and the money goes back where they are not', async () => {
    const ctx = testContext(database);
    const sales = await workshopSales(ctx, { workshops: [{ capacity: 1 }] });
    const late = async () => {
      const { orderId } = await aHeldOrder(ctx, { slug: sales.slug, workshops: { 'workshop-1': [0] } });
      await releaseOrder(ctx, { orderId, reason: { kind: 'EXPIRED' } });
      return orderId;
    };
    const settle = async (orderId: Awaited<ReturnType<typeof late>>) => {
      await payExactly(ctx, orderId);
      const payment = await ctx.db.prisma.payment.findFirstOrThrow({ where: { orderId } });
      return settleLatePayment(ctx, { orderId, paymentId: asId('payment', payment.id) });
    };
    const [first, second] = [await late(), await late()];
    expect(await settle(first)).toMatchObject({ kind: 'COMPLETED' });
    expect(await settle(second)).toMatchObject({ kind: 'REFUND' });
    expect(await sales.counts()).toEqual({ seated: 1, held: 0, offered: 0, waiting: 0 });
    expect(await sales.counted()).toEqual(await sales.counts());
  });

  it('sells the last ten seats, less those for who waits, to ten of thirty who order at once', async () => {
    const ctx = testContext(database);
    const sales = await workshopSales(ctx, { workshops: [{ capacity: 13 }], quotas: { hall: 200 } });
    await ctx.db.prisma.$transaction((tx) =>
      moveSeats(tx, 'wait', { workshopId: sales.workshopAt(0), quantity: 3 }),
    );
    const drafts = [];
    for (let n = 0; n < 30; n++)
      drafts.push(await aDraft(ctx, { slug: sales.slug, workshops: { 'workshop-1': [0] } }));
    const other = testContext({ db: database.openPool(5), keys: database.keys });
    const answers = await inRush(
      drafts.map(
        ({ orderId }, n) =>
          () =>
            holdOrder(n % 2 === 0 ? ctx : other, { orderId }),
      ),
    );
    const kinds = answers.map((answer) =>
      answer.status === 'fulfilled' ? answer.value.kind : answer.reason,
    );
    expect(new Set(kinds)).toEqual(new Set(['HELD', 'REFUSED']));
    expect(kinds.filter((kind) => kind === 'HELD')).toHaveLength(10);
    expect(await sales.counts()).toEqual({ seated: 0, held: 10, offered: 0, waiting: 3 });
    expect(await sales.counted()).toMatchObject({ held: 10 });
  }, 120_000);
});

describe('cancelling', () => {
  it('gives back the workshops with their ticket, and what was paid for them, then or later', async () => {
    const ctx = testContext(database);
    const sales = await workshopSales(ctx, {
      workshops: [{ price: 30 }, { price: 40, startsAt: '2027-05-12T09:00' }],
    });
    const { orderId, tickets } = await aCompletedOrder(ctx, {
      slug: sales.slug,
      lines: { standard: 2 },
      workshops: { 'workshop-1': [0, 1] },
    });
    const [mine, other] = tickets;
    if (!mine || !other) throw new Error('no tickets');
    const upgrade = await sales.upgrade(mine.ticketId, 1);
    await holdOrder(ctx, { orderId: upgrade.orderId });
    await payExactly(ctx, upgrade.orderId);
    await completeOrder(ctx, { orderId: upgrade.orderId });
    const { reference } = await ctx.db.prisma.ticket.findUniqueOrThrow({ where: { id: mine.ticketId } });
    const { cancellationId } = await askCancellation(ctx, {
      ...{ orderId, what: { kind: 'TICKETS', references: [reference] }, askedBy: 'BUYER' },
      ...{ reason: 'PLANS', words: '', requestId: randomId('req') },
    });
    const wish = await ctx.db.prisma.cancellation.findUniqueOrThrow({ where: { id: cancellationId } });
    expect(wish.dueMinor).toBe(29_000 + 3_000);
    await approveCancellation(ctx, {
      ...{ cancellationId, amountMinor: wish.dueMinor, words: '', requestId: randomId('req') },
    });
    const refunds = await ctx.db.prisma.refund.findMany({ orderBy: { amountMinor: 'desc' } });
    const ours = refunds.filter((refund) => [orderId, upgrade.orderId].some((id) => id === refund.orderId));
    expect(ours.map((refund) => [refund.orderId, refund.amountMinor])).toEqual([
      [orderId, 32_000],
      [upgrade.orderId, 4_000],
    ]);
    expect([await sales.counts(0), await sales.counts(1)]).toMatchObject([{ seated: 1 }, { seated: 0 }]);
    for (const n of [0, 1]) expect(await sales.counts(n)).toEqual(await sales.counted(n));
  });
});
