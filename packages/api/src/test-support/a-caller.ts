import type { Client } from '@temporalio/client';
import { recordCheckout } from '@lanyard/commands/payments/record-checkout';
import { holdOrder } from '@lanyard/commands/orders/hold-order';
import type { CouponLookup, LookUpCouponInput } from '@lanyard/contracts/coupons/coupon-calls';
import type { PlaceResult } from '@lanyard/contracts/orders/order-workflow';
import { asId, type OrderId } from '@lanyard/domain/ids/ids';
import type { TestContext } from '@lanyard/testing/test-context';
import { pino } from 'pino';
import type { PublicContext } from '../context.ts';
import { CouponTries } from '../coupons/coupon-tries.ts';
import { databaseEventSource } from '../events/database-event-source.ts';
import { EventCatalog } from '../events/event-catalog.ts';
import { MailTries } from '../limits/mail-tries.ts';
import { RateWindow } from '../limits/rate-window.ts';
import { createPlaceDesk } from '../orders/place-desk.ts';
import { publicRouter } from '../public-router.ts';
import { TallyCache } from '../stats/tally-cache.ts';
import { createCallerFactory } from '../trpc.ts';

/** Calls procedures on a real database, with a Temporal that only places orders and answers no Query. */
export function aCaller(ctx: TestContext, changes: Partial<PublicContext> = {}) {
  const context: PublicContext = {
    side: 'public',
    db: ctx.db,
    keys: ctx.keys,
    temporal: placingTemporal(ctx),
    eventCatalog: new EventCatalog(databaseEventSource(ctx.db)),
    tallies: new TallyCache({ query: () => Promise.reject(new Error('no tally in this test')) }),
    placeDesk: createPlaceDesk({ slots: 4 }),
    placeTries: new RateWindow({ tries: 100, spanMs: 60_000 }),
    mailTries: new MailTries({ perSubject: 100, perNetwork: 100 }),
    couponTries: new CouponTries({ perBrowser: 100, perNetwork: 100 }),
    browser: 'test',
    webUrl: 'http://127.0.0.1:3000',
    now: () => ctx.now,
    log: pino({ level: 'silent' }),
    ip: '127.0.0.1',
    requestId: 'req-1',
    ...changes,
  };
  return createCallerFactory(publicRouter)(context);
}

/** Stands in for the client: the order's process holds the seats and opens a page, in the caller's own time. */
function placingTemporal(ctx: TestContext): Client {
  const client = {
    withDeadline: <T>(_deadline: number, work: () => Promise<T>) => work(),
    activity: {
      execute: (_name: string, { args }: { args: readonly [LookUpCouponInput] }) => lookUp(ctx, args[0]),
    },
    workflow: {
      getHandle: () => ({ query: () => Promise.reject(new Error('no Query in this test')) }),
      executeUpdateWithStart: (
        _update: unknown,
        { startWorkflowOperation }: { startWorkflowOperation: { options: { args: [{ orderId: OrderId }] } } },
      ) => place(ctx, startWorkflowOperation.options.args[0].orderId),
    },
  };
  // Only what the procedures call is here; a real client needs a server.
  return client as unknown as Client;
}

/** The source of codes says what our rows say. */
async function lookUp(ctx: TestContext, { eventId, code }: LookUpCouponInput): Promise<CouponLookup> {
  const row = await ctx.db.prisma.coupon.findUnique({ where: { eventId_code: { eventId, code } } });
  return row
    ? { found: 'FOUND', couponId: asId('coupon', row.id), capacity: row.capacity }
    : { found: 'UNKNOWN' };
}

async function place(ctx: TestContext, orderId: OrderId): Promise<PlaceResult> {
  const first = await holdOrder(ctx, { orderId });
  const held =
    first.kind === 'NEEDS_COUPON'
      ? await holdOrder(ctx, { orderId, coupon: await lookUp(ctx, first) })
      : first;
  if (held.kind === 'REFUSED') return { outcome: 'REFUSED', code: held.code };
  if (held.kind === 'COMPLETED') return { outcome: 'DONE' };
  if (held.kind !== 'HELD') return { outcome: 'REFUSED', code: 'ORDER_CANCELLED' };
  await recordCheckout(ctx, {
    paymentId: held.paymentId,
    sessionId: `cs_${orderId}`,
    url: `https://pay.example/${orderId}`,
    expiresAt: new Date(held.holdUntil),
  });
  const paymentId = asId('payment', held.paymentId);
  return { outcome: 'PAY', paymentId, holdUntil: new Date(held.holdUntil).toISOString() };
}
