import { aPaidOrder, nameTicket, openStreams, openTabs, seatsLeft } from '../support/live.ts';
import { expect, test } from '../support/test.ts';

test('pages whose stream is blocked ask from time to time', async ({ stack, context }) => {
  const { webUrl } = stack;
  await context.route(/\/live\?/, (route) => route.abort());
  const { first } = await aPaidOrder(stack);
  const [event, ticket] = await openTabs(context, webUrl, ['/e/hall', first.path]);
  if (!event || !ticket) throw new Error('no tabs');
  const before = await seatsLeft(event);
  await aPaidOrder(stack);
  await expect.poll(() => seatsLeft(event)).toBe(before - 2);
  await nameTicket(stack, first, 'Ilse Brand');
  await expect(ticket.getByText('Ilse Brand').first()).toBeVisible({ timeout: 30_000 });
  expect(await openStreams(stack)).toBe(0);
});
