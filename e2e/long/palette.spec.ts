import { newOrder, pay, placeOrder, readOrder, tokenOf, until } from '@lanyard/testing/drive/buyer';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { signInAs } from '../support/staff.ts';
import { expect, type RunningStack, seat, test } from '../support/test.ts';

const buyer = { name: 'Zdeňka Œuvrard', email: 'zdenka.palette@example.org' };

/** Buys a seat over HTTP; answers the order's reference. */
async function buy(stack: RunningStack): Promise<string> {
  const attendees = [{ position: 0, person: buyer }];
  const order = newOrder({ eventSlug: 'hall', basket: { seat }, ...buyer, attendees });
  const placed = await placeOrder(stack.webUrl, order);
  if (!placed.ok || placed.data.outcome !== 'PAY') throw new Error('the order was not placed');
  await pay(placed.data.payUrl);
  const token = tokenOf(placed.data.orderPath);
  const answer = await until(
    'the order is completed',
    () => readOrder(stack.webUrl, token),
    (read) => read.ok && read.data.progress.status === 'COMPLETED',
    60_000,
  );
  if (!answer.ok) throw new Error('the order cannot be read');
  return answer.data.reference;
}

const palette = (page: Page) => page.getByRole('dialog', { name: 'Find anything' });
const field = (page: Page) => palette(page).getByRole('combobox');
const chosen = (page: Page) => palette(page).getByRole('option', { selected: true });

/*
 * Somebody calls: "Zdenka something, I bought a ticket". Support finds her from wherever they are, by what they
 * heard, without a mouse; a viewer finds the order by its code, and nobody by name.
 */
test('support opens an order from half a name, a viewer by its code only', async ({
  page,
  browser,
  stack,
  quietConsole: _,
}) => {
  const reference = await buy(stack);
  await signInAs(page, stack, 'support');
  await page.goto(`${stack.urls.admin}/e/hall/overview`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await field(page).pressSequentially('tick');
  await expect(chosen(page)).toHaveText(/^Tickets/);
  await field(page).fill('zdenka');
  await expect(chosen(page)).toContainText(`bought ${reference}`);
  await expectAccessible(page);
  // What was heard, and typed faster than it is looked for.
  await field(page).fill('Stenka Uvrar');
  await field(page).fill('zde');
  await field(page).press('Enter');
  await expect(page).toHaveURL(new RegExp(`/e/hall/orders/${reference}$`));
  await expect(palette(page)).toHaveCount(0);

  await page.keyboard.press('Control+k');
  const wrong = `${reference.slice(0, 4)}${reference.slice(5, 6)}${reference.slice(4, 5)}`;
  await field(page).fill(wrong);
  if (wrong !== reference) await expect(palette(page).getByText('Did you mean')).toBeVisible();
  await field(page).fill('zdenka');
  // What was found before stays until then, and shows her name as well.
  await expect(chosen(page)).toContainText(`bought ${reference}`);
  for (const _step of ['All orders', 'All tickets']) await field(page).press('ArrowUp');
  await field(page).press('Enter');
  await expect(page.getByText('1 order of people called zdenka')).toBeVisible();
  await page.getByRole('navigation', { name: 'Waits for' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/waits=/);

  const other = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await signInAs(other, stack, 'viewer');
  await other.goto(`${stack.urls.admin}/e/hall/orders`);
  await other.getByRole('button', { name: 'Find anything' }).click();
  await field(other).fill('zdenka');
  await expect(palette(other).getByText(/Names, addresses and companies are for/)).toBeVisible();
  await field(other).fill(reference.toLowerCase());
  await expect(chosen(other)).toContainText(reference);
  await expectAccessible(other);
  await other.keyboard.press('Escape');
  await expect(palette(other)).toHaveCount(0);
  await other.context().close();
});
