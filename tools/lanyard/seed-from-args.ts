import { parseArgs } from 'node:util';
import type { OpenTools } from './open-tools.ts';
import { PlainError } from './plain-error.ts';
import { seedOrders } from './seed-orders/seed-orders.ts';
import { seed } from './seed.ts';

const usage = `Usage: npm run lanyard -- seed [--orders <number>]

  --orders   instead of the demo events: makes the event "crowd" with this many orders, up to 1,000,000, or goes
             on until it has as many`;
const MOST = 1_000_000;

/** Reads the command line of `seed` and does it. */
export async function seedFromArgs(tools: OpenTools, args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { orders: { type: 'string' } }, strict: false });
  if (values.orders === undefined) return seed(tools);
  const orders = Number(values.orders);
  if (!Number.isInteger(orders) || orders < 1 || orders > MOST) throw new PlainError(usage);
  if (tools.isProduction) throw new PlainError('Made-up orders have no place in production.');
  const { slug, made } = await seedOrders(tools, { orders, say: console.log });
  console.log(
    `Event ${slug} has ${orders.toLocaleString('en')} orders; ${made.toLocaleString('en')} are new.`,
  );
}
