import { newOrder, pay, placeOrder, readOrder, tokenOf, until } from '@lanyard/testing/drive/buyer';
import { readLedger, readMails } from '@lanyard/testing/drive/ledger';
import { makeTestEvent } from '@lanyard/testing/drive/test-event';
import { devices, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { signInAs } from '../support/staff.ts';
import { expect, seat, test, type RunningStack } from '../support/test.ts';

const phone = { ...devices['iPhone 13'], viewport: { width: 390, height: 844 } };
const bo = { name: 'Bo Change', email: 'bo.change@example.org' };

/** An event of its own, with a ticket that Ada bought for Bo, paid and issued. */
async function aTicketOfBo(stack: RunningStack) {
  const { webUrl } = stack;
  const types = { seat: { price: 50, quotas: ['hall'] } };
  await makeTestEvent(stack, { slug: 'shift', quotas: { hall: 50 }, types });
  const order = newOrder({
    ...{ eventSlug: 'shift', basket: { seat }, name: 'Ada Change', email: 'ada.change@example.org' },
    attendees: [{ position: 0, person: bo }],
  });
  const answer = await placeOrder(webUrl, order);
  if (!answer.ok || answer.data.outcome !== 'PAY') throw new Error('not placed');
  await pay(answer.data.payUrl);
  const { orderPath } = answer.data;
  const read = await until(
    'the ticket is issued',
    () => readOrder(webUrl, tokenOf(orderPath)),
    (now) => now.ok && now.data.tickets.length === 1,
  );
  const path = read.ok ? read.data.tickets[0]?.path : null;
  if (!path) throw new Error('no ticket');
  return { orderId: order.orderId, path };
}

const subjects = async ({ sandboxUrl }: RunningStack, to: string): Promise<readonly string[]> =>
  (await readMails(sandboxUrl, to)).map(({ subject }) => subject);

/** Says on the dashboard what becomes of the event, looks at what that does, and does it. */
async function declare(page: Page, kind: string, fill: () => Promise<void>, lines: readonly string[]) {
  const form = page.getByRole('region', { name: 'Change the event' });
  await form.getByRole('radio', { name: kind }).check();
  await fill();
  await form.getByRole('button', { name: 'Show what this will do' }).click();
  for (const line of lines) await expect(form.getByText(line)).toBeVisible();
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Do this now' }).dblclick();
}

test('an event is postponed, its holder wants the money back, and then it is cancelled', async ({
  stack,
  browser,
}) => {
  const { orderId, path } = await aTicketOfBo(stack);
  const holder = await (await browser.newContext(phone)).newPage();
  await holder.goto(stack.webUrl + path);
  await expect(holder.getByText(bo.name).first()).toBeVisible();

  const desk = await browser.newPage();
  await signInAs(desk, stack, 'organizer');
  await desk.goto(`${stack.urls.admin}/e/shift/changes`);
  const form = desk.getByRole('region', { name: 'Change the event' });
  const answerBy = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  await declare(
    desk,
    'Postponed',
    async () => {
      await form.getByLabel('Your words to everybody').fill('The roof leaks. We need until autumn.');
      await form.getByLabel('Until when people choose').fill(`${answerBy}T12:00`);
    },
    ['1 order with 1 ticket; 2 mails leave.', 'At most €50.00 goes back.'],
  );
  const changes = desk.getByRole('region', { name: 'Changes so far' });
  await expect(changes.getByRole('listitem')).toHaveCount(1);
  await expect(changes.getByText('1 ticket told')).toBeVisible();

  const card = holder.getByRole('region', { name: 'The event has changed' });
  await expect(card.getByText('The roof leaks.')).toBeVisible();
  await card.getByRole('button', { name: 'Keep the ticket' }).click();
  await expect(card.getByRole('status')).toHaveText('Chosen: the ticket stays valid.');
  await card.getByRole('button', { name: 'Get the money back' }).click();
  await expect(card.getByRole('status')).toContainText('Chosen: the money goes back');
  await expectAccessible(holder);
  await expect(changes.getByText('0 keep, 1 money back')).toBeVisible();
  const shop = await (await browser.newContext(phone)).newPage();
  await shop.goto(`${stack.webUrl}/e/shift`);
  await expect(shop.getByText('This event is postponed').first()).toBeVisible();
  await expectAccessible(shop);

  await declare(
    desk,
    'Cancelled',
    () => form.getByLabel('Your words to everybody').fill('The roof is beyond repair.'),
    ['0 unpaid orders end.', 'At most €50.00 goes back.'],
  );
  await expect(holder.getByRole('region', { name: 'The event is cancelled' })).toBeVisible();
  await expect(changes.getByText('1 refund sent, 0 on the way')).toBeVisible();
  await expectAccessible(desk);
  await shop.goto(`${stack.webUrl}/e/shift`);
  await expect(shop.getByText('This event is cancelled').first()).toBeVisible();
  await expect(shop.getByRole('button', { name: /more$/ })).toHaveCount(0);
  const { refunds, charges } = await readLedger(stack.sandboxUrl);
  const charge = charges.find(({ metadata }) => metadata['order_id'] === orderId);
  expect(refunds.filter((refund) => refund.charge === charge?.id)).toMatchObject([{ amount: 5000 }]);
  for (const to of [bo.email, 'ada.change@example.org'])
    await until(
      `${to} is told of both`,
      () => subjects(stack, to),
      (all) => all.some((one) => /has changed$/.test(one)) && all.some((one) => /is cancelled$/.test(one)),
    );
  for (const other of [holder, shop]) await other.context().close();
});
