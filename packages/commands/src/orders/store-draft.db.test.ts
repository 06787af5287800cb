import { hashSecret } from '@lanyard/crypto/content-hash';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aBasket } from '@lanyard/testing/factories/a-basket';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeDraft } from './store-draft.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

async function setUp() {
  const ctx = testContext(database);
  const { slug } = await anEvent(ctx, {
    types: { standard: { price: 290, maxPerOrder: 4 }, free: { price: 0 } },
  });
  return { ctx, slug, input: await aBasket(ctx, { slug, lines: { standard: 2 } }) };
}

describe('storeDraft', () => {
  it('keeps a basket with its prices and sums, the person and secret unreadable', async () => {
    const { ctx, input } = await setUp();
    const draft = await storeDraft(ctx, input);
    const row = await ctx.db.prisma.order.findUniqueOrThrow({
      where: { id: draft.orderId },
      include: { items: true, buyer: true },
    });
    expect(row).toMatchObject({
      status: 'DRAFT',
      paymentStatus: 'PENDING',
      currency: 'EUR',
      grossMinor: 58_000,
      netMinor: 47_154,
      taxMinor: 10_846,
      secretHash: hashSecret(input.secret),
    });
    expect(row.items).toMatchObject([{ name: 'Ticket standard', quantity: 2, unitGrossMinor: 29_000 }]);
    const stored = JSON.stringify(row);
    for (const word of [input.buyer.name, input.buyer.email, input.secret])
      expect(stored).not.toContain(word);
  });

  it('takes the same order again, whatever the order of its lines, and writes it once', async () => {
    const { ctx, slug } = await setUp();
    const input = await aBasket(ctx, { slug, lines: { standard: 1, free: 2 } });
    const first = await storeDraft(ctx, input);
    const again = await storeDraft(ctx, { ...input, lines: input.lines.toReversed() });
    expect(again).toEqual(first);
    expect(await ctx.db.prisma.person.count({ where: { orders: { some: { id: first.orderId } } } })).toBe(1);
  });

  it.each(['secret', 'buyer', 'lines', 'attendees'] as const)(
    'refuses a known id with another %s, and tells nothing of the first',
    async (what) => {
      const { ctx, slug, input } = await setUp();
      await storeDraft(ctx, input);
      const other = await aBasket(ctx, { slug, lines: { standard: 1 } });
      const attendees = [{ position: 0, person: other.buyer }];
      const forged = { ...input, [what]: what === 'attendees' ? attendees : other[what] };
      const error = await storeDraft(ctx, forged).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(error).toMatchObject({ code: 'ORDER_NOT_YOURS', facts: {} });
      const told = JSON.stringify(error, Object.getOwnPropertyNames(error));
      expect(told).not.toContain(input.buyer.email);
    },
  );

  it('writes one order for twenty presses at once, from two processes', async () => {
    const { ctx, input } = await setUp();
    const other = testContext({ db: database.openPool(), keys: database.keys });
    const before = await ctx.db.prisma.person.count();
    const drafts = await Promise.all(
      Array.from({ length: 20 }, (_, n) => storeDraft(n % 2 ? ctx : other, input)),
    );
    expect(new Set(drafts.map((draft) => JSON.stringify(draft))).size).toBe(1);
    expect(await ctx.db.prisma.person.count()).toBe(before + 1);
    expect(await ctx.db.prisma.orderItem.count({ where: { orderId: input.orderId } })).toBe(1);
  });

  it('names old and new price when it changed', async () => {
    const { ctx, slug, input } = await setUp();
    await ctx.db.prisma.ticketType.updateMany({
      where: { key: 'standard', event: { slug } },
      data: { priceMinor: 31_050 },
    });
    await expect(storeDraft(ctx, input)).rejects.toMatchObject({
      code: 'PRICE_CHANGED',
      facts: { what: 'Ticket standard', old: '€290.00', new: '€310.50' },
    });
  });

  it('refuses too many, an unknown ticket, an unknown event, and one that is over', async () => {
    const { ctx, slug, input } = await setUp();
    const many = await aBasket(ctx, { slug, lines: { standard: 5 } });
    await expect(storeDraft(ctx, many)).rejects.toMatchObject({
      code: 'TOO_MANY_TICKETS',
      facts: { max: 4, what: 'Ticket standard' },
    });
    const unknown = await aBasket(ctx, { slug, lines: { vip: 1 } });
    await expect(storeDraft(ctx, unknown)).rejects.toMatchObject({ code: 'TICKET_TYPE_UNKNOWN' });
    const nowhere = { ...input, eventSlug: 'nowhere' };
    await expect(storeDraft(ctx, nowhere)).rejects.toMatchObject({ code: 'EVENT_NOT_FOUND' });
    ctx.now = new Date('2027-05-13T17:00:00Z');
    await expect(storeDraft(ctx, input)).rejects.toMatchObject({ code: 'EVENT_OVER' });
    expect(await ctx.db.prisma.order.count({ where: { event: { slug } } })).toBe(0);
  });

  it('finds another reference when the first one is taken', async () => {
    const { ctx, slug, input } = await setUp();
    const first = await storeDraft(ctx, input);
    const next = await aBasket(ctx, { slug });
    await storeDraft(ctx, next);
    const wanted = await ctx.db.prisma.order.findUniqueOrThrow({ where: { id: next.orderId } });
    await ctx.db.prisma.order.delete({ where: { id: next.orderId } });
    await ctx.db.prisma.order.update({
      where: { id: first.orderId },
      data: { reference: wanted.reference },
    });
    await storeDraft(ctx, next);
    const row = await ctx.db.prisma.order.findUniqueOrThrow({ where: { id: next.orderId } });
    expect(row.reference).toMatch(/^[2-9A-HJKMNP-TV-Z]{6}$/);
    expect(row.reference).not.toBe(wanted.reference);
  });

  it('asks nothing to be paid for a free order', async () => {
    const { ctx, slug } = await setUp();
    const draft = await storeDraft(ctx, await aBasket(ctx, { slug, lines: { free: 3 } }));
    const row = await ctx.db.prisma.order.findUniqueOrThrow({ where: { id: draft.orderId } });
    expect(row).toMatchObject({ grossMinor: 0, paymentStatus: 'NOT_REQUIRED' });
  });
});
