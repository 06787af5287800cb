import { randomBytes } from 'node:crypto';
import { newOrder, pay, placeOrder, readOrder, tokenOf, until } from '@lanyard/testing/drive/buyer';
import { readMails } from '@lanyard/testing/drive/ledger';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { signInAs } from '../support/staff.ts';
import { expect, type RunningStack, seat, test } from '../support/test.ts';

test.use({ viewport: { width: 1280, height: 900 } });

/** An address nobody has bought with yet. */
const anAddress = (name: string) => `${name}-${randomBytes(4).toString('hex')}@example.org`;

/** Buys seats over HTTP, the first for the buyer, and waits until their receipt is out; answers the order's reference. */
async function buy(stack: RunningStack, email: string, quantity: number): Promise<string> {
  const basket = { seat: { ...seat, quantity } };
  const buyer = { name: 'Hertha Ayrton', email };
  const attendees = [{ position: 0, person: buyer }];
  const placed = await placeOrder(stack.webUrl, newOrder({ eventSlug: 'hall', basket, ...buyer, attendees }));
  if (!placed.ok || placed.data.outcome !== 'PAY') throw new Error('the order was not placed');
  await pay(placed.data.payUrl);
  const token = tokenOf(placed.data.orderPath);
  const order = await until(
    'the receipt is out',
    () => readOrder(stack.webUrl, token),
    (answer) => answer.ok && answer.data.progress.receipt === 'SENT',
    60_000,
  );
  if (!order.ok) throw new Error('the order cannot be read');
  return order.data.reference;
}

const rooms = (page: Page) => page.getByRole('navigation', { name: 'Rooms' });
const search = (page: Page) => page.getByRole('textbox', { name: /^Find orders/ });
const story = (page: Page) => page.getByRole('region', { name: 'What happened' });

/*
 * A buyer writes: "I cannot find my receipt". Support finds the order, reads what happened and sends it again,
 * while somebody else looks at the same order.
 */
test('support finds an order, reads its story and sends the receipt again, live in every window', async ({
  page,
  browser,
  stack,
  quietConsole: _,
}) => {
  const email = anAddress('hertha');
  const reference = await buy(stack, email, 2);
  await page.goto(`${stack.urls.admin}/e/hall/orders`);
  await expect(page).toHaveURL(/\/login\?next=/);
  await expectAccessible(page);
  await page.getByRole('button', { name: /Support login/ }).click();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(/\/e\/hall\/orders$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Orders' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Completed/ })).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.press('/');
  await expect(search(page)).toBeFocused();
  await page.keyboard.type(email);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`1 order of ${email}`)).toBeVisible();
  await expect(page).toHaveURL(/\?q=hertha-/);
  await search(page).fill(reference.toLowerCase());
  await search(page).press('Enter');
  await expect(page.getByText(`1 order with the reference ${reference}`)).toBeVisible();
  // The same view for whoever opens the copied address.
  await page.reload();
  await expect(page.getByRole('row').filter({ hasText: reference })).toContainText('€100.00');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1, name: reference })).toBeVisible();
  await expect(story(page).getByText('€100.00 received.')).toBeVisible();
  await expect(story(page).getByText('2 tickets issued.')).toBeVisible();
  const receipts = story(page).getByRole('button', { name: /Receipt delivered/ });
  await expect(receipts).toHaveCount(1);
  await expect(page.getByText('Paid €100.00')).toBeVisible();
  await expect(page.getByText(email, { exact: true })).toBeVisible();
  await story(page)
    .getByRole('button', { name: /received/ })
    .click();
  await expect(page).toHaveURL(/entry=/);
  await expect(page.getByRole('button', { name: 'Copy as a sentence' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Mail', exact: true }).click();
  await expect(story(page).getByText('€100.00 received.')).toHaveCount(0);
  await page.getByRole('link', { name: 'Everything' }).click();

  const other = await (await browser.newContext()).newPage();
  await signInAs(other, stack, 'organizer');
  await other.goto(page.url());
  await expect(story(other).getByRole('button', { name: /Receipt delivered/ })).toHaveCount(1);

  await page.getByRole('button', { name: 'Resend receipt' }).click();
  const question = page.getByRole('dialog', { name: 'Send the receipt again?' });
  await expect(question).toContainText(email);
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Send again' }).dblclick();
  await expect(page.getByRole('dialog', { name: 'The receipt is on its way' })).toBeVisible();
  const mails = await until(
    'the second receipt is in the mailbox',
    () => readMails(stack.sandboxUrl, email),
    (found) => found.length > 1,
    60_000,
  );
  expect(mails).toHaveLength(2);
  expect(new Set(mails.map(({ subject }) => subject)).size).toBe(1);
  await expect(story(other).getByText(/Sami Support/)).toBeVisible();
  await expect(story(other).getByRole('button', { name: /Receipt.* delivered/ })).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(story(page).getByRole('button', { name: /Receipt.* delivered/ })).toHaveCount(2);
  await expectAccessible(other);
  await other.context().close();

  await page.getByRole('link', { name: new RegExp(`^${reference}-1`) }).click();
  await expect(page.getByRole('heading', { level: 1, name: `${reference}-1` })).toBeVisible();
  await expect(page.getByText('Hertha Ayrton')).toBeVisible();
  await expectAccessible(page);
});

test('the rooms: overview with its chart as a table, tickets, the system, and what fits a phone', async ({
  page,
  stack,
  quietConsole: _,
}) => {
  const reference = await buy(stack, anAddress('mileva'), 1);
  await signInAs(page, stack, 'organizer');
  await page.goto(`${stack.urls.admin}/e/hall/overview`);
  await expect(page.getByText('Tickets sold', { exact: true })).toBeVisible();
  await expect(page.getByRole('img', { name: /Tickets sold by day/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Show as a table' }).click();
  await expect(page.getByRole('table', { name: 'Sales by day' })).toBeVisible();
  await expectAccessible(page);

  await rooms(page).getByRole('link', { name: 'Tickets' }).click();
  await expect(page.getByRole('row').filter({ hasText: `${reference}-1` })).toContainText('Hertha Ayrton');
  await expectAccessible(page);
  await rooms(page).getByRole('link', { name: 'System' }).click();
  await expect(page.getByText('Orders can be read and written.')).toBeVisible();
  await expectAccessible(page);

  await page.setViewportSize({ width: 390, height: 844 });
  for (const room of ['Overview', 'Orders', 'Tickets', 'System']) {
    await rooms(page).getByRole('link', { name: room }).click();
    await expect(page.getByRole('heading', { level: 1, name: room })).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `${room} fits a phone`).toBe(0);
  }
  await expectAccessible(page);
});

test('a viewer sees numbers and no names, and reads why the rest is grey', async ({
  page,
  stack,
  quietConsole: _,
}) => {
  const email = anAddress('lise');
  const reference = await buy(stack, email, 1);
  await signInAs(page, stack, 'viewer');
  await page.goto(`${stack.urls.admin}/e/hall/orders`);
  const row = page.getByRole('row').filter({ hasText: reference });
  await expect(row).toContainText('Hidden');
  await expect(page.getByText('Hertha Ayrton')).toHaveCount(0);
  await search(page).fill(email);
  await search(page).press('Enter');
  await expect(page.getByText(/Searching by name or address is for organizers/)).toBeVisible();
  await page.goto(`${stack.urls.admin}/e/hall/orders/${reference}`);
  await expect(page.getByRole('button', { name: 'Resend receipt' })).toBeDisabled();
  await expect(page.getByText('Sending again is for organizers and support.')).toBeVisible();
  await expect(page.getByText(email)).toHaveCount(0);
  await expect(page.getByRole('link', { name: /Open in Temporal/ })).toHaveCount(0);
  await expectAccessible(page);
  await expect(rooms(page).getByRole('link', { name: 'System' })).toHaveCount(0);
  await page.goto(`${stack.urls.admin}/system`);
  await expect(page.getByText('This room is not for your role')).toBeVisible();
  await expectAccessible(page);
});

test('the desk has tickets and whose they are, and no orders', async ({ page, stack, quietConsole: _ }) => {
  const reference = await buy(stack, anAddress('desk'), 1);
  await signInAs(page, stack, 'desk');
  await page.goto(`${stack.urls.admin}/e/hall`);
  await expect(page).toHaveURL(/\/e\/hall\/tickets$/);
  await expect(rooms(page).getByRole('link', { name: 'Orders' })).toHaveCount(0);
  await page.getByRole('link', { name: `${reference}-1`, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: `${reference}-1` })).toBeVisible();
  await expect(page.getByText('Hertha Ayrton')).toBeVisible();
  await expect(page.getByRole('link', { name: reference, exact: true })).toHaveCount(0);
  await expectAccessible(page);
  await page.goto(`${stack.urls.admin}/e/hall/orders`);
  await expect(page.getByText('This room is not for your role')).toBeVisible();
});
