import { readFileSync } from 'node:fs';
import { aPaidOrder, nameTicket, openStreams, openTabs, seatsLeft } from '../support/live.ts';
import { expect, test, type RunningStack } from '../support/test.ts';

const oneStream = (stack: RunningStack) => expect.poll(() => openStreams(stack), { timeout: 45_000 }).toBe(1);

test('six tabs follow one stream, and another leads when the leader is closed', async ({
  stack,
  context,
}) => {
  const { webUrl } = stack;
  const { orderPath, first, second } = await aPaidOrder(stack);
  const tabs = await openTabs(context, webUrl, [
    ...['/e/hall', orderPath, first.path],
    ...['/e/hall', orderPath, second.path],
  ]);
  const [event, order, ticket, otherEvent, otherOrder, otherTicket] = tabs;
  if (!event || !order || !ticket || !otherEvent || !otherOrder || !otherTicket) throw new Error('no tabs');
  await oneStream(stack);

  // An order page whose order is settled and a ticket page never ask by themselves while the stream stands.
  await nameTicket(stack, first, 'Mira Sole');
  for (const tab of [order, ticket, otherOrder])
    await expect(tab.getByText('Mira Sole').first()).toBeVisible();
  const before = await seatsLeft(otherEvent);
  await aPaidOrder(stack);
  for (const tab of [event, otherEvent]) await expect.poll(() => seatsLeft(tab)).toBe(before - 2);
  await oneStream(stack);

  for (const leader of [event, order]) {
    await leader.close();
    await oneStream(stack);
  }
  await nameTicket(stack, second, 'Noor Vale');
  for (const tab of [otherOrder, otherTicket]) {
    await expect(tab.getByText('Noor Vale').first()).toBeVisible();
  }
  for (const tab of [ticket, otherEvent, otherOrder, otherTicket]) await tab.close();
  await expect.poll(() => openStreams(stack)).toBe(0);

  const log = stack.parts.web.map(({ logFile }) => readFileSync(logFile, 'utf8')).join('');
  for (const { path } of [first, second]) expect(log).not.toContain(path.replace('/t/', ''));
});
