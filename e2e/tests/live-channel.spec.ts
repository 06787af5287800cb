import { readFileSync } from 'node:fs';
import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { newOrder, pay, placeOrder, readOrder, tokenOf, until } from '@lanyard/testing/drive/buyer';
import { mutate, query } from '@lanyard/testing/drive/trpc';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, seat, test, type RunningStack } from '../support/test.ts';

/** An order of two tickets that nobody is named on yet, bought without a browser. */
async function aPaidOrder({ webUrl }: RunningStack) {
  const placed = await placeOrder(
    webUrl,
    newOrder({ eventSlug: 'hall', basket: { seat: { ...seat, quantity: 2 } } }),
  );
  if (!placed.ok || placed.data.outcome !== 'PAY') throw new Error('the order was not placed');
  const { orderPath, payUrl } = placed.data;
  await pay(payUrl);
  const order = await until(
    'the tickets are there',
    () => readOrder(webUrl, tokenOf(orderPath)),
    (read) => read.ok && read.data.tickets.length === 2 && read.data.progress.receipt === 'SENT',
  );
  if (!order.ok) throw new Error(order.sentence);
  const [first, second] = order.data.tickets.map(({ path }) => ({ path: path ?? '' }));
  if (!first || !second) throw new Error('no tickets');
  return { orderPath, first, second };
}

/** Names a ticket's attendee as a program would, away from any page. */
async function nameTicket(
  { webUrl }: RunningStack,
  ticket: { readonly path: string },
  name: string,
): Promise<void> {
  const token = ticket.path.replace('/t/', '');
  const view = await query<TicketView>(webUrl, 'tickets.view', { token });
  if (!view.ok) throw new Error(view.sentence);
  const named = await mutate<TicketView>(webUrl, 'tickets.nameAttendee', {
    token,
    requestId: `req_${Date.now()}`,
    basedOn: view.data.version,
    person: { name, email: `${name.split(' ')[0]?.toLowerCase()}@example.org` },
  });
  if (!named.ok) throw new Error(named.body);
}

/** How many event streams the storefront's first server has open. */
async function openStreams({ webUrl }: RunningStack): Promise<number> {
  const text = await (await fetch(`${webUrl}/metrics`)).text();
  return Number(/^lanyard_live_streams (\d+)$/m.exec(text)?.[1] ?? Number.NaN);
}

const oneStream = (stack: RunningStack) => expect.poll(() => openStreams(stack), { timeout: 15_000 }).toBe(1);

async function openTabs(context: BrowserContext, webUrl: string, paths: readonly string[]): Promise<Page[]> {
  const tabs: Page[] = [];
  for (const path of paths) {
    const tab = await context.newPage();
    await tab.goto(webUrl + path);
    tabs.push(tab);
  }
  return tabs;
}

const seatsLeft = async (tab: Page) =>
  Number(/([\d,]+)\D+left/.exec(await tab.locator('#tickets').innerText())?.[1]?.replace(',', ''));

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
