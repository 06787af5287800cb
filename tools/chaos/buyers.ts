import { setTimeout as delay } from 'node:timers/promises';
import type { PlaceAnswer } from '@lanyard/domain/orders/place-answer';
import type { PlaceOrderInput } from '@lanyard/domain/orders/place-order.schema';
import {
  newOrder,
  pay,
  placeOrder,
  readOrder,
  readProgress,
  tokenOf,
  type Basket,
} from '@lanyard/testing/drive/buyer';
import { mutate } from '@lanyard/testing/drive/trpc';
import type { Stack } from '../launcher/stack.ts';
import { chaosCodes, prices, takenOff, type ChaosCode } from './codes.ts';
import type { Random } from './random.ts';

/**
 * What buyers do: pay at once, pay and come back, be declined first, walk away, pay too late, click wildly, or
 * change their basket, in one tab or in two at once, and pay what they have in the end.
 */
const habits = [
  'pays',
  'returns',
  'declined',
  'leaves',
  'late',
  'clicks',
  'changes',
  'changes twice',
] as const;

/** What the buyers were told in the end. */
export interface Told {
  placed: number;
  completed: number;
  expired: number;
  refused: number;
  /** Orders whose place a changed one took. */
  replaced: number;
  /** Orders that were completed with a code. */
  discounted: number;
  /** Orders that a code made free. */
  free: number;
  unanswered: number;
}

/** The counts of what buyers were told, to add up. */
export const toldKeys = [
  'placed',
  'completed',
  'expired',
  'refused',
  'replaced',
  'discounted',
  'free',
  'unanswered',
] as const satisfies readonly (keyof Told)[];

/** What a buyer sets out to do; the rest is left to chance. */
interface Plan {
  readonly habit?: (typeof habits)[number];
  readonly code?: ChaosCode;
}

interface Crowd {
  readonly stack: Stack;
  /** Links of orders that were completed, for whoever does something with their tickets. */
  readonly sold: string[];
  readonly random: Random;
  readonly stopAt: number;
  readonly atOnce: number;
  /** Whether the first ones come with a plan, so that each of these happens. */
  readonly hasPlans: boolean;
}

/** Lets buyers come, a few at once, until the time is over. */
export async function runBuyers(crowd: Crowd): Promise<Told> {
  const told: Told = {
    ...{ placed: 0, completed: 0, expired: 0, refused: 0, unanswered: 0 },
    ...{ replaced: 0, discounted: 0, free: 0 },
  };
  const queue = async (_: unknown, n: number) => {
    // However short the run, somebody changes a basket, somebody pays with a code, somebody gets a free ticket.
    const [first, second, third] = [{ habit: 'changes' }, paying('CHAOS-10'), paying('CHAOS-FREE')] as const;
    const plans: Plan[] = crowd.hasPlans ? [first, second, third] : [];
    let plan = plans[n % 3] ?? {};
    while (Date.now() < crowd.stopAt) {
      await buy(crowd, told, plan).catch(() => told.unanswered++);
      plan = {};
      await delay(crowd.random.between(50, 600));
    }
  };
  await Promise.all(Array.from({ length: crowd.atOnce }, queue));
  return told;
}

const paying = (code: ChaosCode) => ({ habit: 'pays', code }) as const;

async function buy({ stack, random, sold }: Crowd, told: Told, plan: Plan): Promise<void> {
  const [webUrl = ''] = stack.urls.web;
  const habit = plan.habit ?? random.pick(habits);
  const order = newOrder({ ...someBasket(random, plan.code), attendees: [someGuest(random)] });
  const answer = await place(webUrl, order, habit === 'clicks' ? 8 : 1);
  if (!answer) return void told.unanswered++;
  told.placed++;
  if (answer.outcome === 'REFUSED') return void told.refused++;
  const token = tokenOf(answer.orderPath);
  const page = { webUrl, told, sold };
  if (answer.outcome === 'DONE') return follow(page, token);
  const payUrl = answer.outcome === 'PAY' ? answer.payUrl : await waitForPage(webUrl, token);
  if (habit === 'leaves') return;
  if (habit === 'changes' || habit === 'changes twice') {
    const tabs = habit === 'changes' ? 1 : 2;
    await change({ ...page, random }, { order, token, payUrl, tabs });
    return;
  }
  if (payUrl && habit === 'declined') await pay(payUrl, '4000000000000002');
  if (habit === 'late') await delay(13_000);
  // Some cards take no money back: their refunds look good and fail.
  if (payUrl) await pay(payUrl, random.next() < 0.5 ? '4000000000005126' : undefined);
  if (habit === 'returns') await mutate(webUrl, 'orders.returned', { token }).catch(() => undefined);
  await follow(page, token);
}

/** Where buyers are, and who hears how it ended. */
interface Till {
  readonly webUrl: string;
  readonly told: Told;
  readonly sold: string[];
}

/** Presses with another basket while the first one waits for its money; then pays on every page there is. */
async function change(
  { random, ...page }: Till & { readonly random: Random },
  first: { order: PlaceOrderInput; token: string; payUrl: string | null; tabs: number },
): Promise<void> {
  const { webUrl, told } = page;
  const changed = Array.from({ length: first.tabs }, () =>
    newOrder({ ...someBasket(random), replaces: first.order, attendees: [someGuest(random)] }),
  );
  const answers = await Promise.all(changed.map((order) => place(webUrl, order, 2)));
  const tokens = answers.flatMap((answer) =>
    answer && answer.outcome !== 'REFUSED' ? [tokenOf(answer.orderPath)] : [],
  );
  // Somebody may still have the old page open, too.
  if (first.payUrl && random.next() < 0.5) await pay(first.payUrl);
  for (const token of [first.token, ...tokens]) {
    const order = await readOrder(webUrl, token).catch(() => null);
    if (order?.ok && order.data.progress.isReplaced) told.replaced++;
    if (order?.ok && order.data.payUrl) await pay(order.data.payUrl);
  }
  await Promise.all([first.token, ...tokens].map((token) => follow(page, token)));
}

/** Tickets for one hall or both, sometimes with a shirt, sometimes with a code; prices as the event has them. */
function someBasket(random: Random, wish?: ChaosCode) {
  // A free ticket is planned for as one ticket and nothing else, so that the order is free.
  const isFree = wish === 'CHAOS-FREE';
  const type = !isFree && random.next() < 0.3 ? 'hands' : 'talks';
  const quantity = isFree || type === 'hands' ? 1 : random.between(1, 3);
  const basket: Basket = { [type]: { quantity, shownUnitMinor: prices[type] } };
  const size = random.pick(['m', 'l']);
  const code = wish ?? (random.next() < 0.4 ? random.pick(chaosCodes) : null);
  return {
    eventSlug: 'chaos',
    basket,
    ...(!isFree && random.next() < 0.3
      ? { swag: { [`shirt/${size}`]: { quantity: 1, shownUnitMinor: 2000 } } }
      : {}),
    ...(code ? { coupon: { code, shownDiscountMinor: takenOff(code, type, quantity) } } : {}),
  };
}

function someGuest(random: Random) {
  return { position: 0, person: { name: 'Guest', email: `guest-${random.between(1, 1e9)}@example.org` } };
}

/** Presses "Pay" so many times at once; the first answer that came, or null. */
async function place(webUrl: string, order: PlaceOrderInput, clicks: number): Promise<PlaceAnswer | null> {
  const answers = await Promise.allSettled(Array.from({ length: clicks }, () => placeOrder(webUrl, order)));
  const heard = answers.flatMap((one) =>
    one.status === 'fulfilled' && one.value.ok ? [one.value.data] : [],
  );
  return heard[0] ?? null;
}

/** Looks at the order's page until it is over, and notes how. */
async function follow({ webUrl, told, sold }: Till, token: string): Promise<void> {
  const giveUpAt = Date.now() + 30_000;
  while (Date.now() < giveUpAt) {
    const progress = await readProgress(webUrl, token).catch(() => null);
    const status = progress?.ok ? progress.data.status : null;
    if (status === 'COMPLETED') {
      told.completed++;
      sold.push(token);
      const page = await readOrder(webUrl, token).catch(() => null);
      if (page?.ok && page.data.discountMinor > 0) told.discounted++;
      if (page?.ok && page.data.discountMinor > 0 && page.data.grossMinor === 0) told.free++;
      return;
    }
    if (status === 'EXPIRED') return void told.expired++;
    if (status === 'CANCELLED' || status === 'REFUSED') return;
    await delay(300);
  }
}

/** The answer was "still working": the order page has the address once it is there. */
async function waitForPage(webUrl: string, token: string): Promise<string | null> {
  for (let n = 0; n < 20; n++) {
    const view = await readOrder(webUrl, token).catch(() => null);
    if (view?.ok && view.data.payUrl) return view.data.payUrl;
    await delay(500);
  }
  return null;
}
