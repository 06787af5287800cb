import { newOrder, pay, placeOrder, readProgress, tokenOf, until } from '@lanyard/testing/drive/buyer';
import { readBooks } from '@lanyard/testing/audit/read-books';
import { openTestClient } from '../support/test-client.ts';
import type { PlaceAnswer } from '@lanyard/domain/orders/place-answer';
import { expect, seat, test } from '../support/test.ts';

const isUndecided = (answer: PlaceAnswer) =>
  answer.outcome === 'WORKING' || (answer.outcome === 'REFUSED' && answer.code === 'NOT_NOW');

test('four hundred buyers, a hundred seats, two web servers: exactly a hundred, the rest told', async ({
  stack,
}) => {
  const webs = stack.urls.web;
  expect(webs).toHaveLength(2);
  const startedAt = Date.now();
  const answers = await Promise.all(
    Array.from({ length: 400 }, async (_, n) => {
      const order = newOrder({ eventSlug: 'rush', basket: { seat } });
      const web = webs[n % 2] ?? stack.webUrl;
      // Whoever hears "still working" or "not now, try again" presses again, as people would.
      const answer = await until(
        'an answer',
        () => placeOrder(web, order),
        (said) => said.ok && !isUndecided(said.data),
        120_000,
      );
      const toldAt = Date.now() - startedAt;
      if (!answer.ok) return { outcome: answer.code, toldAt };
      if (answer.data.outcome !== 'PAY') {
        return {
          outcome: answer.data.outcome === 'REFUSED' ? answer.data.code : answer.data.outcome,
          toldAt,
        };
      }
      const token = tokenOf(answer.data.orderPath);
      const { payUrl } = answer.data;
      await pay(payUrl);
      await until(
        'the tickets are issued',
        () => readProgress(web, token),
        (progress) => progress.ok && progress.data.status === 'COMPLETED',
        120_000,
      );
      return { outcome: 'COMPLETED', toldAt };
    }),
  );
  const count = (outcome: string) => answers.filter((answer) => answer.outcome === outcome).length;
  const outcomes = [...new Set(answers.map((answer) => answer.outcome))];
  console.log(outcomes.map((outcome) => `${outcome} ${count(outcome)}`).join(', '));
  console.log(`told after at most ${Math.max(...answers.map((answer) => answer.toldAt))} ms`);
  expect({ completed: count('COMPLETED'), soldOut: count('SOLD_OUT') }).toEqual({
    completed: 100,
    soldOut: 300,
  });

  const { quotas } = await readBooks(stack.databaseUrl);
  const full = quotas.find((quota) => quota.capacity === 100);
  expect(full).toMatchObject({ held: 0, sold: 100, tickets: 100, holds: 0 });

  const { client, db, close } = await openTestClient(stack, 'rush');
  const orders = await db.prisma.order.findMany({ where: { event: { slug: 'rush' } }, select: { id: true } });
  expect(orders).toHaveLength(400);
  let workflows = 0;
  for (const { id } of orders) {
    const found = await client.workflow
      .getHandle(`order:${id}`)
      .describe()
      .catch(() => null);
    if (found) workflows++;
  }
  console.log(`${workflows} Order Workflows for 400 buyers`);
  expect(workflows).toBeLessThanOrEqual(150);
  await close();
});
