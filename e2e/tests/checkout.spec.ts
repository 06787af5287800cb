import { addFault, clearFaults, readLedger } from '@lanyard/testing/drive/ledger';
import { makeTestEvent } from '@lanyard/testing/drive/test-event';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { makeCode } from '@lanyard/testing/drive/make-code';
import { payOnPage } from '../support/pay-on-page.ts';
import { changePrice, runSql } from '../support/run-sql.ts';
import { applyCode, fillBuyer, makeShop, payButton, referenceOn } from '../support/shop.ts';
import { expect, test, type RunningStack } from '../support/test.ts';

test.use({ viewport: { width: 1280, height: 900 } });

test.beforeAll(async ({ stack }) => {
  await makeShop(stack, 'shop');
  await makeTestEvent(stack, {
    slug: 'gratis',
    quotas: { hall: 50 },
    types: { seat: { price: 0, quotas: ['hall'] } },
  });
  await makeCode(stack, { code: 'FIFTH', percentOff: 20 });
  await makeCode(stack, { code: 'LOUNGE', percentOff: 50, labels: { lanyard_ticket_types: 'lounge' } });
  await makeCode(stack, {
    code: 'LONGAGO',
    percentOff: 50,
    labels: { lanyard_ends_at: '2020-01-01T00:00:00Z' },
  });
});

/** The id of the order a page shows. */
async function orderOn(page: Page, stack: RunningStack): Promise<string> {
  const reference = await referenceOn(page);
  const [row] = await runSql<{ id: string }>(stack, `SELECT "id" FROM "Order" WHERE "reference" = $1`, [
    reference,
  ]);
  return row?.id ?? '';
}

test('sizes, an early price and a code: what the page shows is what is charged', async ({
  page,
  stack,
  quietConsole: _,
}) => {
  await page.goto(`${stack.webUrl}/e/shop/checkout?seat=2`);
  await expect(page.getByText(/^Early bird until /)).toBeVisible();
  await page.getByText('Add Swag shirt').click();
  await page.getByText('M', { exact: true }).click();
  await expect(page.getByText('10 left in M')).toBeVisible();
  await page.getByRole('button', { name: 'One Swag shirt M more' }).click();
  await page.getByRole('button', { name: 'One Swag shirt M more' }).click();
  await expect(payButton(page, '€200.00')).toBeVisible();

  await applyCode(page, ' fifth ');
  await expect(page.getByText('20 % off. You save €32.00.')).toBeVisible();
  await expect(payButton(page, '€168.00')).toBeVisible();
  await expect(page).toHaveURL(/coupon=fifth/);
  await expectAccessible(page);
  // Off and on again, by keyboard.
  await page.getByRole('button', { name: 'Remove the code FIFTH' }).press('Enter');
  await expect(payButton(page, '€200.00')).toBeVisible();
  await page.getByLabel('Code', { exact: true }).fill('FIFTH');
  await page.keyboard.press('Enter');
  await expect(payButton(page, '€168.00')).toBeVisible();

  await fillBuyer(page, 'Ada Yonath', 'ada.yonath@example.org');
  await payButton(page, '€168.00').dblclick();
  await payOnPage(page);
  await expect(page.getByText('Receipt sent')).toBeVisible();
  await expect(page.getByText('2 × Swag shirt M')).toBeVisible();
  await expect(page.getByText('Early bird')).toBeVisible();
  await expect(page.getByText('Code FIFTH')).toBeVisible();
  await expect(page.getByText('−€32.00')).toBeVisible();
  await expectAccessible(page);

  const orderId = await orderOn(page, stack);
  const { charges, sessions } = await readLedger(stack.sandboxUrl);
  const own = charges.filter((charge) => charge.metadata['order_id'] === orderId);
  expect(own.map(({ amount, status }) => [amount, status])).toEqual([[16_800, 'succeeded']]);
  expect(sessions.filter((session) => session.client_reference_id === orderId)).toHaveLength(1);
});

test('T-shirts alone are an order, too', async ({ page, stack, quietConsole: _ }) => {
  await page.goto(`${stack.webUrl}/e/shop/checkout?shirt.s=1`);
  await expect(page.getByRole('heading', { name: 'Who are the tickets for?' })).toHaveCount(0);
  await fillBuyer(page, 'Gerty Cori', 'gerty@example.org');
  await payButton(page, '€20.00').click();
  await payOnPage(page);
  await expect(page.getByText('Receipt sent')).toBeVisible();
  await expect(page.getByText('Order completed')).toBeVisible();
  await expect(page.getByText('Tickets issued')).toHaveCount(0);
  await expectAccessible(page);
});

test('a code that does not count says why, keeps what was typed and moves nothing', async ({
  page,
  stack,
  quietConsole: _,
}) => {
  await page.goto(`${stack.webUrl}/e/shop/checkout?seat=1`);
  const button = payButton(page, '€80.00');
  const before = await button.boundingBox();
  for (const [typed, sentence] of [
    ['nobody', 'We do not know the code NOBODY'],
    ['lounge', 'The code LOUNGE is not for the tickets you chose'],
    ['longago', 'The code LONGAGO ended on'],
  ] as const) {
    await applyCode(page, typed);
    await expect(page.locator('#coupon-code-note')).toContainText(sentence);
    await expect(page.getByLabel('Code', { exact: true })).toHaveValue(typed);
    expect(await button.boundingBox()).toEqual(before);
  }
  await expectAccessible(page);
  // The right tickets make the code count.
  await applyCode(page, 'lounge');
  await page.getByText('Add another kind of ticket').click();
  await page.getByRole('button', { name: 'One Ticket lounge ticket more' }).click();
  await expect(page.getByText('50 % off. You save €20.00. Counts for Ticket lounge.')).toBeVisible();
  await expect(payButton(page, '€100.00')).toBeVisible();
});

test('a code that nobody can check is not believed, and buying goes on without it', async ({
  page,
  stack,
}) => {
  await addFault(stack.sandboxUrl, {
    service: 'stripe',
    match: 'GET /v1/promotion_codes',
    kind: 'error_500',
    times: 100,
  });
  await page.goto(`${stack.webUrl}/e/shop/checkout?seat=1&coupon=FIFTH`);
  await expect(page.getByText('We cannot check codes right now.', { exact: false })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Go on without it' }).click();
  await fillBuyer(page, 'Maria Telkes', 'maria.telkes@example.org');
  await payButton(page, '€80.00').click();
  await page.waitForURL(/\/pay\//);
  await clearFaults(stack.sandboxUrl);

  await page.goto(`${stack.webUrl}/e/shop/checkout?lounge=1&coupon=FIFTH`);
  await expect(payButton(page, '€32.00')).toBeVisible();
});

test('a price that changed is shown old and new, and confirmed', async ({ page, stack, quietConsole: _ }) => {
  await makeShop(stack, 'dearer');
  await page.goto(`${stack.webUrl}/e/dearer/checkout?lounge=2&shirt.m=1&coupon=FIFTH`);
  await fillBuyer(page, 'Irene Curie', 'irene@example.org');
  await expect(payButton(page, '€84.00')).toBeVisible();
  await changePrice(stack, 'dearer', { type: 'lounge', priceMinor: 4_500 });
  await payButton(page, '€84.00').click();

  const dialog = page.getByRole('dialog', { name: 'The price has changed' });
  await expect(dialog.getByRole('row', { name: /2 × Ticket lounge €80\.00 €90\.00/ })).toBeVisible();
  await expect(dialog.getByRole('row', { name: /Code FIFTH −€16\.00 −€18\.00/ })).toBeVisible();
  await expect(dialog.getByRole('row', { name: /Total €84\.00 €92\.00/ })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'You' }).getByLabel('Name')).toHaveValue('Irene Curie');
  await expect(payButton(page, '€92.00')).toBeFocused();

  await changePrice(stack, 'dearer', { type: 'lounge', priceMinor: 5_000 });
  await payButton(page, '€92.00').click();
  await dialog.getByRole('button', { name: 'Confirm new price and go on' }).click();
  await page.waitForURL(/\/pay\//);
  await expect(page.getByRole('button', { name: 'Pay €100.00' })).toBeVisible();
});

test('a basket changed after Back takes the earlier order’s place, which can no longer be paid', async ({
  page,
  stack,
}) => {
  await page.goto(`${stack.webUrl}/e/shop/checkout?lounge=1`);
  await fillBuyer(page, 'Tu Youyou', 'tu.youyou@example.org');
  await payButton(page, '€40.00').click();
  await page.waitForURL(/\/pay\//);
  const firstPage = page.url();
  await page.goBack();
  await expect(page.getByText('You have an order waiting for payment')).toBeVisible();
  await page.getByRole('button', { name: 'One Ticket lounge ticket more' }).click();
  await expect(page.getByText('What you order here takes its place', { exact: false })).toBeVisible();
  await expectAccessible(page);
  const earlier = (await page.getByRole('link', { name: 'Pay the earlier one' }).getAttribute('href')) ?? '';
  await payButton(page, '€80.00').click();
  await expect(page.getByRole('button', { name: 'Pay €80.00' })).toBeVisible();
  expect(page.url()).not.toBe(firstPage);
  await payOnPage(page);
  await expect(page.getByText('Receipt sent')).toBeVisible();
  const orderPage = page.url();

  await page.goto(`${stack.webUrl}${earlier}`);
  await expect(page.getByRole('heading', { name: 'A changed order took its place' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Open the newer order' }).click();
  await expect(page).toHaveURL(orderPage);

  await page.goto(firstPage);
  await expect(page.getByRole('button', { name: /^Pay / })).toHaveCount(0);
});

test('the same things once more are bought only after a question', async ({ page, stack }) => {
  const buy = async () => {
    await page.goto(`${stack.webUrl}/e/shop/checkout?lounge=1`);
    await fillBuyer(page, 'Rita Levi', 'rita.levi@example.org');
    await payButton(page, '€40.00').click();
  };
  await buy();
  await payOnPage(page);
  await expect(page.getByText('Receipt sent')).toBeVisible();
  const first = page.url();

  await buy();
  const dialog = page.getByRole('dialog', { name: /^You bought exactly this .* ago\. Buy it again\?$/ });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page).toHaveURL(/checkout/);
  await payButton(page, '€40.00').click();
  await dialog.getByRole('button', { name: 'Buy it again · €40.00' }).click();
  await payOnPage(page);
  await expect(page.getByText('Receipt sent')).toBeVisible();
  expect(page.url()).not.toBe(first);
});

test('what costs nothing is ordered without a payment page', async ({ page, stack, quietConsole: _ }) => {
  await page.goto(`${stack.webUrl}/e/gratis/checkout?seat=1`);
  await fillBuyer(page, 'Wangari Maathai', 'wangari@example.org');
  await expect(page.getByText('Nothing to pay: the order is completed at once.').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Complete order' }).filter({ visible: true }).first().click();
  await expect(page).toHaveURL(/\/o\/[\w-]+$/);
  await expect(page.getByText('Receipt sent')).toBeVisible();
  await expect(page.getByText('Nothing to pay')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Your ticket' })).toBeVisible();
  await expectAccessible(page);
  const orderId = await orderOn(page, stack);
  const { sessions, charges } = await readLedger(stack.sandboxUrl);
  expect(sessions.filter((session) => session.client_reference_id === orderId)).toEqual([]);
  expect(charges.filter((charge) => charge.metadata['order_id'] === orderId)).toEqual([]);
});
