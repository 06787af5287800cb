import { newOrder, pay, placeOrder } from '@lanyard/testing/drive/buyer';
import { expectAccessible } from '../support/accessible.ts';
import { expect, seat, test } from '../support/test.ts';

test('a link that opens nothing says so in words', async ({ page, stack }) => {
  await page.goto(`${stack.webUrl}/o/${'x'.repeat(32)}`);
  await expect(page.getByText('This link does not open anything any more', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${stack.webUrl}/e/nowhere`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
});

test('the sandbox keeps its own pages usable: payment, mailbox, a mail', async ({ page, stack }) => {
  const answer = await placeOrder(stack.webUrl, newOrder({ eventSlug: 'hall', basket: { seat } }));
  if (!answer.ok || answer.data.outcome !== 'PAY') throw new Error('not placed');
  await page.goto(answer.data.payUrl);
  await expectAccessible(page);
  await pay(answer.data.payUrl);
  await page.goto(`${stack.sandboxUrl}/mail`);
  await expectAccessible(page);
});

test('the page of an event can be bought from with a keyboard alone', async ({
  page,
  stack,
  quietConsole: _,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${stack.webUrl}/e/hall`);
  const more = page.getByRole('button', { name: 'One Ticket seat ticket more' });
  await more.focus();
  await page.keyboard.press('Enter');
  const go = page.getByRole('button', { name: 'Continue' });
  await go.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/checkout\?seat=1/);
  await page.getByRole('region', { name: 'You' }).getByLabel('Name').focus();
  await page.keyboard.type('Hedy Lamarr');
  await page.keyboard.press('Tab');
  await page.keyboard.type('hedy@example.org');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/pay\//);
});
