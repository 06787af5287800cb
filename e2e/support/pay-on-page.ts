import { expect, type Page } from '@playwright/test';

/** Pays on the sandbox's hosted page, as a person does. */
export async function payOnPage(
  page: Page,
  options: { card?: string; isDeclined?: boolean } = {},
): Promise<void> {
  await page.waitForURL(/\/pay\//);
  await page.getByLabel('Card number').fill(options.card ?? '4242 4242 4242 4242');
  await page.getByLabel(/Expir/).fill('12 / 34');
  await page.getByLabel(/CVC|Security code/).fill('123');
  await page.getByLabel(/Name on (the )?card|Cardholder/).fill('A Buyer');
  await page.getByRole('button', { name: /^Pay / }).click();
  if (options.isDeclined) await expect(page.getByText(/declined/i).first()).toBeVisible();
}
