import { newOrder, pay, placeOrder, until } from '@lanyard/testing/drive/buyer';
import { query } from '@lanyard/testing/drive/trpc';
import type { Availability } from '@lanyard/domain/events/event-view';
import { openTestClient } from '../support/test-client.ts';
import { recordStatements } from '../support/record-statements.ts';
import { expect, seat, test, type RunningStack } from '../support/test.ts';

const remaining = (stack: RunningStack) => async () => {
  const answer = await query<Availability>(stack.webUrl, 'events.availability', { slug: 'hall' });
  return answer.ok ? (answer.data.ticketTypes[0]?.remaining ?? -1) : -1;
};

test('two thousand views of the event page ask the database nothing', async ({ stack }) => {
  await (await fetch(`${stack.webUrl}/e/hall`)).text();
  await recordStatements(stack, 'lanyard-web', async (statements) => {
    for (let n = 0; n < 2000; n += 50) {
      const pages = await Promise.all(Array.from({ length: 50 }, () => fetch(`${stack.webUrl}/e/hall`)));
      for (const page of pages) {
        expect(page.status).toBe(200);
        await page.text();
      }
    }
    expect(await statements()).toEqual([]);
    // The recording notices statements when there are some.
    await placeOrder(stack.webUrl, newOrder({ eventSlug: 'hall', basket: { seat } }));
    expect((await statements()).length).toBeGreaterThan(0);
  });
});

test('the tally, terminated, is right again by itself', async ({ stack }) => {
  await until('the tally answers', remaining(stack), (n) => n > 0);
  const { client, close, db, statsId } = await openTestClient(stack, 'hall');
  const handle = client.workflow.getHandle(statsId);
  await handle.terminate('a test');
  const answer = await placeOrder(stack.webUrl, newOrder({ eventSlug: 'hall', basket: { seat } }));
  if (answer.ok && answer.data.outcome === 'PAY') await pay(answer.data.payUrl);
  await until(
    'the tally stands again',
    async () => (await handle.describe()).status.name,
    (status) => status === 'RUNNING',
  );
  const inRows = async () => {
    const { capacity, held, sold } = await db.prisma.quota.findFirstOrThrow({
      where: { event: { slug: 'hall' } },
    });
    return capacity - held - sold;
  };
  await until(
    'the tally says what the rows say',
    async () => ({ told: await remaining(stack)(), true: await inRows() }),
    (left) => left.told === left.true,
  );
  await close();
});
