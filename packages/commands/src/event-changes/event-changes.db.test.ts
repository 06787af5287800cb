import { randomId } from '@lanyard/crypto/random';
import type { EventChangeForm } from '@lanyard/domain/event-changes/event-change-form.schema';
import type { ChangeChoice } from '@lanyard/domain/event-changes/event-change-states';
import { asId, type EventChangeId } from '@lanyard/domain/ids/ids';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { aDraft, aHeldOrder } from '@lanyard/testing/factories/orders';
import { testContext, type TestContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSoldOrder, bo, counted } from '../cancellations/test-support/a-sold-order.ts';
import { holdOrder } from '../orders/hold-order.ts';
import { readTicketLife } from '../tickets/read-ticket-life.ts';
import { offerTransfer } from '../transfers/offer-transfer.ts';
import { chooseForTickets } from './choose-for-tickets.ts';
import { declareChange } from './declare-change.ts';
import { moveChange } from './move-change.ts';
import { readOrderEvent } from './read-order-event.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const staff = { kind: 'staff', id: 'stf_00000000000000000001' } as const;
const context = () => testContext(database, { actor: staff });

const cancelled: EventChangeForm = {
  kind: 'CANCELLED',
  dates: null,
  venue: null,
  onlineUrl: null,
  words: 'We are sorry.',
  choices: [],
  refundBy: 'FULL',
  answerBy: null,
  otherwise: 'KEEP',
};
const moved: EventChangeForm = {
  ...cancelled,
  kind: 'MOVED',
  dates: { startsAt: '2027-10-14T09:00', endsAt: '2027-10-15T18:00' },
  choices: ['KEEP', 'REFUND'],
  answerBy: '2027-04-01T12:00',
};

/** Declares a change on the version that stands. */
async function declare(
  ctx: TestContext,
  eventId: string,
  form: EventChangeForm,
  requestId = randomId('req'),
) {
  const id = asId('event', eventId);
  const { version } = await ctx.db.prisma.event.findUniqueOrThrow({ where: { id } });
  return declareChange(ctx, { eventId: id, version, form, requestId });
}

/** Lets a change move on until it waits or is over; answers how long it would wait. */
async function carryOn(ctx: TestContext, changeId: EventChangeId): Promise<number> {
  for (;;) {
    const step = await moveChange(ctx, { changeId });
    if (step.isOver) return 0;
    if (step.pauseMs > 1000) return step.pauseMs;
  }
}

describe('cancelling an event', () => {
  it('cancels every ticket, asks each order once for all its money, and ends when nothing is left', async () => {
    const ctx = context();
    const sold = await aSoldOrder(ctx, { hasSwag: true, hasCode: true });
    const { changeId } = await declare(ctx, sold.eventId, cancelled);
    await carryOn(ctx, changeId);
    expect(await sold.statuses()).toEqual(['CANCELLED', 'CANCELLED', 'CANCELLED']);
    const order = await sold.order();
    expect(order.cancelledAt).not.toBeNull();
    expect(await sold.refunds()).toMatchObject([
      { amountMinor: order.grossMinor, changeId, status: 'PENDING' },
    ]);
    const { counters, rows } = counted(await sold.counters());
    expect(counters).toEqual(rows);
    await carryOn(ctx, changeId);
    expect(await sold.refunds()).toHaveLength(1);
    ctx.now = new Date(ctx.now.getTime() + 120_000);
    expect(await moveChange(ctx, { changeId })).toEqual({ isOver: true });
  });

  it('grants what an attendee had asked for before with all of the money, and the rest besides', async () => {
    const ctx = context();
    const sold = await aSoldOrder(ctx);
    const { cancellationId } = await sold.ask();
    const { changeId } = await declare(ctx, sold.eventId, cancelled);
    await carryOn(ctx, changeId);
    expect(await sold.statuses()).toEqual(['CANCELLED', 'CANCELLED', 'CANCELLED']);
    const refunds = await sold.refunds();
    expect(refunds.map(({ amountMinor }) => amountMinor).toSorted((a, b) => a - b)).toEqual([29_000, 58_000]);
    expect(refunds.find((refund) => refund.cancellationId === cancellationId)?.amountMinor).toBe(29_000);
    await expect(sold.approve(cancellationId, 100)).rejects.toMatchObject({ code: 'CANCELLATION_OVER' });
  });

  it('gives no money twice when support approves a wish at the same moment', async () => {
    const ctx = context();
    const sold = await aSoldOrder(ctx);
    const { cancellationId } = await sold.ask();
    const { changeId } = await declare(ctx, sold.eventId, cancelled);
    await Promise.all([
      carryOn(ctx, changeId),
      sold.approve(cancellationId, 14_500).catch(() => undefined),
      carryOn(ctx, changeId),
    ]);
    const refunds = await sold.refunds();
    const total = refunds.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    expect([58_000 + 14_500, 87_000]).toContain(total);
    expect(await sold.statuses()).toEqual(['CANCELLED', 'CANCELLED', 'CANCELLED']);
    const { counters, rows } = counted(await sold.counters());
    expect(counters).toEqual(rows);
  });

  it('refuses to sell, to hand on and to be changed again', async () => {
    const ctx = context();
    const sold = await aSoldOrder(ctx);
    const { slug } = await ctx.db.prisma.event.findUniqueOrThrow({ where: { id: sold.eventId } });
    const draft = await aDraft(ctx, { slug, lines: { standard: 1 } });
    const held = await aHeldOrder(ctx, { slug, lines: { standard: 1 } });
    const { changeId } = await declare(ctx, sold.eventId, cancelled);
    expect(await holdOrder(ctx, { orderId: draft.orderId })).toEqual({
      kind: 'REFUSED',
      code: 'EVENT_NOT_ON_SALE',
    });
    const [ticketId = ''] = sold.ticketIds;
    await expect(
      offerTransfer(ctx, {
        ticketId: asId('ticket', ticketId),
        access: { as: 'STAFF' },
        recipient: bo,
        requestId: randomId('req'),
      }),
    ).rejects.toMatchObject({ code: 'EVENT_CANCELLED' });
    await expect(sold.ask()).rejects.toMatchObject({ code: 'EVENT_CANCELLED' });
    await expect(declare(ctx, sold.eventId, moved)).rejects.toMatchObject({ code: 'EVENT_CANCELLED' });
    // The unpaid order is told, and waited for.
    await carryOn(ctx, changeId);
    expect(await sold.told(held.orderId)).toContainEqual({ kind: 'eventChanged' });
    ctx.now = new Date(ctx.now.getTime() + 120_000);
    expect(await moveChange(ctx, { changeId })).toMatchObject({ isOver: false });
    expect(await readOrderEvent(ctx.db, held.orderId)).toMatchObject({ isCancelled: true });
  });
});

describe('moving an event', () => {
  it('moves what its processes wait for, tells every ticket once, and is once for one press', async () => {
    const ctx = context();
    const sold = await aSoldOrder(ctx);
    const [ticketId = ''] = sold.ticketIds;
    const before = await readTicketLife(ctx.db, asId('ticket', ticketId), ctx.now.getTime());
    const press = randomId('req');
    const { changeId } = await declare(ctx, sold.eventId, moved, press);
    expect(await declare(ctx, sold.eventId, moved, press)).toEqual({ changeId });
    const after = await readTicketLife(ctx.db, asId('ticket', ticketId), ctx.now.getTime());
    expect(after.eventEndsAt).toBeGreaterThan(before.eventEndsAt);
    await Promise.all([moveChange(ctx, { changeId }), moveChange(ctx, { changeId })]);
    await carryOn(ctx, changeId);
    expect(await sold.told(ticketId)).toEqual([{ kind: 'eventChanged', changeId }]);
    expect(await ctx.db.prisma.eventChange.findUniqueOrThrow({ where: { id: changeId } })).toMatchObject({
      told: 3,
    });
    const entries = await ctx.db.prisma.timelineEntry.findMany({
      where: { orderId: sold.orderId, kind: 'EVENT_CHANGED' },
    });
    expect(entries).toHaveLength(4);
  });

  it('lets the second of two organizers see the first one’s change', async () => {
    const ctx = context();
    const { eventId } = await aSoldOrder(ctx);
    const { version } = await ctx.db.prisma.event.findUniqueOrThrow({ where: { id: eventId } });
    const both = await Promise.allSettled(
      [moved, cancelled].map((form) =>
        declareChange(ctx, { eventId: asId('event', eventId), version, form, requestId: randomId('req') }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('keeps processes waiting for new dates while there are none, and stops sales', async () => {
    const ctx = context();
    const { eventId, ticketIds } = await aSoldOrder(ctx);
    const [ticketId = ''] = ticketIds;
    const before = await readTicketLife(ctx.db, asId('ticket', ticketId), ctx.now.getTime());
    await declare(ctx, eventId, { ...cancelled, kind: 'POSTPONED' });
    const undated = await readTicketLife(ctx.db, asId('ticket', ticketId), ctx.now.getTime());
    expect(undated.eventEndsAt - before.eventEndsAt).toBe(2 * 365 * 86_400_000);
    expect(undated.reminders).toEqual([]);
    await declare(ctx, eventId, moved);
    const again = await ctx.db.prisma.event.findUniqueOrThrow({ where: { id: eventId } });
    expect(again.status).toBe('PLANNED');
  });
});

describe('choosing', () => {
  const late = new Date('2027-04-01T12:00:00Z');

  async function asked(form = moved) {
    const ctx = context();
    const sold = await aSoldOrder(ctx);
    const { changeId } = await declare(ctx, sold.eventId, form);
    await carryOn(ctx, changeId);
    const choose = (choice: ChangeChoice, by: 'HOLDER' | 'BUYER' = 'BUYER', n = 1) =>
      chooseForTickets(ctx, { changeId, orderId: sold.orderId, references: [sold.ref(n)], choice, by });
    return { ctx, sold, changeId, choose };
  }

  it('refunds after the date those who chose it last, and nobody else', async () => {
    const { ctx, sold, changeId, choose } = await asked();
    await choose('REFUND');
    await choose('KEEP', 'HOLDER', 2);
    await choose('REFUND', 'BUYER', 2);
    await choose('REFUND', 'BUYER', 3);
    await choose('KEEP', 'HOLDER', 3);
    expect(await sold.refunds()).toEqual([]);
    ctx.now = late;
    await expect(choose('KEEP')).rejects.toMatchObject({ code: 'CHOICE_OVER' });
    await carryOn(ctx, changeId);
    expect(await sold.statuses()).toEqual(['CANCELLED', 'CANCELLED', 'ISSUED']);
    expect(await sold.refunds()).toMatchObject([{ amountMinor: 58_000, changeId }]);
    const { counters, rows } = counted(await sold.counters());
    expect(counters).toEqual(rows);
    expect(await moveChange(ctx, { changeId })).toEqual({ isOver: true });
  });

  it('lets one of two at once be the last, with one answer a ticket', async () => {
    const { ctx, sold, changeId, choose } = await asked();
    await Promise.all([choose('KEEP', 'HOLDER'), choose('REFUND', 'BUYER')]);
    const answers = await ctx.db.prisma.eventChangeAnswer.findMany({ where: { changeId } });
    expect(answers).toHaveLength(1);
    expect(answers[0]?.version).toBe(2);
    ctx.now = late;
    await carryOn(ctx, changeId);
    const [first] = await sold.statuses();
    expect(first).toBe(answers[0]?.choice === 'REFUND' ? 'CANCELLED' : 'ISSUED');
  });

  it('refunds those who did not choose, where the organizers said so', async () => {
    const { ctx, sold, changeId, choose } = await asked({
      ...moved,
      otherwise: 'REFUND',
      refundBy: 'POLICY',
    });
    await choose('KEEP');
    ctx.now = late;
    await carryOn(ctx, changeId);
    expect(await sold.statuses()).toEqual(['ISSUED', 'CANCELLED', 'CANCELLED']);
    // The rules of the day it was moved, counted from the old start.
    expect(await sold.refunds()).toMatchObject([{ amountMinor: 58_000 }]);
  });

  it('leaves a ticket to people that is part of a larger wish', async () => {
    const { ctx, sold, changeId, choose } = await asked();
    await choose('REFUND');
    await sold.ask({ what: { kind: 'TICKETS', references: [sold.ref(1), sold.ref(2)] } });
    ctx.now = late;
    await carryOn(ctx, changeId);
    expect(await sold.statuses()).toEqual(['CANCEL_PENDING', 'CANCEL_PENDING', 'ISSUED']);
    expect(await sold.tasks()).toContain('CHANGE_NOT_DONE');
    expect(await moveChange(ctx, { changeId })).toEqual({ isOver: true });
  });

  it('holds no more after a later change', async () => {
    const { ctx, sold, changeId, choose } = await asked();
    await choose('REFUND');
    const next = await declare(ctx, sold.eventId, {
      ...moved,
      dates: { startsAt: '2027-11-14T09:00', endsAt: '2027-11-15T18:00' },
    });
    await expect(choose('KEEP')).rejects.toMatchObject({ code: 'CHOICE_UNKNOWN' });
    ctx.now = late;
    await carryOn(ctx, changeId);
    await carryOn(ctx, next.changeId);
    expect(await sold.statuses()).toEqual(['ISSUED', 'ISSUED', 'ISSUED']);
  });
});
