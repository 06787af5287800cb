import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buy } from './buyer-deeds.ts';
import { doStep } from './do-step.ts';
import { openLifeStage } from './life-stage.ts';
import { lifeStory, type LifeStep } from './life-step.ts';
import { createTruths } from './life-truths.ts';
import { createPostOffice } from './post-office.ts';

/*
 * Tickets live through whatever people, support, the processor and time can do to them, in any order and at the same
 * moment: through the storefront's own procedures by the links people have, support's commands, and the worker's
 * real activities, which deliver as late and as often as it happens.
 */

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const isLong = process.env['LANYARD_LONG_TESTS'] === '1';
const numRuns = Number(process.env['LIFE_RUNS'] ?? (isLong ? 40 : 2));
/** `seed/path` of a story that went wrong, as fast-check told it. */
const again = process.env['LIFE_AGAIN'];
/** Steps during which nothing else happens: what a mail may say is judged the moment it leaves. */
const isAlone = ({ does }: LifeStep) => does === 'deliver' || does === 'wait' || does === 'wakeTickets';

/** Lives one story to its end. */
async function live(rounds: readonly (readonly LifeStep[])[]): Promise<void> {
  const stage = await openLifeStage(database);
  const post = createPostOffice(stage);
  const truths = createTruths(stage);
  for (const pick of [2, 4, 1]) await buy(stage, { does: 'buy', pick, linksAgo: 0, coin: pick === 2 });
  for (const round of rounds) {
    stage.ctx.moveOn(1000);
    const results = await Promise.allSettled(
      round.filter((step) => !isAlone(step)).map((step) => doStep(stage, post, step)),
    );
    for (const result of results) if (result.status === 'rejected') throw result.reason;
    for (const step of round.filter(isAlone)) await doStep(stage, post, step);
    await truths.hold();
  }
  await post.deliver({ isRepeated: true, atMost: 100_000 });
  await truths.holdAtTheEnd();
  expect(await stage.prisma.outbox.count({ where: { deliveredAt: null } })).toBe(0);
}

/** How transfers, wishes and refunds of all stories ended, and which mails left. */
async function endings() {
  const { prisma } = database.db;
  const all = [
    ...(await prisma.transfer.findMany({ select: { status: true } })),
    ...(await prisma.cancellation.findMany({ select: { status: true } })),
    ...(await prisma.refund.findMany({ select: { status: true } })),
  ].map(({ status }) => status);
  const mails = await prisma.emailMessage.findMany({ select: { template: true } });
  return new Set([...all, ...mails.map(({ template }) => template)]);
}

it('keeps seats, money, links, codes, answers and mails right, whatever happens to tickets', async () => {
  await fc.assert(fc.asyncProperty(lifeStory(isLong ? 50 : 16), live), {
    ...{ numRuns, endOnFailure: true },
    ...(again ? { seed: Number(again.split('/')[0]), path: again.split('/')[1] ?? '' } : {}),
  });
  if (!isLong || again) return;
  // So many stories have seen everything there is.
  expect([...(await endings())]).toEqual(
    expect.arrayContaining([
      ...['ACCEPTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED', 'CANCELLED', 'APPROVED', 'SENT', 'FAILED'],
      ...['ticket-link', 'ticket-ready', 'ticket-changed', 'ticket-renewed', 'registration-nudge'],
      ...['transfer-offer', 'transfer-offered', 'transfer-accepted', 'transfer-handed-on', 'transfer-ended'],
      ...['cancellation-asked', 'cancellation-decided', 'refund-sent'],
    ]),
  );
}, 1_200_000);
