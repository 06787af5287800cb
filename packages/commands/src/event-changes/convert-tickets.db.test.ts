import { randomId } from '@lanyard/crypto/random';
import type { EventChangeForm } from '@lanyard/domain/event-changes/event-change-form.schema';
import type { ChangeChoice } from '@lanyard/domain/event-changes/event-change-states';
import { asId } from '@lanyard/domain/ids/ids';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { aCoupon } from '@lanyard/testing/factories/a-coupon';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lockCancellable } from '../cancellations/lock-cancellable.ts';
import { refundOffer } from '../cancellations/refund-offer.ts';
import { bo, counted } from '../cancellations/test-support/a-sold-order.ts';
import { askCancellation } from '../cancellations/ask-cancellation.ts';
import { approveCancellation } from '../cancellations/approve-cancellation.ts';
import { countersAndRows } from '../orders/test-support/counters-and-rows.ts';
import { readPapers } from '../papers/read-papers.ts';
import { recordRefund } from '../refunds/record-refund.ts';
import { bookWorkshop } from '../workshops/book-workshop.ts';
import { chooseForTickets } from './choose-for-tickets.ts';
import { declareChange } from './declare-change.ts';
import { moveChange } from './move-change.ts';
import { previewChange } from './preview-change.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const late = new Date('2027-04-01T12:00:00Z');
const labs = [
  { key: 'ropes', title: 'Ropes', ticketTypes: ['standard'] },
  { key: 'talk', title: 'Talk', ticketTypes: ['standard', 'remote'], startsAt: '2027-05-12T14:00' },
];
const question = { key: 'city', kind: 'text', label: 'Where do you watch from?', required: true } as const;
const online: EventChangeForm = {
  kind: 'ONLINE',
  dates: null,
  venue: null,
  onlineUrl: null,
  words: '',
  choices: ['KEEP', 'REFUND', 'CONVERT'],
  refundBy: 'FULL',
  answerBy: '2027-04-01T12:00',
  otherwise: 'KEEP',
  convert: { to: 'remote', from: null },
};

/** Three tickets for the hall at €290, with €58 off the first two where there is a code; remote ones cost €99. */
async function asked({ seats = 10, hasCode = false, asks = false, form = online, workshops = labs } = {}) {
  const ctx = testContext(database, { actor: { kind: 'staff', id: 'stf_00000000000000000001' } });
  const { eventId, slug } = await anEvent(ctx, {
    quotas: { hall: 10, stream: seats, lunch: 20 },
    workshops,
    types: {
      standard: { price: 290, quotas: ['hall', 'lunch'] },
      remote: { price: 99, taxPercent: 6, quotas: ['stream', 'lunch'], registration: asks ? [question] : [] },
      gold: { price: 900, quotas: ['hall'] },
    },
  });
  const code = 'SPRING-20';
  const lookup = hasCode ? await aCoupon(ctx, { eventId, code, capacity: 10 }) : undefined;
  const { orderId, tickets } = await aCompletedOrder(ctx, {
    slug,
    lines: { standard: 3 },
    attendees: [{ position: 0, person: bo }],
    ...(lookup ? { lookup, coupon: { code, shownDiscountMinor: 17_400 } } : {}),
  });
  const { prisma } = ctx.db;
  const { reference } = await prisma.order.findUniqueOrThrow({ where: { id: orderId } });
  const { version } = await prisma.event.findUniqueOrThrow({ where: { id: eventId } });
  const declared = () => declareChange(ctx, { eventId, version, form, requestId: randomId('req') });
  const preview = await previewChange(ctx.db, { eventId, form, now: ctx.now });
  const { changeId } = await declared();
  const carryOn = async () => {
    for (;;) {
      const step = await moveChange(ctx, { changeId });
      if (step.isOver || step.pauseMs > 1000) return;
    }
  };
  await carryOn();
  const ticket = (n: number) =>
    prisma.ticket.findUniqueOrThrow({ where: { reference: `${reference}-${n}` } });
  const cancel = async (n: number) => {
    const { cancellationId } = await askCancellation(ctx, {
      orderId,
      what: { kind: 'TICKETS', references: [`${reference}-${n}`] },
      askedBy: 'BUYER',
      reason: 'PLANS',
      words: '',
      requestId: randomId('req'),
    });
    await approveCancellation(ctx, { cancellationId, amountMinor: 0, words: '', requestId: randomId('req') });
  };
  return {
    ctx,
    orderId,
    changeId,
    ticketIds: tickets.map(({ ticketId }) => ticketId),
    preview,
    carryOn,
    ticket,
    cancel,
    choose: (choice: ChangeChoice, n = 1) =>
      chooseForTickets(ctx, { changeId, orderId, references: [`${reference}-${n}`], choice, by: 'BUYER' }),
    refunds: async () =>
      (await prisma.refund.findMany({ where: { orderId } }))
        .map(({ amountMinor, cause }) => `${cause} ${amountMinor}`)
        .toSorted(),
    /** Has its first ticket book every workshop. */
    async book() {
      for (const { id } of await prisma.workshop.findMany({ where: { eventId }, orderBy: { key: 'asc' } }))
        await bookWorkshop(ctx, {
          ticketId: asId('ticket', tickets[0]?.ticketId ?? ''),
          workshopId: asId('workshop', id),
          requestId: randomId('req'),
        });
    },
    seats: () =>
      prisma.workshop.findMany({
        where: { eventId },
        orderBy: { key: 'asc' },
        select: { key: true, seated: true },
      }),
    counters: () => countersAndRows(ctx.db, eventId),
    agree: async () => {
      const { counters, rows } = counted(await countersAndRows(ctx.db, eventId));
      expect(counters).toEqual(rows);
    },
  };
}

it('makes the ticket one of the other type after the date, once, with seats, takings and the difference', async () => {
  const { ctx, choose, carryOn, ticket, refunds, counters, agree, preview, changeId, ticketIds } =
    await asked();
  expect(preview).toMatchObject({ convertible: 3, mostMinor: 87_000 });
  await choose('CONVERT');
  await choose('REFUND', 2);
  expect(await refunds()).toEqual([]);
  ctx.now = late;
  await Promise.all([carryOn(), carryOn()]);
  await carryOn();
  expect(await ticket(1)).toMatchObject({ status: 'ISSUED', worthMinor: 9900 });
  expect(await refunds()).toEqual(['CANCELLATION 29000', 'CONVERSION 19100']);
  const { quotas, types } = await counters();
  const soldOf = (rows: readonly { key: string; counter: { sold: number } }[], key: string) =>
    rows.find((row) => row.key === key)?.counter.sold;
  expect([soldOf(quotas, 'hall'), soldOf(quotas, 'stream'), soldOf(quotas, 'lunch')]).toEqual([1, 1, 2]);
  expect(types.find(({ key }) => key === 'remote')?.counter).toEqual({ sold: 1, revenueMinor: 9900 });
  await agree();
  const told = await ctx.db.prisma.outbox.findMany({ where: { targetId: ticketIds[0] ?? '' } });
  expect(told.map(({ message }) => message)).toContainEqual({ kind: 'ticketConverted', changeId });
});

it('offers back what the ticket is worth since, and of its neighbours what they were sold for', async () => {
  const { ctx, choose, carryOn, orderId, ticketIds, agree, cancel, ticket } = await asked({ hasCode: true });
  await choose('CONVERT');
  ctx.now = late;
  await carryOn();
  const found = await ctx.db.prisma.$transaction((tx) => lockCancellable(tx, orderId));
  const offer = refundOffer(found.order, found.tickets, ctx.now);
  expect(ticketIds.map((id) => offer.tickets.get(id)?.grossMinor)).toEqual([9900, 23_200, 23_200]);
  await agree();
  await cancel(1);
  expect((await ticket(1)).status).toBe('CANCELLED');
  await agree();
});

it('gives the last seat to one and leaves the others as they were, for a person to see', async () => {
  const { ctx, choose, carryOn, ticket, refunds, agree, orderId } = await asked({ seats: 1 });
  for (const n of [1, 2, 3]) await choose('CONVERT', n);
  ctx.now = late;
  await Promise.all([carryOn(), carryOn()]);
  await carryOn();
  const worths = [await ticket(1), await ticket(2), await ticket(3)].map(({ worthMinor }) => worthMinor);
  expect(worths.filter((worth) => worth === 9900)).toHaveLength(1);
  expect(worths.filter((worth) => worth === null)).toHaveLength(2);
  expect(await refunds()).toEqual(['CONVERSION 19100']);
  await agree();
  const tasks = await ctx.db.prisma.timelineEntry.findMany({ where: { orderId, kind: 'CHANGE_NOT_DONE' } });
  expect(tasks.map(({ needsPerson }) => needsPerson)).toEqual([true, true]);
});

it('ends in one clear state when it is cancelled at the same moment', async () => {
  const { ctx, choose, carryOn, ticket, agree, cancel } = await asked();
  await choose('CONVERT');
  ctx.now = late;
  await Promise.all([carryOn(), cancel(1)]);
  await carryOn();
  expect((await ticket(1)).status).toBe('CANCELLED');
  await agree();
});

it('offers no dearer type, and no type to tickets that were not named', async () => {
  const gold = await asked({ form: { ...online, convert: { to: 'gold', from: null } } });
  expect(gold.preview.convertible).toBe(0);
  await expect(gold.choose('CONVERT')).rejects.toMatchObject({ code: 'CHOICE_UNKNOWN' });
  const named = await asked({ form: { ...online, convert: { to: 'remote', from: ['gold'] } } });
  await expect(named.choose('CONVERT')).rejects.toMatchObject({ code: 'CHOICE_UNKNOWN' });
});

it('asks anew what the new type’s form needs, and nothing of who is done with it', async () => {
  const asking = await asked({ asks: true });
  expect((await asking.ticket(1)).registration).toBe('DONE');
  const plain = await asked();
  for (const { ctx, choose, carryOn } of [asking, plain]) {
    await choose('CONVERT');
    ctx.now = late;
    await carryOn();
  }
  expect((await asking.ticket(1)).registration).toBe('OPEN');
  expect((await plain.ticket(1)).registration).toBe('DONE');
});

it('gives back the seats that the new type may not have, and keeps the others', async () => {
  const { ctx, choose, carryOn, book, seats, orderId } = await asked();
  await book();
  await choose('CONVERT');
  ctx.now = late;
  await carryOn();
  expect(await seats()).toEqual([
    { key: 'ropes', seated: 0 },
    { key: 'talk', seated: 1 },
  ]);
  const left = await ctx.db.prisma.timelineEntry.findMany({ where: { orderId, kind: 'WORKSHOP_LEFT' } });
  expect(left.map(({ facts }) => facts)).toMatchObject([{ workshop: 'Ropes' }]);
});

it('credits the difference for that ticket, at the rate it was sold at', async () => {
  const { ctx, choose, carryOn, orderId } = await asked();
  await choose('CONVERT');
  ctx.now = late;
  await carryOn();
  const { id } = await ctx.db.prisma.refund.findFirstOrThrow({ where: { orderId } });
  const outcome = { state: 'SENT', processorRefundId: `re_${id}` } as const;
  await recordRefund(ctx, { refundId: asId('refund', id), outcome });
  const papers = await readPapers(ctx.db.prisma, orderId);
  const { reference } = await ctx.db.prisma.order.findUniqueOrThrow({ where: { id: orderId } });
  const note = papers.find(({ kind }) => kind === 'CREDIT_NOTE');
  expect(note?.content.tickets).toEqual([`${reference}-1`]);
  expect(note?.content.taxes).toEqual([{ rateBp: 2300, netMinor: 15_528, taxMinor: 3572 }]);
});
