import { linkToken } from '@lanyard/crypto/link-token';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { aBasket } from '@lanyard/testing/factories/a-basket';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder, aHeldOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RateWindow } from './limits/rate-window.ts';
import { aCaller } from './test-support/a-caller.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const nobodys = { token: 'A'.repeat(32) };
const refusal = (code: string) => ({ cause: expect.objectContaining({ code }) });

describe('orders.place', () => {
  it('answers where to pay, the same to whoever asks again', async () => {
    const ctx = testContext(database);
    const { slug } = await anEvent(ctx);
    const basket = await aBasket(ctx, { slug });
    const caller = aCaller(ctx);
    const answers = await Promise.all([1, 2, 3].map(() => caller.orders.place(basket)));
    const orderPath = `/o/${linkToken(ctx.keys.links, 'order', basket.orderId, 1)}`;
    const payUrl = `https://pay.example/${basket.orderId}`;
    for (const answer of answers) expect(answer).toMatchObject({ outcome: 'PAY', payUrl, orderPath });
    expect(await ctx.db.prisma.hold.count({ where: { orderId: basket.orderId } })).toBe(1);
  });

  it('refuses another content or secret under a known number and tells nothing', async () => {
    const ctx = testContext(database);
    const { slug } = await anEvent(ctx);
    const basket = await aBasket(ctx, { slug });
    await aCaller(ctx).orders.place(basket);
    const strange = [
      { ...basket, secret: 's'.repeat(32) },
      { ...basket, buyer: { name: 'Eve', email: 'eve@example.org' } },
    ];
    for (const input of strange) {
      const answer = await aCaller(ctx).orders.place(input);
      expect(answer).toMatchObject({ outcome: 'REFUSED', code: 'ORDER_NOT_YOURS', orderPath: null });
      expect(JSON.stringify(answer)).not.toContain(linkToken(ctx.keys.links, 'order', basket.orderId, 1));
    }
  });

  it('refuses what is sold out, for good and in words', async () => {
    const ctx = testContext(database);
    const { slug } = await anEvent(ctx, { quotas: { hall: 1 } });
    await aHeldOrder(ctx, { slug });
    const basket = await aBasket(ctx, { slug });
    const first = await aCaller(ctx).orders.place(basket);
    expect(first).toMatchObject({ outcome: 'REFUSED', code: 'SOLD_OUT' });
    expect(await aCaller(ctx).orders.place(basket)).toEqual(first);
  });

  it('says what the basket costs now when the page showed another price, even from an old memory', async () => {
    const ctx = testContext(database);
    const { eventId, slug } = await anEvent(ctx);
    const basket = await aBasket(ctx, { slug, lines: { standard: 2 } });
    const caller = aCaller(ctx);
    await caller.events.view({ slug });
    await ctx.db.prisma.ticketType.updateMany({ where: { eventId }, data: { priceMinor: 31_000 } });
    const answer = await caller.orders.place(basket);
    expect(answer).toMatchObject({
      outcome: 'REFUSED',
      code: 'PRICE_CHANGED',
      quote: { grossMinor: 62_000, lines: [{ key: 'standard', unitGrossMinor: 31_000 }] },
    });
  });

  it('limits how often one order is tried', async () => {
    const ctx = testContext(database);
    const { slug } = await anEvent(ctx);
    const basket = await aBasket(ctx, { slug });
    const caller = aCaller(ctx, { placeTries: new RateWindow({ tries: 1, spanMs: 60_000 }) });
    await caller.orders.place(basket);
    await expect(caller.orders.place(basket)).rejects.toMatchObject(refusal('TOO_MANY_TRIES'));
  });
});

describe('an order by its link', () => {
  it('shows what was bought, and each ticket by a link of its own', async () => {
    const ctx = testContext(database);
    const { slug } = await anEvent(ctx);
    const buyer = { name: 'Ada Buyer', email: 'ada@example.org' };
    const { orderId } = await aCompletedOrder(ctx, {
      slug,
      lines: { standard: 2 },
      buyer,
      attendees: [{ position: 1, person: { name: 'Bo Friend', email: 'bo@example.org' } }],
    });
    const token = linkToken(ctx.keys.links, 'order', orderId, 1);
    const order = await aCaller(ctx).orders.view({ token });
    expect(order).toMatchObject({
      buyer,
      event: { slug, venue: 'Hall' },
      payUrl: null,
      lines: [{ key: 'standard', quantity: 2 }],
      tickets: [{ attendeeName: null }, { attendeeName: 'Bo Friend', isBuyers: false }],
      progress: { status: 'COMPLETED', receipt: 'SENDING', source: 'ROW' },
    });
    const ticket = await aCaller(ctx).tickets.view({ token: order.tickets[1]?.path?.slice(3) ?? '' });
    expect(ticket).toMatchObject({ attendee: { email: 'bo@example.org' }, buyerName: 'Ada Buyer' });
    expect(ticket.entryCode).toMatch(/^[0-9A-Z]{26}$/);
    expect(await aCaller(ctx).orders.progress({ token })).toEqual(order.progress);
  });

  it('stops offering the payment page when the hold has run out', async () => {
    const ctx = testContext(database);
    const { slug } = await anEvent(ctx);
    const basket = await aBasket(ctx, { slug });
    await aCaller(ctx).orders.place(basket);
    const token = linkToken(ctx.keys.links, 'order', basket.orderId, 1);
    expect((await aCaller(ctx).orders.view({ token })).payUrl).not.toBeNull();
    ctx.moveOn(31 * 60_000);
    expect((await aCaller(ctx).orders.view({ token })).payUrl).toBeNull();
  });

  it('tells the process once that the buyer came back', async () => {
    const ctx = testContext(database);
    const { slug } = await anEvent(ctx);
    const { orderId } = await aHeldOrder(ctx, { slug });
    const token = linkToken(ctx.keys.links, 'order', orderId, 1);
    await aCaller(ctx).orders.returned({ token });
    await aCaller(ctx).orders.returned({ token });
    expect(await ctx.db.prisma.outbox.count({ where: { target: 'order', targetId: orderId } })).toBe(1);
  });

  it('opens nothing for an unknown token', async () => {
    const caller = aCaller(testContext(database));
    for (const call of [
      () => caller.orders.view(nobodys),
      () => caller.orders.progress(nobodys),
      () => caller.orders.returned(nobodys),
      () => caller.tickets.view(nobodys),
    ]) {
      await expect(call()).rejects.toMatchObject(refusal('LINK_UNKNOWN'));
    }
  });
});

describe('tickets.nameAttendee', () => {
  it('names once, shows it, and tells who comes with an older form', async () => {
    const ctx = testContext(database);
    const { slug } = await anEvent(ctx);
    const { tickets } = await aCompletedOrder(ctx, { slug });
    const token = linkToken(ctx.keys.links, 'ticket', tickets[0]?.ticketId ?? '', 1);
    const press = {
      token,
      requestId: 'press-0001',
      basedOn: 0,
      person: { name: 'Bo', email: 'bo@example.org' },
    };
    const named = await aCaller(ctx).tickets.nameAttendee(press);
    expect(named).toMatchObject({ attendee: press.person, version: 1, registration: 'DONE' });
    expect(await aCaller(ctx).tickets.nameAttendee(press)).toEqual(named);
    const late = aCaller(ctx).tickets.nameAttendee({ ...press, requestId: 'press-0002' });
    await expect(late).rejects.toMatchObject(refusal('TICKET_CHANGED'));
  });
});

describe('events', () => {
  it('are read with their numbers even when there is no tally', async () => {
    const ctx = testContext(database);
    const { slug } = await anEvent(ctx, { quotas: { hall: 10 } });
    await aHeldOrder(ctx, { slug, lines: { standard: 3 } });
    const caller = aCaller(ctx);
    expect(await caller.events.view({ slug })).toMatchObject({ slug, ticketTypes: [{ key: 'standard' }] });
    const { ticketTypes, asOf } = await caller.events.availability({ slug });
    expect(ticketTypes).toEqual([{ key: 'standard', remaining: 7, capacity: 10 }]);
    expect(asOf).not.toBeNull();
    await expect(caller.events.view({ slug: 'none' })).rejects.toMatchObject(refusal('EVENT_NOT_FOUND'));
  });
});
