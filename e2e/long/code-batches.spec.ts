import { readFileSync } from 'node:fs';
import { makeCode } from '@lanyard/testing/drive/make-code';
import { makeTestEvent } from '@lanyard/testing/drive/test-event';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { applyCode, fillBuyer, payButton } from '../support/shop.ts';
import { signInAs } from '../support/staff.ts';
import { expect, type RunningStack, test } from '../support/test.ts';

test.use({ viewport: { width: 1440, height: 900 } });

test.beforeAll(async ({ stack }) => {
  await makeTestEvent(stack, {
    slug: 'many',
    quotas: { hall: 100 },
    types: { seat: { price: 80, quotas: ['hall'] }, speaker: { price: 10, quotas: ['hall'], hidden: true } },
  });
});

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const list = (stack: RunningStack) => `${stack.urls.admin}/e/many/coupons`;

/** Mails to an address, as the mailbox has them. */
async function mailsTo(stack: RunningStack, address: string): Promise<readonly { readonly text: string }[]> {
  const answer = await fetch(`${stack.sandboxUrl}/api/messages?to=${encodeURIComponent(address)}`);
  // The mailbox's own answer.
  return (await answer.json()) as { text: string }[];
}

test('an organizer has many codes made and mailed, watches, stops, goes on and takes the file', async ({
  page,
  browser,
  stack,
  quietConsole: _,
}) => {
  await signInAs(page, stack, 'organizer');
  await page.goto(list(stack));
  await page.getByRole('link', { name: 'Many codes' }).click();
  await page.getByRole('button', { name: 'Make the codes' }).click();
  await expect(page.getByText('3 fields need another look.')).toBeVisible();
  await expect(field(page, 'They begin with')).toBeFocused();
  await field(page, 'They begin with').fill('guest');
  await expect(page.getByText('Like GUEST-7K4MQ-2XP9H')).toBeVisible();
  await field(page, 'How many codes').fill('25');
  await page.getByText('Nothing', { exact: true }).click();
  await page.getByLabel('Ticket speaker').check();
  await field(page, 'Label').fill('Speakers and their guests');
  const people = field(page, 'Who gets one, one a line');
  await people.fill('Ada Example <ada@many.test>\nnobody\nada@many.test');
  await page.getByRole('button', { name: 'Make 25 codes' }).click();
  await expect(page.getByText('Line 2: there is no e-mail address.', { exact: false })).toBeVisible();
  await expect(page.getByText('Line 3: this address stands in line 1 already.')).toBeVisible();
  await expectAccessible(page);
  await people.fill('Ada Example <ada@many.test>\nbo@many.test\ncy@many.test');
  await expect(page.getByText('3 people are mailed a code each.')).toBeVisible();
  await page.getByRole('button', { name: 'Make 25 codes' }).dblclick();

  await expect(page.getByRole('heading', { level: 1, name: 'GUEST-…' })).toBeVisible();
  await expect(page.getByText('Being made')).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('button', { name: 'Stop it' }).click();
  await expect(page.getByText('It is stopped')).toBeVisible();
  await page.getByRole('button', { name: 'Close', exact: true }).last().click();
  await expect(page.getByText(/^\d+ of 25 codes made$/).first()).toBeVisible();
  await expect(page.getByText('Not made yet').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText('25 codes, all made').first()).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('3 of 3 mailed, 3 delivered')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('All made', { exact: true })).toBeVisible();
  await expectAccessible(page);

  const table = page.getByRole('table', { name: 'Codes, in their order' });
  const codes = await table.getByRole('link').allTextContents();
  const [first = '', second = ''] = codes;
  expect(codes).toHaveLength(25);
  expect(new Set(codes).size).toBe(25);
  for (const [n, address] of ['ada@many.test', 'bo@many.test', 'cy@many.test'].entries()) {
    const mails = await mailsTo(stack, address);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain(codes[n]);
  }
  await expect(table.getByRole('row').filter({ hasText: first })).toContainText('Ada Example');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('GUEST-codes.csv');
  const lines = readFileSync(await file.path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(lines.slice(1).map((line) => line.split(',')[1])).toEqual(codes);
  await expect(page.getByText('That you took it is noted.', { exact: false })).toBeVisible();

  const shop = await browser.newPage();
  await shop.goto(`${stack.webUrl}/e/many/checkout`);
  await applyCode(shop, first);
  await shop.getByRole('button', { name: 'One Ticket speaker ticket more' }).click();
  await fillBuyer(shop, 'Ada Example', 'ada@many.test');
  await payButton(shop, '€10.00').click();
  await expect(page.getByText('0 used, 1 held, of 1')).toBeVisible();
  await shop.close();

  await page.goto(list(stack));
  const row = page.getByRole('row').filter({ hasText: 'GUEST-…' });
  await expect(row).toContainText('25 codes, 0 used');
  await expect(row).toContainText('3 of 3 mailed');
  await expect(row).toContainText('Speakers and their guests');
  await expect(page.getByRole('link', { name: second, exact: true })).toHaveCount(0);
  await expectAccessible(page);
  await page.goto(`${list(stack)}?q=${second.slice(6).toLowerCase()}`);
  await page.getByRole('link', { name: second, exact: true }).click();
  await expect(page.getByText('0 used, of 1')).toBeVisible();

  await page.getByRole('button', { name: 'Change: What for' }).click();
  await page.getByLabel('Label', { exact: true }).fill('Podcast');
  await page.getByRole('button', { name: 'Save the label' }).click();
  await expect(page.getByText('It is “Podcast” now.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Close', exact: true }).last().click();
  await page.goto(`${list(stack)}?q=podcast`);
  await expect(page.getByRole('link', { name: second, exact: true })).toBeVisible();

  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ['', '/bulk/new']) {
    await page.goto(`${list(stack)}${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `${path} fits a phone`).toBe(0);
  }
});

test('a code that a typing error closed says which key it is, and that it is paused', async ({
  page,
  stack,
  quietConsole: _,
}) => {
  await makeCode(stack, {
    code: 'TYPO',
    percentOff: 30,
    labels: { lanyard_event: 'many', lanyard_capactiy: '5' },
  });
  await signInAs(page, stack, 'organizer');
  await page.goto(list(stack));
  await page.getByRole('button', { name: 'Take over a code' }).click();
  await page.getByRole('button', { name: 'Take over TYPO' }).click();
  await expect(
    page.getByText('Its metadata in Stripe has “lanyard_capactiy”', { exact: false }),
  ).toBeVisible();
  await expect(page.getByText('Closed', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('button', { name: 'Pause it' }).click();
  await page.getByRole('button', { name: 'Close', exact: true }).last().click();
  await expect(page.getByText('Paused', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.goto(list(stack));
  const row = page.getByRole('row').filter({ hasText: 'TYPO' });
  await expect(row).toContainText('lanyard_capactiy');
  await expect(row).toContainText('paused');
});
