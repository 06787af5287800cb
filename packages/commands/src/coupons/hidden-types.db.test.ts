import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { aCoupon } from '@lanyard/testing/factories/a-coupon';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aDraft } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdOrder } from '../orders/hold-order.ts';
import type { MirroredTerms } from './record-coupon.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const opens = (unlocks: readonly string[], terms: Partial<MirroredTerms> = {}) => ({
  discount: { kind: 'PERCENT', percentBp: 0 } as const,
  unlocks,
  ...terms,
});

async function setUp(terms: Partial<MirroredTerms>) {
  const ctx = testContext(database);
  const event = await anEvent(ctx, { types: { standard: {}, speaker: { price: 10, hidden: true } } });
  const say = (now: Partial<MirroredTerms>) => aCoupon(ctx, { ...event, code: 'SPEAKER', ...now });
  const lookup = await say(terms);
  const draft = (code: string | null, shownDiscountMinor = 0) =>
    aDraft(ctx, {
      ...event,
      lines: { speaker: 1 },
      coupon: code === null ? null : { code, shownDiscountMinor },
    });
  const coupon = () => ctx.db.prisma.coupon.findFirstOrThrow({ where: { eventId: event.eventId } });
  return { ctx, lookup, say, draft, coupon };
}

describe('a hidden ticket type', () => {
  it('is sold with a code that opens it, as often as the code allows', async () => {
    const { ctx, lookup, draft, coupon } = await setUp(opens(['speaker'], { capacity: 2 }));
    const told = [];
    for (let n = 0; n < 3; n += 1) {
      const { orderId } = await draft('speaker');
      told.push(await holdOrder(ctx, { orderId, coupon: lookup }));
    }
    expect(told.map((answer) => ('code' in answer ? answer.code : answer.kind))).toEqual([
      'HELD',
      'HELD',
      'COUPON_USED_UP',
    ]);
    expect(await coupon()).toMatchObject({ held: 2, used: 0 });
  });

  it('stands on the timeline as opened, and as cheaper only when it is', async () => {
    const { ctx, lookup, draft, say } = await setUp(opens(['speaker']));
    const first = await draft('speaker');
    await holdOrder(ctx, { ...first, coupon: lookup });
    const told = async (orderId: string) => {
      const where = { orderId, kind: { startsWith: 'COUPON_' } };
      const entries = await ctx.db.prisma.timelineEntry.findMany({ where, orderBy: { kind: 'asc' } });
      return entries.map(({ kind, facts }) => [kind, facts]);
    };
    const opened = ['COUPON_OPENED', { code: 'SPEAKER', tickets: 'Ticket speaker' }];
    expect(await told(first.orderId)).toEqual([opened]);
    const halved = await say({ unlocks: ['speaker'], discount: { kind: 'PERCENT', percentBp: 5000 } });
    const second = await draft('speaker', 500);
    await holdOrder(ctx, { ...second, coupon: halved });
    expect(await told(second.orderId)).toEqual([
      ['COUPON_ACCEPTED', { code: 'SPEAKER', amount: '€5.00' }],
      opened,
    ]);
  });

  it('is unknown without one, with another, and with one that nobody has', async () => {
    const { draft } = await setUp({ unlocks: ['lounge'] });
    for (const code of [null, 'SPEAKER', 'NOBODYS'])
      await expect(draft(code)).rejects.toMatchObject({ code: 'TICKET_TYPE_UNKNOWN' });
  });

  it('is refused when the code opens it no more, or is closed, when it is held', async () => {
    const { ctx, say, draft } = await setUp(opens(['speaker']));
    const first = await draft('SPEAKER');
    // Off a ticket of €10 it takes nothing, as the page said.
    const changed = await say({ unlocks: ['lounge'], discount: { kind: 'PERCENT', percentBp: 1 } });
    expect(await holdOrder(ctx, { ...first, coupon: changed })).toEqual({
      kind: 'REFUSED',
      code: 'TICKET_TYPE_UNKNOWN',
    });
    await say(opens(['speaker']));
    const second = await draft('SPEAKER');
    const closed = await say(opens(['speaker'], { capacity: 0 }));
    expect(await holdOrder(ctx, { ...second, coupon: closed })).toMatchObject({ code: 'COUPON_USED_UP' });
  });
});
