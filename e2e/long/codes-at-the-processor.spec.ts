import type { CouponAnswer } from '@lanyard/domain/coupons/coupon-answer';
import { addFault, clearFaults, readFaults } from '@lanyard/testing/drive/ledger';
import { makeCode, relabelCode, switchCode } from '@lanyard/testing/drive/make-code';
import { mutate } from '@lanyard/testing/drive/trpc';
import { makeShop } from '../support/shop.ts';
import { signInAs } from '../support/staff.ts';
import { expect, test, type RunningStack } from '../support/test.ts';

test.use({ viewport: { width: 1280, height: 900 } });

/** Asks for a code as a buyer's page does, so that the event has heard of it. */
async function ask(stack: RunningStack, code: string) {
  return mutate<CouponAnswer>(stack.webUrl, 'coupons.check', {
    ...{ eventSlug: 'elsewhere', code, swag: [] },
    lines: [{ ticketTypeKey: 'lounge', quantity: 1, shownUnitMinor: 4_000 }],
  });
}

test('what somebody changes in the processor’s own dashboard shows in the open room, heard of or not', async ({
  page,
  stack,
  quietConsole: _,
}) => {
  await makeShop(stack, 'elsewhere');
  await makeCode(stack, { code: 'AFAR', percentOff: 25, labels: { lanyard_capacity: '12' } });
  expect(await ask(stack, 'AFAR')).toMatchObject({ ok: true, data: { answer: 'VALID' } });
  await signInAs(page, stack, 'organizer');
  await page.goto(`${stack.urls.admin}/e/elsewhere/coupons/AFAR`);
  await expect(page.getByText('0 used, of 12')).toBeVisible();

  await relabelCode(stack, 'AFAR', { lanyard_capacity: '40' });
  await expect(page.getByText('0 used, of 40')).toBeVisible({ timeout: 10_000 });

  // Nobody tells us any more: somebody looks.
  await addFault(stack.sandboxUrl, {
    ...{ service: 'stripe', kind: 'drop_webhook', match: 'promotion_code.updated', times: 2 },
  });
  const dropped = async () => (await readFaults(stack.sandboxUrl)).map(({ fired }) => fired);
  await relabelCode(stack, 'AFAR', { lanyard_capacity: '7' });
  expect(await dropped()).toEqual([1]);
  await expect(page.getByText('0 used, of 7', { exact: true })).toBeVisible({ timeout: 60_000 });
  await switchCode(stack, 'AFAR', false);
  expect(await dropped()).toEqual([2]);
  await expect(page.getByText('Paused', { exact: true })).toBeVisible({ timeout: 60_000 });
  expect(await ask(stack, 'AFAR')).toMatchObject({ ok: true, data: { code: 'COUPON_PAUSED' } });
  await clearFaults(stack.sandboxUrl);
});
