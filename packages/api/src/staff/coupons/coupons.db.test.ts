import { ActivityExecutionFailedError, type Client } from '@temporalio/client';
import { recordCoupon } from '@lanyard/commands/coupons/record-coupon';
import { releaseOrder } from '@lanyard/commands/orders/release-order';
import { randomId } from '@lanyard/crypto/random';
import type { newCouponSchema } from '@lanyard/domain/staff/coupon-forms.schema';
import type { StaffRoleName } from '@lanyard/domain/staff/staff-roles';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { aCode, aCoupon, someTerms } from '@lanyard/testing/factories/a-coupon';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder, aHeldOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { staffRouter } from '../../staff-router.ts';
import { aStaffContext, aStaffMember } from '../../test-support/a-staff-caller.ts';
import { createCallerFactory } from '../../trpc.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const code = aCode('SPRING-20');
const ada = { name: 'Ada Example', email: 'ada@example.org' };
const status = (number: number) =>
  Object.assign(new Error('gRPC'), { code: number, details: '', metadata: {} });
const aPress = () => ({ code, requestId: randomId('req') });

/** What the worker answers to an activity; a function is asked again for each look at the result. */
type Worker = (name: string, args: readonly unknown[]) => unknown;
const nobody: Worker = () => {
  throw status(14);
};

/** A Temporal whose worker answers as told; an activity of one id is started once. */
function aTemporal(worker: Worker): Client {
  const answers = new Map<string, unknown>();
  const activity = {
    start: async (name: string, { id, args }: { id: string; args: readonly unknown[] }) => {
      if (answers.has(id)) throw status(6);
      answers.set(id, worker(name, args));
    },
    getHandle: (id: string) => ({
      result: async (): Promise<unknown> => {
        const answer = answers.get(id);
        return typeof answer === 'function' ? answer() : answer;
      },
    }),
    execute: async (name: string, { args }: { args: readonly unknown[] }) => worker(name, args),
  };
  const client = { withDeadline: <T>(_deadline: number, work: () => Promise<T>) => work(), activity };
  // Only what is called is here; a real client needs a server.
  return client as unknown as Client;
}

/** An event whose tickets cost €290, a fifth off 20 of them, and the dashboard's procedures. */
async function setUp() {
  const ctx = testContext(database);
  const event = await anEvent(ctx, { types: { standard: { price: 290 }, student: { price: 90 } } });
  const lookup = await aCoupon(ctx, { ...event, code, capacity: 20, timesRedeemed: 1 });
  const { eventId, slug: eventSlug } = event;
  const basket = { ...event, lookup, buyer: ada, lines: { standard: 2 } };
  return {
    ...{ ctx, eventId, eventSlug },
    basket: { ...basket, coupon: { code, shownDiscountMinor: 2 * 5800 } },
    as: (role: StaffRoleName, worker: Worker = nobody) => {
      const temporal = aTemporal(worker);
      const staff = aStaffMember([{ eventId, role }]);
      return createCallerFactory(staffRouter)({ ...aStaffContext(ctx, staff), temporal }).coupons;
    },
  };
}

describe('coupons.list', () => {
  it('shows the newest first, what is used, held and given away', async () => {
    const { ctx, eventId, eventSlug, basket, as } = await setUp();
    await aCompletedOrder(ctx, basket);
    await aHeldOrder(ctx, basket);
    ctx.moveOn(1000);
    const paused = {
      ...someTerms({ isActive: false, sourceId: 'builtin_TEAM' }),
      ticketTypeKeys: ['student'],
    };
    await recordCoupon(ctx, { eventId, code: aCode('TEAM'), found: paused });
    const { rows, totals, isMore } = await as('VIEWER').list({ eventSlug });
    expect(rows).toMatchObject([
      {
        ...{ code: 'TEAM', state: 'PAUSED', home: 'BUILT_IN', used: 0, held: 0, capacity: null },
        ticketTypes: [{ key: 'student', name: 'Ticket student' }],
        drift: { kind: 'SAME', sourceOrders: null },
      },
      {
        ...{ code: 'SPRING-20', state: 'RUNNING', home: 'STRIPE', used: 2, held: 2, capacity: 20 },
        ...{ discount: '20 % off', givenAwayMinor: 11_600, ticketTypes: null },
        linkUrl: `http://127.0.0.1:3000/e/${eventSlug}?coupon=SPRING-20`,
        drift: { kind: 'SAME', sourceOrders: 1, ourOrders: 1 },
      },
    ]);
    expect(totals).toEqual({ orders: 1, tickets: 2, givenAwayMinor: 11_600 });
    expect(isMore).toBe(false);
  });

  it('finds codes by a part of their spelling, and none of another event', async () => {
    const { ctx, eventSlug, as } = await setUp();
    const other = await anEvent(ctx);
    await aCoupon(ctx, { ...other, code: 'SPRING-99' });
    const codes = async (search: string) =>
      (await as('VIEWER').list({ eventSlug, search })).rows.map((row) => row.code);
    expect(await codes('ring')).toEqual(['SPRING-20']);
    expect(await codes('_')).toEqual([]);
  });
});

describe('coupons.view', () => {
  it('tells who used it, by day, names only to those who may read them', async () => {
    const { ctx, eventSlug, basket, as } = await setUp();
    await aCompletedOrder(ctx, basket);
    ctx.moveOn(2 * 86_400_000);
    const gone = await aHeldOrder(ctx, basket);
    await releaseOrder(ctx, { orderId: gone.orderId, reason: { kind: 'EXPIRED' } });
    const seen = await as('SUPPORT').view({ eventSlug, code });
    expect(seen.uses.map(({ state, tickets, buyer }) => [state, tickets, buyer?.email])).toEqual([
      ['RETURNED', 2, ada.email],
      ['USED', 2, ada.email],
    ]);
    expect(seen.usesTotal).toBe(2);
    expect(seen.days.map(({ orders, givenAwayMinor }) => [orders, givenAwayMinor])).toEqual([
      [1, 11_600],
      [0, 0],
      [0, 0],
    ]);
    const unnamed = await as('VIEWER').view({ eventSlug, code });
    expect(unnamed.uses.map(({ buyer }) => buyer)).toEqual([null, null]);
  });

  it('knows no code that is not the event’s', async () => {
    const { eventSlug, as } = await setUp();
    await expect(as('VIEWER').view({ eventSlug, code: 'NOTHING' })).rejects.toMatchObject({
      cause: expect.objectContaining({ code: 'COUPON_NOT_FOUND' }),
    });
  });
});

describe('steering', () => {
  it('changes a capacity here and hands the same change to the worker, once a press', async () => {
    const { eventSlug, as } = await setUp();
    const asked: unknown[] = [];
    const caller = as('ORGANIZER', (name, args) => {
      asked.push([name, ...args]);
      return { answer: 'DONE' };
    });
    const press = { eventSlug, ...aPress(), capacity: 30, basedOn: 20 };
    for (const _press of [1, 2]) expect(await caller.changeCapacity(press)).toEqual({ outcome: 'DONE' });
    const { couponId, capacity, capacityChanges } = await caller.view({ eventSlug, code });
    expect(asked).toEqual([
      ['changeCoupon', { couponId, requestId: press.requestId, change: { kind: 'CAPACITY', to: 30 } }],
    ]);
    expect(capacity).toBe(30);
    expect(capacityChanges).toMatchObject([{ from: 20, to: 30 }]);
    await expect(caller.changeCapacity({ ...press, ...aPress() })).rejects.toMatchObject({
      cause: expect.objectContaining({ code: 'COUPON_CHANGED' }),
    });
  });

  it('says that a change is on its way while the source is away, and hears of it with the next press', async () => {
    const { eventSlug, as } = await setUp();
    let isAway = true;
    const caller = as('ORGANIZER', () => () => {
      if (isAway) throw status(4);
      return { answer: 'DONE' };
    });
    const press = { eventSlug, ...aPress() };
    expect(await caller.pause(press)).toEqual({ outcome: 'ON_ITS_WAY' });
    expect(await caller.view({ eventSlug, code })).toMatchObject({ state: 'PAUSED' });
    isAway = false;
    expect(await caller.pause(press)).toEqual({ outcome: 'DONE' });
  });

  it('passes on why the source refuses, and that Temporal is away', async () => {
    const { eventSlug, as } = await setUp();
    const refusing = as('ORGANIZER', () => ({ answer: 'REFUSED', why: 'ENDS_AT_SOURCE' }));
    const longer = { eventSlug, ...aPress(), endsAt: '2028-01-01T00:00:00Z', basedOn: null };
    await expect(refusing.extend(longer)).rejects.toMatchObject({
      cause: expect.objectContaining({ code: 'COUPON_ENDS_AT_SOURCE' }),
    });
    await expect(as('ORGANIZER').resume({ eventSlug, ...aPress() })).rejects.toMatchObject({
      cause: expect.objectContaining({ code: 'TRY_LATER' }),
    });
  });

  it('counts again from the orders and reads the terms again', async () => {
    const { ctx, eventId, eventSlug, basket, as } = await setUp();
    await aCompletedOrder(ctx, basket);
    await ctx.db.prisma.coupon.updateMany({ where: { eventId }, data: { used: 9 } });
    const caller = as('ORGANIZER', () => ({ found: 'FOUND' }));
    expect(await caller.view({ eventSlug, code })).toMatchObject({
      drift: { kind: 'REPAIR', countedUsed: 2 },
    });
    expect(await caller.repair({ eventSlug, code })).toEqual({
      ...{ before: { used: 9, held: 0 }, after: { used: 2, held: 0 }, source: 'READ' },
    });
    expect(await caller.view({ eventSlug, code })).toMatchObject({ used: 2, drift: { kind: 'SAME' } });
  });
});

describe('coupons.create and coupons.adopt', () => {
  const terms: Omit<z.input<typeof newCouponSchema>, 'requestId' | 'code' | 'label'> = {
    ...{ home: 'STRIPE', offer: { kind: 'PERCENT', percentBp: 2000 }, capacity: 40 },
    ...{ startsAt: null, endsAt: null, ticketTypeKeys: null, minimumTickets: 1, perOrder: null },
    ...{ oncePerBuyer: false, unlocks: [] },
  };

  it('hands the terms to the worker, with who asks and nothing in clear', async () => {
    const { eventId, eventSlug, as } = await setUp();
    const asked: unknown[] = [];
    const caller = as('ORGANIZER', (name, args) => {
      asked.push([name, ...args]);
      return { answer: 'DONE' };
    });
    const press = aPress();
    await caller.create({ eventSlug, ...press, ...terms, code: ' new-1 ' });
    await caller.adopt({ eventSlug, ...press });
    const who = { eventId, requestId: press.requestId, staffId: 'stf_00000000000000000001' };
    expect(asked).toEqual([
      ['makeCoupon', { ...who, ...terms, code: 'NEW-1' }],
      ['adoptCoupon', { ...who, code }],
    ]);
  });

  it.each<[string, Worker]>([
    ['COUPON_EXISTS', () => ({ answer: 'REFUSED', why: 'EXISTS' })],
    ['COUPON_SOURCE_AWAY', nobody],
    [
      'COUPON_SOURCE_AWAY',
      () => {
        throw new ActivityExecutionFailedError('gave up', undefined, 'RETRY_STATE_TIMEOUT');
      },
    ],
  ])('says %s', async (refusal, worker) => {
    const { eventSlug, as } = await setUp();
    await expect(as('ORGANIZER', worker).create({ eventSlug, ...aPress(), ...terms })).rejects.toMatchObject({
      cause: expect.objectContaining({ code: refusal }),
    });
  });

  it('asks nobody about a ticket type that the event does not have', async () => {
    const { eventSlug, as } = await setUp();
    const wrong = { eventSlug, ...aPress(), ...terms, ticketTypeKeys: ['vip'] };
    await expect(as('ORGANIZER').create(wrong)).rejects.toMatchObject({
      cause: expect.objectContaining({ code: 'INPUT_INVALID' }),
    });
  });

  it('lists what could be adopted, or that nobody could be asked', async () => {
    const { eventSlug, as } = await setUp();
    const found = {
      ...{ code: 'ANY', home: 'STRIPE', offer: { kind: 'NOTHING' }, isForeign: false, isActive: true },
      ...{ capacity: null, perOrder: null, timesRedeemed: 3 },
    };
    const caller = as('ORGANIZER', () => ({ codes: [found, { ...found, isForeign: true }], isMore: false }));
    expect((await caller.atSource({ eventSlug })).codes?.map(({ discount }) => discount)).toEqual([
      'Opens hidden tickets',
      'An amount in other money',
    ]);
    expect(await as('ORGANIZER').atSource({ eventSlug })).toEqual({ codes: null, isMore: false });
  });
});
