import { noteSteering, type Steering } from '@lanyard/commands/coupons/note-steering';
import { randomId } from '@lanyard/crypto/random';
import { couponShorts, type CouponShort } from '@lanyard/domain/policies/policies';
import { asId, type OrderId, type PaymentId } from '@lanyard/domain/ids/ids';
import { createStripeProcessor } from '@lanyard/integrations/payments/stripe/stripe-processor';
import { auditCoupons } from '@lanyard/testing/audit/audit-coupons';
import { watchCouponUses } from '@lanyard/testing/audit/watch-coupon-uses';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { pay } from '@lanyard/testing/drive/buyer';
import { readLedger } from '@lanyard/testing/drive/ledger';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestSandbox, type TestSandbox } from '../../apps/sandbox/src/testing/test-sandbox.ts';
import { createCouponCache } from '../../apps/worker/src/activities/coupons/coupon-cache.ts';
import { createCouponCalls } from '../../apps/worker/src/activities/coupons/create-coupon-calls.ts';
import { createCouponSteering } from '../../apps/worker/src/activities/coupons/create-coupon-steering.ts';
import type { ActivityDeps } from '../../apps/worker/src/activities/deps.ts';
import { fakeSender } from '../../apps/worker/src/testing/ports/fake-sender.ts';
import { runActivity } from '../../apps/worker/src/testing/run-activity.ts';
import { randomFrom, type Random } from '../chaos/random.ts';
import { crowdEvent, crowdWish } from './crowd-basket.ts';
import { crowdCode, type CrowdKind } from './crowd-codes.ts';
import { createCrowdShop, type CrowdShop, type Placed } from './crowd-shop.ts';
import { makeCrowdCodes } from './make-crowd-codes.ts';

/*
 * A thousand orders with codes through the real commands, a real PostgreSQL and the real adapters against the
 * processor's stand-in, without pages and processes; then our rows, its ledger and SQL of the auditor's own are
 * held against each other. The same crowd, a smaller one, comes over HTTP in e2e/long.
 */

const seed = Number(process.env['CROWD_SEED'] ?? Date.now() % 1_000_000);
/** At each of two events; a smaller number is for looking at one seed again. */
const orders = Number(process.env['CROWD_ORDERS'] ?? 500);
const atOnce = 4;

let database: TestDatabase;
let sandbox: TestSandbox;
beforeAll(async () => {
  database = await createTestDatabase();
  sandbox = await startTestSandbox();
  await watchCouponUses(database.url);
});
afterAll(async () => {
  await sandbox.close();
  await database.close();
});

/** An event with a code of every kind, a shop that sells, and an organizer. */
async function setUp(couponShort: CouponShort) {
  const { keys } = database;
  const db = database.openPool(12);
  const access = { secretKey: 'sk_test_sandbox', apiBase: sandbox.url };
  const staff = { kind: 'staff', id: 'stf_00000000000000000001' } as const;
  const context = () => ({ db, keys, now: new Date(), actor: staff });
  const event = await anEvent(context(), { ...crowdEvent, policies: { couponShort } });
  const suffix = couponShort === 'REFUSE' ? 'R' : 'D';
  const sources = await makeCrowdCodes({ db, ...access }, { ...event, suffix });
  const deps: ActivityDeps = {
    ...{ db, keys, coupons: sources.STRIPE, email: fakeSender(), webUrl: 'https://web.test' },
    payments: createStripeProcessor({ ...access, webhookSecret: 'whsec_crowd' }),
  };
  const cache = createCouponCache({ forMs: 3000 });
  const steering = createCouponSteering(deps, sources);
  return {
    ...{ db, event, suffix },
    shop: createCrowdShop({ deps, coupons: createCouponCalls(deps, cache), event, couponShort }),
    /** Changes a code as an organizer does in the dashboard, while people buy. */
    async steer(kind: CrowdKind, wish: Steering) {
      const code = crowdCode(kind, suffix);
      const requestId = asId('request', randomId('req'));
      const couponId = await noteSteering(context(), {
        ...{ eventId: event.eventId, code, requestId, steering: wish },
      });
      const change = wish.kind === 'ACTIVE' ? wish : ({ kind: 'CAPACITY', to: null } as const);
      await runActivity('changeCoupon', 1, () => steering.changeCoupon({ couponId, requestId, change }));
      cache.invalidate(code);
    },
    /** Changes its labels as somebody does in the processor's own dashboard; nobody is told. */
    async relabel(kind: CrowdKind, metadata: Record<string, string>) {
      const { data } = await sandbox.stripe.promotionCodes.list({ code: crowdCode(kind, suffix) });
      for (const { id } of data) await sandbox.stripe.promotionCodes.update(id, { metadata });
    },
    capacityOf: async (kind: CrowdKind) =>
      (
        await db.prisma.coupon.findFirstOrThrow({
          where: { eventId: event.eventId, code: crowdCode(kind, suffix) },
        })
      ).capacity,
  };
}

/** What became of the crowd, by how it ended. */
type Told = Map<string, number>;
const count = (told: Told, what: string) => void told.set(what, (told.get(what) ?? 0) + 1);

interface Waiting {
  readonly orderId: OrderId;
  readonly paymentId: PaymentId;
}

interface Crowd {
  readonly shop: CrowdShop;
  readonly suffix: string;
  readonly random: Random;
  readonly told: Told;
  /** What pages had shown, by order, of all that had a page to pay on. */
  readonly shown: Map<string, number>;
  /** Orders that nobody has ended yet. */
  readonly waiting: Waiting[];
}

async function buy({ shop, suffix, random, told, shown, waiting }: Crowd): Promise<void> {
  const isStubborn = random.next() < 0.5;
  let placed = await shop.place(crowdWish(random, suffix), { isStubborn });
  if (!placed) return count(told, 'never drafted');
  const isFirstHeld = placed.held.kind === 'HELD' && placed.held.needsPayment;
  if (isFirstHeld && random.next() < 0.15) {
    await open(placed);
    const changed: Placed | null = await shop.place(crowdWish(random, suffix), {
      ...{ isStubborn, replaces: placed },
    });
    if (changed?.held.kind === 'HELD') count(told, 'replaced');
    // Where the change is refused, the first order stands as it was, without its page.
    if (changed?.held.kind !== 'HELD') return leave(placed);
    placed = changed;
  }
  const { orderId, held } = placed;
  if (held.kind === 'REFUSED') return count(told, held.code);
  if (held.kind !== 'HELD') return count(told, held.kind);
  if (!held.needsPayment) {
    await shop.complete(orderId, null);
    count(told, 'free');
    if (random.next() < 0.2) await giveBack(orderId);
    return;
  }
  const { paymentId } = held;
  const page = await open(placed);
  if (random.next() < 0.2) return leave(placed);
  if (random.next() < 0.15) {
    count(told, 'declined');
    await pay(`${sandbox.url}/pay/${page}`, '4000000000000002');
  }
  if (random.next() < 0.15) {
    count(told, await shop.expire(orderId, paymentId));
    return;
  }
  expect(await pay(`${sandbox.url}/pay/${page}`)).toMatchObject({ status: 'succeeded' });
  count(told, await shop.complete(orderId, paymentId));
  if (random.next() < 0.15) await giveBack(orderId);

  async function giveBack(id: OrderId): Promise<void> {
    await shop.giveBack(id);
    // A repetition gives nothing back twice.
    await shop.giveBack(id);
    count(told, 'given back');
  }
  async function open(one: Placed): Promise<string> {
    if (one.held.kind !== 'HELD') throw new Error('it is not held');
    const sessionId = await shop.open(one.orderId, one.held.paymentId);
    // The code is the same at the processor as in our rows, unless somebody paused it in between.
    if (sessionId === null) throw new Error(`the page of ${one.orderId} came out wrong`);
    shown.set(one.orderId, one.shownMinor);
    return sessionId;
  }
  function leave(one: Placed): void {
    if (one.held.kind === 'HELD') waiting.push({ orderId: one.orderId, paymentId: one.held.paymentId });
    count(told, 'left');
  }
}

describe(`a thousand orders with codes, seed ${seed}`, () => {
  it.each(couponShorts)(
    'leave books that agree with the ledger to the cent, where codes run short and %s',
    async (couponShort) => {
      const { shop, suffix, steer, relabel, capacityOf, event } = await setUp(couponShort);
      const random = randomFrom(seed + suffix.charCodeAt(0));
      const told: Told = new Map();
      const shown = new Map<string, number>();
      const waiting: Waiting[] = [];
      const crowd = { shop, suffix, random, told, shown, waiting };
      const edit = async (to: number | null) =>
        steer('EDITED', { kind: 'CAPACITY', to, basedOn: await capacityOf('EDITED') });
      const at = (part: number) => Math.round(orders * part);
      const meanwhile = new Map<number, () => Promise<void>>([
        [at(0.3), () => edit(45)],
        [at(0.35), () => steer('PAUSED', { kind: 'ACTIVE', to: false })],
        [at(0.65), () => steer('PAUSED', { kind: 'ACTIVE', to: true })],
        [at(0.6), () => relabel('EDITED', { lanyard_capacity: '70' })],
        [at(0.75), () => edit(0)],
      ]);
      let next = 0;
      await Promise.all(
        Array.from({ length: atOnce }, async () => {
          while (next < orders) {
            next += 1;
            await meanwhile.get(next)?.();
            await buy(crowd);
          }
        }),
      );
      console.log(`seed ${seed}, ${couponShort}: ${JSON.stringify(Object.fromEntries(told))}`);
      const expected = [
        ...['COMPLETED', 'RELEASED', 'free', 'left', 'replaced', 'declined', 'given back'],
        ...['COUPON_USED_UP', 'COUPON_ALREADY_USED', 'COUPON_PAUSED'],
      ];
      expect(expected.filter((what) => !told.has(what))).toEqual([]);

      // Once while some still hold what nobody paid, and once when all has come to rest.
      const check = async () => {
        const ledger = await readLedger(sandbox.url);
        const findings = await auditCoupons(database.url, ledger, event.slug);
        expect(findings.filter(({ problems }) => problems.length > 0)).toEqual([]);
        const pages = ledger.sessions.flatMap(({ client_reference_id: orderId, amount }) => {
          const shownMinor = shown.get(orderId ?? '');
          return shownMinor === undefined ? [] : [{ orderId, amount, shownMinor }];
        });
        expect(pages.length).toBe(shown.size);
        expect(pages.filter(({ amount, shownMinor }) => amount !== shownMinor)).toEqual([]);
      };
      await check();
      expect(waiting.length).toBeGreaterThan(0);
      for (const { orderId, paymentId } of waiting) await shop.expire(orderId, paymentId);
      await check();
      const held = await database.db.prisma.coupon.aggregate({
        where: { eventId: event.eventId },
        _sum: { held: true },
      });
      expect(held._sum.held).toBe(0);
    },
    // However busy the machine is.
    1_800_000,
  );
});
