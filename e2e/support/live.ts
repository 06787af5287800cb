import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { newOrder, pay, placeOrder, readOrder, tokenOf, until } from '@lanyard/testing/drive/buyer';
import { mutate, query } from '@lanyard/testing/drive/trpc';
import type { BrowserContext, Page } from '@playwright/test';
import { seat, type RunningStack } from './test.ts';

/** An order of two tickets that nobody is named on yet, bought without a browser. */
export async function aPaidOrder({ webUrl }: RunningStack) {
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
export async function nameTicket(
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
export async function openStreams({ webUrl }: RunningStack): Promise<number> {
  const text = await (await fetch(`${webUrl}/metrics`)).text();
  return Number(/^lanyard_live_streams (\d+)$/m.exec(text)?.[1] ?? Number.NaN);
}

/** Opens each path in a tab of its own. */
export async function openTabs(
  context: BrowserContext,
  webUrl: string,
  paths: readonly string[],
): Promise<Page[]> {
  const tabs: Page[] = [];
  for (const path of paths) {
    const tab = await context.newPage();
    await tab.goto(webUrl + path);
    tabs.push(tab);
  }
  return tabs;
}

/** How many seats a tab on an event's page says are left. */
export const seatsLeft = async (tab: Page) =>
  Number(/([\d,]+)\D+left/.exec(await tab.locator('#tickets').innerText())?.[1]?.replace(',', ''));
