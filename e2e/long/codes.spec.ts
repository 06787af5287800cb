import type { PlaceAnswer } from '@lanyard/domain/orders/place-answer';
import { newOrder, placeOrder } from '@lanyard/testing/drive/buyer';
import { makeCode, relabelCode } from '@lanyard/testing/drive/make-code';
import { makeTestEvent } from '@lanyard/testing/drive/test-event';
import { expectAccessible } from '../support/accessible.ts';
import { payOnPage } from '../support/pay-on-page.ts';
import { runSql } from '../support/run-sql.ts';
import { applyCode, fillBuyer, payButton } from '../support/shop.ts';
import { expect, test, type RunningStack } from '../support/test.ts';

test.use({ viewport: { width: 1280, height: 900 } });

/** What our books say of a code. */
async function booksOf(stack: RunningStack, code: string) {
  const [row] = await runSql<{ held: number; used: number; capacity: number }>(
    stack,
    `SELECT "held", "used", "capacity" FROM "Coupon" WHERE "code" = $1`,
    [code],
  );
  return row;
}

test('a code opens hidden tickets, and nothing else does', async ({ page, stack, quietConsole: _ }) => {
  await makeTestEvent(stack, {
    slug: 'backstage',
    quotas: { hall: 50 },
    types: {
      seat: { price: 80, quotas: ['hall'] },
      speaker: { price: 10, quotas: ['hall'], hidden: true },
    },
  });
  await makeCode(stack, {
    code: 'ON-STAGE',
    percentOff: 50,
    labels: { lanyard_unlocks: 'speaker', lanyard_per_order: '0' },
  });
  await page.goto(`${stack.webUrl}/e/backstage`);
  await expect(page.getByText('Ticket seat').first()).toBeVisible();
  expect(await page.content()).not.toContain('Ticket speaker');

  await page.goto(`${stack.webUrl}/e/backstage/checkout`);
  await expect(page.getByText('Ticket speaker')).toHaveCount(0);
  await applyCode(page, 'on-stage');
  await expect(page.getByText('Opens Ticket speaker.', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'One Ticket speaker ticket more' }).click();
  await expect(payButton(page, '€10.00')).toBeVisible();
  await fillBuyer(page, 'Ada Speaker', 'ada.speaker@example.org');
  await payButton(page, '€10.00').click();
  await payOnPage(page);
  await expect(page.getByText('Receipt sent')).toBeVisible();

  const guessed = newOrder({
    eventSlug: 'backstage',
    basket: { speaker: { quantity: 1, shownUnitMinor: 1_000 } },
  });
  expect(await placeOrder(stack.webUrl, guessed)).toMatchObject({
    ok: true,
    data: { outcome: 'REFUSED', code: 'TICKET_TYPE_UNKNOWN' },
  });
});

test('two uses left for three tickets: the two dearest get it, and the page says so', async ({
  page,
  stack,
  quietConsole: _,
}) => {
  await makeTestEvent(stack, {
    slug: 'the-rest',
    quotas: { hall: 50 },
    types: { seat: { price: 80, quotas: ['hall'] }, student: { price: 20, quotas: ['hall'] } },
    policies: { couponShort: 'DISCOUNT_REST' },
  });
  await makeCode(stack, { code: 'REST-OF-IT', percentOff: 50, labels: { lanyard_capacity: '2' } });
  await page.goto(`${stack.webUrl}/e/the-rest/checkout?seat=1&student=2&coupon=REST-OF-IT`);
  await expect(page.getByText('2 of your 3 tickets get it: the code has 2 uses left.').first()).toBeVisible();
  await fillBuyer(page, 'Bo Rest', 'bo.rest@example.org');
  await payButton(page, '€70.00').click();
  await payOnPage(page);
  await expect(page.getByText('Receipt sent')).toBeVisible();
  expect(await booksOf(stack, 'REST-OF-IT')).toEqual({ held: 0, used: 2, capacity: 2 });
});

test('two hundred buyers, twenty uses: twenty, and ten more the moment the capacity is thirty', async ({
  stack,
}) => {
  test.setTimeout(240_000);
  await makeTestEvent(stack, {
    slug: 'last-uses',
    quotas: { hall: 500 },
    types: { seat: { price: 80, quotas: ['hall'] } },
  });
  await makeCode(stack, { code: 'LAST-USES', percentOff: 25, labels: { lanyard_capacity: '20' } });
  const buy = async (): Promise<PlaceAnswer> => {
    const order = newOrder({
      eventSlug: 'last-uses',
      basket: { seat: { quantity: 1, shownUnitMinor: 8_000 } },
      coupon: { code: 'LAST-USES', shownDiscountMinor: 2_000 },
    });
    const answer = await placeOrder(stack.webUrl, order);
    if (!answer.ok) throw new Error(`not answered: ${JSON.stringify(answer)}`);
    return answer.data;
  };
  const buyers = Array.from({ length: 200 }, () => buy());
  const answers = await Promise.all(buyers);
  // An order that waits for its turn in the rush is decided a moment later, in our books.
  const decided = (count: number) =>
    expect
      .poll(
        async () =>
          runSql(
            stack,
            `SELECT COUNT(*)::int AS "open" FROM "Order" o JOIN "Event" e ON e."id" = o."eventId"
             WHERE e."slug" = 'last-uses' AND o."status" = 'DRAFT'`,
          ),
        { timeout: 120_000 },
      )
      .toEqual([{ open: count }]);
  await decided(0);
  expect(answers.filter(({ outcome }) => outcome === 'PAY').length).toBeLessThanOrEqual(20);
  expect(await booksOf(stack, 'LAST-USES')).toMatchObject({ held: 20, used: 0 });

  await relabelCode(stack, 'LAST-USES', { lanyard_capacity: '30' });
  await expect.poll(() => booksOf(stack, 'LAST-USES')).toMatchObject({ capacity: 30 });
  await Promise.all(Array.from({ length: 20 }, () => buy()));
  await decided(0);
  expect(await booksOf(stack, 'LAST-USES')).toMatchObject({ held: 30, capacity: 30 });
});
