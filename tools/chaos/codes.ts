import { makeCode } from '@lanyard/testing/drive/make-code';
import type { Stack } from '../launcher/stack.ts';

/** Prices of the two kinds of tickets, in minor units. */
export const prices = { talks: 10_000, hands: 25_000 } as const;

/** The codes some buyers have: ten per cent off for so many, a free ticket, and one that is changed by hand. */
export const chaosCodes = ['CHAOS-10', 'CHAOS-FREE', 'CHAOS-HAND'] as const;
export type ChaosCode = (typeof chaosCodes)[number];

/** Makes them as somebody would in the processor's own dashboard. */
export async function makeChaosCodes(stack: Stack): Promise<void> {
  const at = { sandboxUrl: stack.urls.sandbox, env: stack.env };
  await makeCode(at, { code: 'CHAOS-10', percentOff: 10, labels: { lanyard_capacity: '20' } });
  await makeCode(at, {
    ...{ code: 'CHAOS-FREE', percentOff: 100 },
    labels: { lanyard_per_order: '1', lanyard_capacity: '10' },
  });
  await makeCode(at, { code: 'CHAOS-HAND', percentOff: 50, labels: { lanyard_capacity: '15' } });
}

/** What a code takes off so many tickets of one kind, in minor units. */
export function takenOff(code: ChaosCode, type: keyof typeof prices, quantity: number): number {
  const price = prices[type];
  if (code === 'CHAOS-FREE') return price;
  return (price * quantity * (code === 'CHAOS-10' ? 10 : 50)) / 100;
}
