import { makeTestEvent } from '@lanyard/testing/drive/test-event';
import { expect, type Page } from '@playwright/test';
import type { RunningStack } from './test.ts';

/** Local time of a day from now, such as `2027-05-11T09:00`. */
const inDays = (days: number): string =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T00:00`;

/** An event with seats at an early price (€80, later €100), a lounge (€40) and a T-shirt in two sizes (€20). */
export function makeShop(stack: RunningStack, slug: string, seats = 100): Promise<void> {
  return makeTestEvent(stack, {
    slug,
    quotas: { hall: seats, lounge: 50 },
    types: {
      seat: {
        price: 100,
        quotas: ['hall'],
        tiers: [{ key: 'early', name: 'Early bird', price: 80, from: null, until: inDays(50) }],
      },
      lounge: { price: 40, quotas: ['lounge'] },
    },
    swag: { shirt: { price: 20, stock: { s: 3, m: 10 } } },
  });
}

/** Prices of the shop as its pages show them, in minor units. */
export const shopPrices = {
  seat: (quantity: number) => ({ quantity, shownUnitMinor: 8_000 }),
  lounge: (quantity: number) => ({ quantity, shownUnitMinor: 4_000 }),
  shirt: (quantity: number) => ({ quantity, shownUnitMinor: 2_000 }),
};

/** Fills in who buys. */
export async function fillBuyer(page: Page, name: string, email: string): Promise<void> {
  const you = page.getByRole('region', { name: 'You' });
  await you.getByLabel('Name').fill(name);
  await you.getByLabel('E-mail address').fill(email);
}

/** The button that names the amount, as it stands beside the form. */
export const payButton = (page: Page, total: string) =>
  page
    .getByRole('button', { name: `Pay ${total}`, exact: true })
    .filter({ visible: true })
    .first();

/** Types a code and applies it. */
export async function applyCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Apply' }).click();
}

/** The reference an order's page shows. */
export async function referenceOn(page: Page): Promise<string> {
  const words = page.getByText(/^Order [A-Z0-9-]+$/).first();
  await expect(words).toBeVisible();
  return ((await words.textContent()) ?? '').replace('Order ', '');
}
