import { readMails } from '@lanyard/testing/drive/ledger';
import { payOnPage } from '../support/pay-on-page.ts';
import { fillBuyer, payButton } from '../support/shop.ts';
import { expect, test } from '../support/test.ts';

test('two people buy at the same time in browsers of their own', async ({ browser, stack }) => {
  const buy = async (name: string, email: string) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${stack.webUrl}/e/demo/checkout?remote=1`);
    await fillBuyer(page, name, email);
    await payButton(page, '€60.00').click();
    await payOnPage(page);
    await expect(page.getByText('Receipt sent')).toBeVisible();
    await context.close();
    return (await readMails(stack.sandboxUrl, email)).length;
  };
  const counts = await Promise.all([
    buy('Katherine Johnson', 'katherine@example.org'),
    buy('Mary Jackson', 'mary@example.org'),
  ]);
  expect(counts).toEqual([1, 1]);
});
