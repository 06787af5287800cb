import type { Availability } from '@lanyard/domain/events/event-view';
import { pay, readOrder, until } from '@lanyard/testing/drive/buyer';
import { readLedger, readMails } from '@lanyard/testing/drive/ledger';
import { makeTestEvent } from '@lanyard/testing/drive/test-event';
import { query } from '@lanyard/testing/drive/trpc';
import { expectAccessible } from '../support/accessible.ts';
import { payOnPage } from '../support/pay-on-page.ts';
import { runSql } from '../support/run-sql.ts';
import { fillBuyer, payButton } from '../support/shop.ts';
import { expect, test, type RunningStack } from '../support/test.ts';

test.use({ viewport: { width: 1280, height: 900 } });

/** How many seats the event's page would say are left. */
const seatsLeft = (stack: RunningStack) => async () => {
  const answer = await query<Availability>(stack.webUrl, 'events.availability', { slug: 'brief' });
  return answer.ok ? (answer.data.ticketTypes[0]?.remaining ?? -1) : -1;
};

test('a hold that ends closes the payment page, frees the seat, keeps the choices, and one press tries again', async ({
  page,
  stack,
}) => {
  await makeTestEvent(stack, {
    slug: 'brief',
    quotas: { hall: 5 },
    types: { seat: { price: 50, quotas: ['hall'] } },
    policies: { hold: 'PT15S' },
  });
  await until('the tally answers', seatsLeft(stack), (left) => left === 5);
  await page.goto(`${stack.webUrl}/e/brief/checkout?seat=1`);
  await fillBuyer(page, 'Chien-Shiung Wu', 'wu@example.org');
  await payButton(page, '€50.00').click();
  await page.waitForURL(/\/pay\//);
  const payUrl = page.url();
  await page.getByRole('link', { name: /Back/ }).click();
  await expect(page.getByText('Seats held for')).toBeVisible();
  const token = new URL(page.url()).pathname.replace('/o/', '');
  await until('the seat counts as held', seatsLeft(stack), (left) => left === 4);
  await expect(page.getByRole('heading', { name: 'The time ran out' })).toBeVisible({ timeout: 40_000 });
  await expectAccessible(page);

  await until('the seat is free again', seatsLeft(stack), (left) => left === 5);
  const { sessions } = await readLedger(stack.sandboxUrl);
  expect(sessions.filter(({ url }) => url === payUrl).map(({ status }) => status)).toEqual(['expired']);
  expect(await pay(payUrl)).not.toMatchObject({ status: 'succeeded' });
  const view = await readOrder(stack.webUrl, token);
  expect(view.ok && view.data.lines).toMatchObject([{ kind: 'TICKET', key: 'seat', quantity: 1 }]);

  // The second try has all the time it needs.
  await runSql(
    stack,
    `UPDATE "Event" SET "policies" = jsonb_set("policies"::jsonb, '{hold}', '"PT30M"') WHERE "slug" = 'brief'`,
  );
  await page
    .getByRole('link', { name: 'Try again' })
    .or(page.getByRole('button', { name: 'Try again' }))
    .first()
    .click();
  await expect(page).toHaveURL(/\/e\/brief\/checkout\?seat=1/);
  await expect(page.getByRole('region', { name: 'You' }).getByLabel('Name')).toHaveValue('Chien-Shiung Wu');
  await payButton(page, '€50.00').click();
  await payOnPage(page);
  await expect(page.getByText('Receipt sent')).toBeVisible();
  // One ticket for oneself: the receipt carries it and no second mail comes.
  const mails = await readMails(stack.sandboxUrl, 'wu@example.org');
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text).toMatch(/\/t\/[\w-]+/);
});
