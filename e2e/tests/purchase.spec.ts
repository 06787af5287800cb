import type { Page } from '@playwright/test';
import { until } from '@lanyard/testing/drive/buyer';
import { readMails } from '@lanyard/testing/drive/ledger';
import { demoPrice } from '../support/demo-price.ts';
import { expectAccessible } from '../support/accessible.ts';
import { payOnPage } from '../support/pay-on-page.ts';
import { fillBuyer } from '../support/shop.ts';
import { expect, test } from '../support/test.ts';

test.use({ viewport: { width: 1280, height: 900 } });

const payButton = (page: Page, total: string) => page.getByRole('button', { name: `Pay ${total}` }).first();

/*
 * Rosalind buys for herself and for a colleague whose name she knows, and one ticket more whose owner is still
 * to be found. She pays, watches the order until the receipt is out, opens the nameless ticket and names it.
 */
test('a person buys three tickets of two types, follows the order, and names the last attendee', async ({
  page,
  stack,
  quietConsole: _,
}) => {
  const three = demoPrice({ conference: 2, student: 1 });
  await page.goto(`${stack.webUrl}/e/demo`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(/\d+ left/).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'One Conference ticket more' }).click();
  await page.getByRole('button', { name: 'One Conference ticket more' }).click();
  await page.getByRole('button', { name: 'One Student ticket more' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();

  await expect(page).toHaveURL(/\/e\/demo\/checkout\?/);
  await expectAccessible(page);
  // Nothing typed yet: each field says what it wants, and nothing is lost.
  await payButton(page, three).click();
  await expect(page.getByText('Enter an e-mail address.').first()).toBeVisible();
  await fillBuyer(page, 'Rosalind Franklin', 'rosalind@example.org');
  const second = page.getByRole('listitem').filter({ hasText: 'Ticket 2' });
  await second.getByText('Name now').click();
  await second.getByLabel('Name of the attendee').fill('Dorothy Hodgkin');
  await second.getByLabel('E-mail address of the attendee').fill('dorothy@example.org');
  await payButton(page, three).click();

  await payOnPage(page);
  await expect(page).toHaveURL(/\/o\/[\w-]+$/);
  await expect(page.getByText('Receipt sent')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'See you at Upkeep' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Your 3 tickets' })).toBeVisible();
  await expect(page.getByText(three).first()).toBeVisible();
  await expectAccessible(page);

  const [receipt] = await readMails(stack.sandboxUrl, 'rosalind@example.org');
  expect(receipt?.subject).toContain('Your tickets for Upkeep');
  expect(receipt?.text).toContain(three);
  const link = await until(
    'the colleague has a link',
    () => readMails(stack.sandboxUrl, 'dorothy@example.org'),
    (mails) => mails.length > 0,
  );
  expect(link).toHaveLength(1);
  expect(link[0]?.text).toMatch(/\/t\/[\w-]+/);

  const nameless = page.getByRole('listitem').filter({ hasText: 'Not named yet' });
  await expect(nameless).toHaveCount(1);
  await nameless.getByRole('link', { name: /Open ticket/ }).click();
  await expect(page).toHaveURL(/\/t\/[\w-]+$/);
  await expect(page.getByRole('img', { name: /QR code for the door/ })).toBeVisible();
  await expectAccessible(page);
  // The buyer only says who comes; the questions are for whoever that is.
  await page.getByRole('button', { name: /Only say who comes/ }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Enter a name.')).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill('Barbara McClintock');
  await page.getByLabel('E-mail address').fill('barbara@example.org');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('We mail the ticket to barbara@example.org')).toBeVisible();
  const mailed = await until(
    'the new attendee has a link',
    () => readMails(stack.sandboxUrl, 'barbara@example.org'),
    (mails) => mails.length > 0,
  );
  expect(mailed[0]?.text).toContain(page.url());
});

test('a declined card says so on the page and on the order, and another one works', async ({
  page,
  stack,
}) => {
  await page.goto(`${stack.webUrl}/e/demo/checkout?student=1`);
  await fillBuyer(page, 'Lise Meitner', 'lise@example.org');
  await payButton(page, '€90.00').click();
  await payOnPage(page, { card: '4000 0000 0000 0002', isDeclined: true });
  await page.getByRole('link', { name: /Back/ }).click();
  await expect(page.getByText('Card declined').first()).toBeVisible();
  await expectAccessible(page);
  await page
    .getByRole('link', { name: 'Pay €90.00' })
    .or(page.getByRole('button', { name: 'Pay €90.00' }))
    .first()
    .click();
  await payOnPage(page);
  await expect(page.getByText('Receipt sent')).toBeVisible();
});

test('Back from the payment page finds everything as it was typed, and the same order goes on', async ({
  page,
  stack,
}) => {
  await page.goto(`${stack.webUrl}/e/demo/checkout?conference=1`);
  await fillBuyer(page, 'Grace Murray', 'grace.murray@example.org');
  await payButton(page, demoPrice({ conference: 1 })).click();
  await page.waitForURL(/\/pay\//);
  const payUrl = page.url();
  await page.goBack();
  await expect(page.getByRole('region', { name: 'You' }).getByLabel('Name')).toHaveValue('Grace Murray');
  await payButton(page, demoPrice({ conference: 1 })).click();
  await page.waitForURL(/\/pay\//);
  expect(page.url()).toBe(payUrl);
});
