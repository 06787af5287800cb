import { setTimeout as delay } from 'node:timers/promises';
import { newOrder, pay, placeOrder, readOrder, readProgress, tokenOf } from '@lanyard/testing/drive/buyer';
import { mutate } from '@lanyard/testing/drive/trpc';
import type { Stack } from '../launcher/stack.ts';
import type { Random } from './random.ts';

/** What buyers do: pay at once, pay and come back, be declined first, walk away, pay too late, click wildly. */
const habits = ['pays', 'returns', 'declined', 'leaves', 'late', 'clicks'] as const;

/** What the buyers were told in the end. */
export interface Told {
  placed: number;
  completed: number;
  expired: number;
  refused: number;
  unanswered: number;
}

interface Crowd {
  readonly stack: Stack;
  readonly random: Random;
  readonly stopAt: number;
  readonly atOnce: number;
}

/** Lets buyers come, a few at once, until the time is over. */
export async function runBuyers(crowd: Crowd): Promise<Told> {
  const told: Told = { placed: 0, completed: 0, expired: 0, refused: 0, unanswered: 0 };
  const queue = async () => {
    while (Date.now() < crowd.stopAt) {
      await buy(crowd, told).catch(() => told.unanswered++);
      await delay(crowd.random.between(50, 600));
    }
  };
  await Promise.all(Array.from({ length: crowd.atOnce }, queue));
  return told;
}

async function buy({ stack, random }: Crowd, told: Told): Promise<void> {
  const [webUrl = ''] = stack.urls.web;
  const isHandsOn = random.next() < 0.3;
  const basket = isHandsOn
    ? { hands: { quantity: 1, shownUnitMinor: 25_000 } }
    : { talks: { quantity: random.between(1, 3), shownUnitMinor: 10_000 } };
  const order = newOrder({
    eventSlug: 'chaos',
    basket,
    attendees: [
      { position: 0, person: { name: 'Guest', email: `guest-${random.between(1, 1e9)}@example.org` } },
    ],
  });
  const habit = random.pick(habits);
  const clicks = habit === 'clicks' ? 8 : 1;
  const answers = await Promise.allSettled(Array.from({ length: clicks }, () => placeOrder(webUrl, order)));
  const answer = answers.flatMap((one) =>
    one.status === 'fulfilled' && one.value.ok ? [one.value.data] : [],
  )[0];
  if (!answer) return void told.unanswered++;
  told.placed++;
  if (answer.outcome === 'REFUSED') return void told.refused++;
  const token = tokenOf(answer.orderPath);
  const payUrl = answer.outcome === 'PAY' ? answer.payUrl : await waitForPage(webUrl, token);
  if (!payUrl || habit === 'leaves') return;

  if (habit === 'declined') await pay(payUrl, '4000000000000002');
  if (habit === 'late') await delay(13_000);
  await pay(payUrl);
  if (habit === 'returns') await mutate(webUrl, 'orders.returned', { token }).catch(() => undefined);
  const giveUpAt = Date.now() + 10_000;
  while (Date.now() < giveUpAt) {
    const progress = await readProgress(webUrl, token).catch(() => null);
    if (progress?.ok && progress.data.status === 'COMPLETED') return void told.completed++;
    if (progress?.ok && progress.data.status === 'EXPIRED') return void told.expired++;
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
