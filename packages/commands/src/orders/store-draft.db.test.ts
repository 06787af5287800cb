import { hashSecret } from '@lanyard/crypto/content-hash';
import { randomId } from '@lanyard/crypto/random';
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

  it('keeps swag and dated prices as they are sold, in the order of the event', async () => {
    const ctx = testContext(database);
    const { slug } = await anEvent(ctx, {
      types: {
        standard: { price: 290, tiers: [{ price: 249, name: 'Early bird', until: '2026-12-01T00:00' }] },
      },
      swag: {
        shirt: { price: 24, stock: { m: 5, l: 5 } },
        book: { price: 30, taxPercent: 6, stock: { one: 9 } },
      },
    });
    const wishes = { slug, lines: { standard: 1 }, swag: { 'book/one': 1, 'shirt/l': 2 } };
    const { orderId } = await storeDraft(ctx, await aBasket(ctx, wishes));
    const row = await ctx.db.prisma.order.findUniqueOrThrow({
      where: { id: orderId },
      include: { items: { orderBy: { position: 'asc' } } },
    });
    expect(row.items).toMatchObject([
      { kind: 'TICKET', tierName: 'Early bird', unitGrossMinor: 24_900, swagVariantId: null },
      {
        kind: 'SWAG',
        name: 'Swag shirt',
        variantName: 'L',
        quantity: 2,
        grossMinor: 4800,
        ticketTypeId: null,
      },
      { kind: 'SWAG', name: 'Swag book', variantName: null, taxMinor: 170 },
    ]);
    expect(row.grossMinor).toBe(24_900 + 4800 + 3000);
    ctx.now = new Date('2026-12-01T00:00:00Z');
    const later = await aBasket(ctx, { slug, lines: { standard: 1 } });
    await expect(storeDraft(ctx, later)).resolves.toMatchObject({ status: 'DRAFT' });
    const stale = {
      ...later,
      orderId: randomId('ord'),
      lines: [{ ticketTypeKey: 'standard', quantity: 1, shownUnitMinor: 24_900 }],
    };
    await expect(storeDraft(ctx, stale)).rejects.toMatchObject({
      code: 'PRICE_CHANGED',
      facts: { old: '€249.00', new: '€290.00' },
    });
  });

  it('names old and new price of swag as well, and refuses what is not offered', async () => {
    const ctx = testContext(database);
    const { slug } = await anEvent(ctx, {
      swag: { shirt: { price: 24, stock: { m: 5, l: 5 }, maxPerOrder: 3 } },
    });
    const input = await aBasket(ctx, { slug, swag: { 'shirt/m': 1 } });
    const [line] = input.swag;
    if (!line) throw new Error('a shirt was wished for');
    const with_ = (swag: typeof input.swag) => storeDraft(ctx, { ...input, swag });
    await expect(with_([{ ...line, shownUnitMinor: 2300 }])).rejects.toMatchObject({
      code: 'PRICE_CHANGED',
      facts: { what: 'Swag shirt, M', old: '€23.00', new: '€24.00' },
    });
    await expect(with_([{ ...line, variantKey: 'xxl' }])).rejects.toMatchObject({ code: 'SWAG_UNKNOWN' });
    const many = [
      { ...line, quantity: 2 },
      { ...line, variantKey: 'l', quantity: 2 },
    ];
    await expect(with_(many)).rejects.toMatchObject({ code: 'TOO_MANY_SWAG', facts: { max: 3 } });
  });

  it('takes a code in any spelling for the same order, and a text that can be none for none', async () => {
    const { ctx, slug } = await setUp();
    const coupon = { code: ' spring-20 ', shownDiscountMinor: 5800 };
    const input = await aBasket(ctx, { slug, coupon });
    const draft = await storeDraft(ctx, input);
    expect(await storeDraft(ctx, { ...input, coupon: { ...coupon, code: 'SPRING-20' } })).toEqual(draft);
    const row = await ctx.db.prisma.order.findUniqueOrThrow({ where: { id: draft.orderId } });
    expect(row).toMatchObject({ couponCode: 'SPRING-20', shownDiscountMinor: 5800, discountMinor: 0 });
    const odd = await aBasket(ctx, { slug, coupon: { ...coupon, code: 'not a code!' } });
    await expect(storeDraft(ctx, odd)).rejects.toMatchObject({ code: 'COUPON_UNKNOWN' });
  });

  it('takes another code, amount or replaced order for another content', async () => {
    const { ctx, slug } = await setUp();
    const old = await aBasket(ctx, { slug });
    await storeDraft(ctx, old);
    const input = await aBasket(ctx, { slug, coupon: { code: 'A1', shownDiscountMinor: 1 } });
    await storeDraft(ctx, input);
    for (const change of [
      { coupon: { code: 'A2', shownDiscountMinor: 1 } },
      { coupon: { code: 'A1', shownDiscountMinor: 2 } },
      { coupon: null },
      { replaces: { orderId: old.orderId, secret: old.secret } },
    ])
      await expect(storeDraft(ctx, { ...input, ...change })).rejects.toMatchObject({
        code: 'ORDER_NOT_YOURS',
      });
  });

  it('lets an order be replaced only by whoever knows its secret, and never by itself', async () => {
    const { ctx, slug, input } = await setUp();
    await storeDraft(ctx, input);
    const change = (replaces: { orderId: string; secret: string }) =>
      aBasket(ctx, { slug, replaces }).then((changed) => storeDraft(ctx, changed));
    const { orderId, secret } = input;
    await expect(change({ orderId, secret: `${secret}x` })).rejects.toMatchObject({
      code: 'ORDER_NOT_YOURS',
    });
    const nowhere = `${orderId.slice(0, -4)}0000`;
    await expect(change({ orderId: nowhere, secret })).rejects.toMatchObject({ code: 'ORDER_NOT_YOURS' });
    const elsewhere = await aBasket(ctx, { slug: (await anEvent(ctx)).slug, replaces: input });
    await expect(storeDraft(ctx, elsewhere)).rejects.toMatchObject({ code: 'ORDER_NOT_YOURS' });
    const own = await aBasket(ctx, { slug });
    const itself = { ...own, replaces: { orderId: own.orderId, secret: own.secret } };
    await expect(storeDraft(ctx, itself)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    const changed = await change({ orderId, secret });
    expect(await ctx.db.prisma.order.findUnique({ where: { id: changed.orderId } })).toMatchObject({
      replacesId: orderId,
    });
  });

  it('knows the same basket of the same address again, whatever else differs', async () => {
    const { ctx, slug } = await setUp();
    const buyer = { name: 'Ada', email: 'ada@example.org' };
    const hashOf = async (wishes: Partial<Parameters<typeof aBasket>[1]>) => {
      const { orderId } = await storeDraft(ctx, await aBasket(ctx, { slug, buyer, ...wishes }));
      const { basketHash } = await ctx.db.prisma.order.findUniqueOrThrow({ where: { id: orderId } });
      return basketHash;
    };
    const hash = await hashOf({ lines: { standard: 1, free: 2 } });
    const same = await hashOf({
      lines: { free: 2, standard: 1 },
      buyer: { name: 'Ada B.', email: ' ADA@example.org ' },
      coupon: { code: 'A1', shownDiscountMinor: 1 },
      attendees: [{ position: 0, person: buyer }],
    });
    expect(same).toBe(hash);
    expect(await hashOf({ lines: { standard: 1, free: 1 } })).not.toBe(hash);
    expect(
      await hashOf({ lines: { standard: 1, free: 2 }, buyer: { name: 'Bo', email: 'bo@example.org' } }),
    ).not.toBe(hash);
    expect(hash).not.toContain('ada');
  });

  it('asks nothing to be paid for a free order', async () => {
    const { ctx, slug } = await setUp();
    const draft = await storeDraft(ctx, await aBasket(ctx, { slug, lines: { free: 3 } }));
    const row = await ctx.db.prisma.order.findUniqueOrThrow({ where: { id: draft.orderId } });
    expect(row).toMatchObject({ grossMinor: 0, paymentStatus: 'NOT_REQUIRED' });
  });
});
