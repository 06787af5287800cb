import { newOrder, pay, placeOrder } from '@lanyard/testing/drive/buyer';
import { makeCode } from '@lanyard/testing/drive/make-code';
import type { Browser, Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { applyCode, fillBuyer, makeShop, payButton, shopPrices } from '../support/shop.ts';
import { signInAs } from '../support/staff.ts';
import { expect, type RunningStack, test } from '../support/test.ts';

test.use({ viewport: { width: 1280, height: 900 } });

test.beforeAll(async ({ stack }) => {
  await makeShop(stack, 'codes');
});

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const make = (page: Page) => page.getByRole('button', { name: 'Make the code' });
const inAll = 'Discounted tickets in all';

/** Makes a code of so many per cent through the form, and waits for its page. */
async function makeByForm(
  page: Page,
  stack: RunningStack,
  { code, percent, capacity }: { code: string; percent: string; capacity: string },
): Promise<void> {
  await page.goto(`${stack.urls.admin}/e/codes/coupons/new`);
  await field(page, 'Code').fill(code);
  await field(page, 'Per cent off').fill(percent);
  await field(page, inAll).fill(capacity);
  await make(page).click();
  await expect(page.getByRole('heading', { level: 1, name: code })).toBeVisible();
}

/** Another window, of somebody else. */
async function another(browser: Browser): Promise<Page> {
  return (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
}

const changeCapacity = (page: Page) => page.getByRole('button', { name: 'Change: Capacity' });
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true });

test('an organizer makes a code, a buyer uses it, and the numbers move by themselves', async ({
  page,
  stack,
  quietConsole: _,
}) => {
  await signInAs(page, stack, 'organizer');
  await page.goto(`${stack.urls.admin}/e/codes/coupons`);
  await expect(page.getByText('No codes yet')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'New code' }).first().click();
  await make(page).click();
  await expect(page.getByText('Type the code that buyers will use.')).toBeVisible();
  await expect(field(page, 'Code')).toBeFocused();
  await expect(page.getByText('3 fields need another look.')).toBeVisible();
  await expectAccessible(page);

  await field(page, 'Code').fill('spring-20');
  await field(page, 'Per cent off').fill('20');
  await field(page, inAll).fill('40');
  await field(page, 'Ends').fill('2027-03-28T01:30');
  await make(page).dblclick();
  await expect(page.getByText('There is no such time: clocks skip it that day.')).toBeVisible();
  await field(page, 'Ends').fill('2027-04-01T00:00');
  await make(page).dblclick();
  await expect(page).toHaveURL(/\/coupons\/SPRING-20$/);
  await expect(page.getByText('0 used, of 40')).toBeVisible();
  await expect(page.getByText('until Thursday 1 April 2027, 00:00')).toBeVisible();
  await expectAccessible(page);

  const basket = { lounge: shopPrices.lounge(2) };
  const coupon = { code: 'SPRING-20', shownDiscountMinor: 1_600 };
  const placed = await placeOrder(stack.webUrl, newOrder({ eventSlug: 'codes', basket, coupon }));
  if (!placed.ok || placed.data.outcome !== 'PAY') throw new Error('the order was not placed');
  await expect(page.getByText('0 used, 2 held, of 40')).toBeVisible();
  await pay(placed.data.payUrl);
  await expect(page.getByText('2 used, of 40')).toBeVisible();
  await expect(page.getByText('€16.00 given away')).toBeVisible();
  const users = page.getByRole('table', { name: 'Who used it' });
  await expect(users.getByRole('row').filter({ hasText: '−€16.00' })).toContainText('Used');
  await expect(page.getByRole('img', { name: /^Discounted tickets by day/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Ours and theirs' })).toContainText(/As expected|The same/);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Show as a table' }).click();
  await expect(page.getByRole('table', { name: 'Discounted tickets by day' })).toBeVisible();

  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Coupons' }).click();
  const row = page.getByRole('row').filter({ hasText: 'SPRING-20' });
  await expect(row).toContainText('20 % off');
  await expect(row).toContainText('2 used, of 40');
  await expect(row).toContainText('€16.00');
  await expectAccessible(page);
  await page.getByRole('link', { name: /^Paused/ }).click();
  await expect(page).toHaveURL(/state=PAUSED/);
  await expect(page.getByText('No code is in this state right now.')).toBeVisible();

  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ['', '/SPRING-20', '/new?from=SPRING-20']) {
    await page.goto(`${stack.urls.admin}/e/codes/coupons${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `${path} fits a phone`).toBe(0);
    await expectAccessible(page);
  }
});

test('a capacity is changed while somebody checks out, and counts for their next check', async ({
  page,
  browser,
  stack,
  quietConsole: _,
}) => {
  await signInAs(page, stack, 'organizer');
  await makeByForm(page, stack, { code: 'LAST-ONES', percent: '50', capacity: '10' });
  const shop = await another(browser);
  await shop.goto(`${stack.webUrl}/e/codes/checkout?lounge=2`);
  await applyCode(shop, 'last-ones');
  await expect(payButton(shop, '€40.00')).toBeVisible();

  await changeCapacity(page).click();
  await expect(field(page, inAll)).toBeFocused();
  await field(page, inAll).fill('1.5');
  await save(page).click();
  await expect(page.getByText('Type a whole number, 0 or more.')).toBeVisible();
  await field(page, inAll).fill('1');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved: 1 ticket in all. It counts from the next check on.')).toBeVisible();
  await expect(page.getByText('0 used, of 1', { exact: true })).toBeVisible();

  await fillBuyer(shop, 'Maria Mayer', 'maria.mayer@example.org');
  await payButton(shop, '€40.00').click();
  await expect(shop.getByText(/LAST-ONES has 1 uses? left, and this order needs 2/).first()).toBeVisible();
  await changeCapacity(page).click();
  await field(page, inAll).fill('2');
  await save(page).click();
  await expect(page.getByText('0 used, of 2', { exact: true })).toBeVisible();
  await shop.goto(`${stack.webUrl}/e/codes/checkout?lounge=2&coupon=LAST-ONES`);
  await fillBuyer(shop, 'Maria Mayer', 'maria.mayer@example.org');
  await payButton(shop, '€40.00').click();
  await shop.waitForURL(/\/pay\//);
  await expect(page.getByText('0 used, 2 held, of 2')).toBeVisible();
  await expect(page.getByText('Used up', { exact: true })).toBeVisible();
  const changes = page.getByRole('region', { name: 'Changes of the capacity' });
  await expect(changes.getByRole('listitem')).toContainText(['1 → 2', '10 → 1']);
  await shop.context().close();
});

test('of two who change the same capacity the second is told, and decides', async ({
  page,
  browser,
  stack,
  quietConsole: _,
}) => {
  await signInAs(page, stack, 'organizer');
  await makeByForm(page, stack, { code: 'BOTH', percent: '10', capacity: '20' });
  const other = await another(browser);
  await signInAs(other, stack, 'organizer');
  await other.goto(page.url());
  await changeCapacity(page).click();
  await changeCapacity(other).click();
  await field(page, inAll).fill('60');
  await field(other, inAll).fill('80');
  await save(page).click();
  await expect(page.getByText('0 used, of 60')).toBeVisible();

  const told = other.getByText('Somebody changed it while you were typing: it is 60 now');
  await expect(told).toBeVisible();
  await expect(field(other, inAll)).toHaveValue('80');
  await expect(save(other)).toHaveCount(0);
  await expectAccessible(other);
  await other.getByRole('button', { name: 'Replace 60 by 80' }).click();
  await expect(page.getByText('0 used, of 80')).toBeVisible();
  await other.context().close();
});

test('a paused code helps nobody new, keeps what it promised, and goes on', async ({
  page,
  browser,
  stack,
  quietConsole: _,
}) => {
  await signInAs(page, stack, 'organizer');
  await makeByForm(page, stack, { code: 'REST', percent: '10', capacity: '20' });
  const basket = { lounge: shopPrices.lounge(1) };
  const coupon = { code: 'REST', shownDiscountMinor: 400 };
  const placed = await placeOrder(stack.webUrl, newOrder({ eventSlug: 'codes', basket, coupon }));
  if (!placed.ok || placed.data.outcome !== 'PAY') throw new Error('the order was not placed');
  await expect(page.getByText('0 used, 1 held, of 20')).toBeVisible();

  await page.getByRole('button', { name: 'Pause' }).click();
  const question = page.getByRole('dialog', { name: 'Pause REST?' });
  await expect(question).toContainText('1 ticket in checkout holds a discount of it.');
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Pause it' }).dblclick();
  await expect(page.getByRole('dialog', { name: 'The code is paused' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Paused', { exact: true })).toBeVisible();
  const shop = await another(browser);
  await shop.goto(`${stack.webUrl}/e/codes/checkout?lounge=1`);
  await applyCode(shop, 'REST');
  await expect(shop.locator('#coupon-code-note')).toContainText('REST cannot be used at the moment');
  expect(await pay(placed.data.payUrl)).toMatchObject({ status: 'succeeded' });
  await expect(page.getByText('1 used, of 20')).toBeVisible();

  await page.getByRole('button', { name: 'Resume' }).click();
  await page.getByRole('button', { name: 'Resume it' }).click();
  await expect(page.getByRole('dialog', { name: 'The code goes on' })).toBeVisible();
  await page.keyboard.press('Escape');
  await applyCode(shop, 'REST');
  await expect(payButton(shop, '€36.00')).toBeVisible();
  await shop.context().close();

  await page.getByRole('button', { name: 'Change end' }).click();
  const end = page.getByRole('dialog', { name: 'When does REST end?' });
  await end.getByRole('button', { name: 'Save the end' }).click();
  await expect(end.getByText('Choose a day and a time, or “No end”.')).toBeVisible();
  await end.getByLabel(/^End, /).fill('2027-05-01T12:00');
  await expectAccessible(page);
  await end.getByRole('button', { name: 'Save the end' }).click();
  await expect(page.getByRole('dialog', { name: 'The end is changed' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('until Saturday 1 May 2027, 12:00')).toBeVisible();
});

test('a copy begins with the terms of another code, and nothing typed is lost by accident', async ({
  page,
  stack,
}) => {
  await signInAs(page, stack, 'organizer');
  await makeByForm(page, stack, { code: 'FIRST', percent: '12.5', capacity: '7' });
  await page.getByRole('link', { name: 'Duplicate' }).click();
  await expect(page.getByText('Terms are those of FIRST.', { exact: false })).toBeVisible();
  await expect(field(page, 'Per cent off')).toHaveValue('12.5');
  await expect(field(page, inAll)).toHaveValue('7');
  await field(page, 'Code').fill('first');
  await field(page, inAll).fill('8');
  await make(page).click();
  await expect(
    page.getByText('The code FIRST exists already with other terms.', { exact: false }),
  ).toBeVisible();
  await expect(field(page, 'Code')).toBeFocused();

  await page.getByRole('link', { name: 'Cancel', exact: true }).click();
  const guard = page.getByRole('dialog', { name: 'Leave without making it?' });
  await expect(guard).toBeVisible();
  await expectAccessible(page);
  await guard.getByRole('button', { name: 'Keep typing' }).click();
  await expect(field(page, inAll)).toHaveValue('8');
  await field(page, 'Code').fill('second');
  await page.getByText('A free ticket', { exact: true }).click();
  await make(page).click();
  await expect(page).toHaveURL(/\/coupons\/SECOND$/);
  await expect(page.getByRole('region', { name: 'Terms' }).getByText('A free ticket')).toBeVisible();
});

test('a code made by hand at the processor is taken over', async ({ page, stack, quietConsole: _ }) => {
  await makeCode(stack, { code: 'BYHAND', percentOff: 30 });
  await signInAs(page, stack, 'organizer');
  await page.goto(`${stack.urls.admin}/e/codes/coupons`);
  await page.getByRole('button', { name: 'Take over a code' }).click();
  const found = page.getByRole('dialog', { name: 'Take over a code' });
  await expect(found.getByText('BYHAND', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await found.getByRole('button', { name: 'Take over BYHAND' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'BYHAND' })).toBeVisible();
  await expect(page.getByText('0 used, no limit')).toBeVisible();
  await page.getByRole('button', { name: 'Count anew' }).click();
  await expect(
    page.getByText('Counted: nothing had to be changed. The terms were read again.'),
  ).toBeVisible();
});

test('a viewer sees numbers, and reads why nothing can be changed', async ({
  page,
  browser,
  stack,
  quietConsole: _,
}) => {
  const organizer = await another(browser);
  await signInAs(organizer, stack, 'organizer');
  await makeByForm(organizer, stack, { code: 'LOOK-ONLY', percent: '10', capacity: '5' });
  await organizer.context().close();
  await signInAs(page, stack, 'viewer');
  await page.goto(`${stack.urls.admin}/e/codes/coupons`);
  await expect(page.getByRole('button', { name: 'New code' })).toBeDisabled();
  await expect(page.getByText('Making and changing codes is for organizers.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'LOOK-ONLY' }).click();
  await expect(page.getByText('0 used, of 5')).toBeVisible();
  for (const name of ['Change: Capacity', 'Pause', 'Change end', 'Duplicate', 'Count anew'])
    await expect(page.getByRole('button', { name, exact: true }), name).toBeDisabled();
  await expectAccessible(page);
  await page.goto(`${stack.urls.admin}/e/codes/coupons/new`);
  await expect(page.getByText('This room is not for your role')).toBeVisible();
});
