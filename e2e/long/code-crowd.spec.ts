import type { CouponAnswer } from '@lanyard/domain/coupons/coupon-answer';
import type { PlaceAnswer } from '@lanyard/domain/orders/place-answer';
import type { PlaceOrderInput } from '@lanyard/domain/orders/place-order.schema';
import { createDb } from '@lanyard/db/client';
import { auditCoupons } from '@lanyard/testing/audit/audit-coupons';
import { readCouponBooks } from '@lanyard/testing/audit/read-coupon-books';
import { watchCouponUses } from '@lanyard/testing/audit/watch-coupon-uses';
import { newOrder, pay, placeOrder, readOrder, tokenOf, until } from '@lanyard/testing/drive/buyer';
import { readLedger } from '@lanyard/testing/drive/ledger';
import { relabelCode, switchCode } from '@lanyard/testing/drive/make-code';
import { makeTestEvent } from '@lanyard/testing/drive/test-event';
import { mutate } from '@lanyard/testing/drive/trpc';
import { randomFrom, type Random } from '@lanyard/tools/chaos/random';
import { crowdEvent, crowdWish, type CrowdWish } from '@lanyard/tools/coupons/crowd-basket';
import { makeCrowdCodes } from '@lanyard/tools/coupons/make-crowd-codes';
import { runSql } from '../support/run-sql.ts';
import { expect, test, type RunningStack } from '../support/test.ts';

/*
 * The crowd of tools/coupons, a smaller one, over HTTP on the whole stack: pages ask what a code does, orders are
 * placed, paid, declined, changed and left, while codes are changed at the processor.
 */

const slug = 'crowd';
const buyers = 150;
const atOnce = 5;
const prices: Readonly<Record<string, number>> = {
  ...{ talks: 10_000, student: 3_555, hands: 24_999, backstage: 8_000, 'shirt/m': 1_990 },
};

async function makeCodes(stack: RunningStack): Promise<void> {
  const db = createDb({ url: stack.databaseUrl, applicationName: 'lanyard-test', poolSize: 2 });
  const secretKey = stack.env['STRIPE_SECRET_KEY'] ?? '';
  await makeCrowdCodes({ db, secretKey, apiBase: stack.sandboxUrl }, { slug, suffix: 'H' });
  await db.close();
}

const shownOf = (wanted: Readonly<Record<string, number>>) =>
  Object.fromEntries(
    Object.entries(wanted).map(([name, quantity]) => [name, { quantity, shownUnitMinor: prices[name] ?? 0 }]),
  );

/** Presses "Pay" with what the page shows, and answers it with the total that stood there. */
async function place(
  stack: RunningStack,
  wish: CrowdWish,
  replaces?: PlaceOrderInput,
): Promise<{ order: PlaceOrderInput; answer: PlaceAnswer; shownMinor: number } | null> {
  const { lines, swag, email } = wish;
  const basket = { eventSlug: slug, basket: shownOf(lines), swag: shownOf(swag), email };
  const bare = newOrder({ ...basket, ...(replaces ? { replaces } : {}) });
  const asked = wish.code
    ? await mutate<CouponAnswer>(stack.webUrl, 'coupons.check', {
        ...{ eventSlug: slug, code: wish.code, lines: bare.lines, swag: bare.swag, own: bare.replaces },
      })
    : null;
  const off = asked?.ok && asked.data.answer === 'VALID' ? asked.data : null;
  const order = {
    ...bare,
    coupon: off ? { code: off.code, shownDiscountMinor: off.discountMinor } : null,
  };
  const answer = await placeOrder(stack.webUrl, order);
  if (!answer.ok) return null;
  const sum = [...order.lines, ...order.swag].reduce((all, { quantity, shownUnitMinor }) => {
    return all + quantity * shownUnitMinor;
  }, 0);
  return { order, answer: answer.data, shownMinor: sum - (off?.discountMinor ?? 0) };
}

interface Crowd {
  readonly stack: RunningStack;
  readonly random: Random;
  readonly told: Map<string, number>;
  readonly shown: Map<string, number>;
}

async function buy({ stack, random, told, shown }: Crowd): Promise<void> {
  const count = (what: string) => void told.set(what, (told.get(what) ?? 0) + 1);
  const [isChanging, isLeaving, isDeclined] = [0.15, 0.15, 0.15].map((part) => random.next() < part);
  let placed = await place(stack, crowdWish(random, 'H'));
  if (isChanging && placed?.answer.outcome === 'PAY') {
    shown.set(placed.order.orderId, placed.shownMinor);
    placed = await place(stack, crowdWish(random, 'H'), placed.order);
    count('changed');
  }
  if (!placed) return count('unanswered');
  const { answer, order, shownMinor } = placed;
  if (answer.outcome === 'REFUSED') return count(answer.code);
  shown.set(order.orderId, shownMinor);
  if (answer.outcome === 'DONE') return count('free');
  if (isLeaving) return count('left');
  const payUrl = answer.outcome === 'PAY' ? answer.payUrl : await pageOf(stack, answer.orderPath);
  if (!payUrl) return count('no page');
  if (isDeclined) await pay(payUrl, '4000000000000002').then(() => count('declined'));
  count((await pay(payUrl)).status);
}

/** The answer was "still working": the order's page has the address once it is there. */
async function pageOf(stack: RunningStack, orderPath: string): Promise<string | null> {
  const view = await until(
    'the order has a page to pay on, or is over',
    () => readOrder(stack.webUrl, tokenOf(orderPath)),
    (seen) => seen.ok && (seen.data.payUrl !== null || seen.data.progress.status !== 'PENDING'),
    60_000,
  );
  return view.ok ? view.data.payUrl : null;
}

test('a crowd with codes leaves books that agree with the ledger to the cent', async ({ stack }) => {
  test.setTimeout(900_000);
  const seed = Number(process.env['CROWD_SEED'] ?? Date.now() % 1_000_000);
  console.log(`crowd: seed ${seed}`);
  await makeTestEvent(stack, {
    ...crowdEvent,
    ...{ slug, policies: { hold: 'PT40S', declineGrace: 'PT5S', lookAfterReturn: 'PT5S' } },
  });
  await makeCodes(stack);
  await watchCouponUses(stack.databaseUrl);
  const crowd = { stack, random: randomFrom(seed), told: new Map(), shown: new Map() };
  const at = (part: number) => Math.round(buyers * part);
  const meanwhile = new Map([
    [at(0.3), () => relabelCode(stack, 'EDITED-H', { lanyard_capacity: '40' })],
    [at(0.4), () => switchCode(stack, 'PAUSED-H', false)],
    [at(0.6), () => switchCode(stack, 'PAUSED-H', true)],
    [at(0.8), () => relabelCode(stack, 'EDITED-H', { lanyard_capacity: '0' })],
  ]);
  let next = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < buyers) {
        next += 1;
        await meanwhile.get(next)?.();
        await buy(crowd);
      }
    }),
  );
  console.log(`crowd: ${JSON.stringify(Object.fromEntries(crowd.told))}`);
  const seldom = ['free', 'left', 'declined', 'changed', 'succeeded'].filter((what) => !crowd.told.has(what));
  expect(seldom, 'everything happened').toEqual([]);

  const open = () =>
    runSql<{ open: number }>(
      stack,
      `SELECT COUNT(*)::int AS "open" FROM "Order" o JOIN "Event" e ON e."id" = o."eventId"
       WHERE e."slug" = $1 AND o."status" IN ('DRAFT', 'PENDING')`,
      [slug],
    );
  await expect.poll(open, { timeout: 240_000 }).toEqual([{ open: 0 }]);
  const findings = async () =>
    (await auditCoupons(stack.databaseUrl, await readLedger(stack.sandboxUrl), slug)).filter(
      ({ problems }) => problems.length > 0,
    );
  await expect.poll(findings, { timeout: 60_000 }).toEqual([]);
  const { codes } = await readCouponBooks(stack.databaseUrl, slug);
  expect(codes.reduce((sum, { held }) => sum + held, 0)).toBe(0);
  expect(codes.filter(({ used }) => used > 0).length).toBeGreaterThan(6);
  const pages = (await readLedger(stack.sandboxUrl)).sessions.flatMap(
    ({ client_reference_id: orderId, amount, url }) => {
      const shownMinor = crowd.shown.get(orderId ?? '');
      return shownMinor === undefined ? [] : [{ orderId, amount, shownMinor, url }];
    },
  );
  expect(pages.length).toBeGreaterThan(buyers / 3);
  expect(pages.filter(({ amount, shownMinor }) => amount !== shownMinor)).toEqual([]);
});
