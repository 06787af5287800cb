import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { newOrder, pay, placeOrder, readOrder, tokenOf, until } from '@lanyard/testing/drive/buyer';
import { readLedger } from '@lanyard/testing/drive/ledger';
import { expectAccessible } from '../support/accessible.ts';
import { runSql } from '../support/run-sql.ts';
import { makeShop, shopPrices } from '../support/shop.ts';
import { signInAs } from '../support/staff.ts';
import { expect, type RunningStack, test } from '../support/test.ts';

test.use({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });

/** Buys over HTTP and waits until the tickets are there. */
async function buy(stack: RunningStack, slug: string, name: string, seats: number): Promise<void> {
  const email = `${randomBytes(4).toString('hex')}@example.org`;
  const basket = { seat: shopPrices.seat(seats) };
  const placed = await placeOrder(stack.webUrl, newOrder({ eventSlug: slug, basket, name, email }));
  if (!placed.ok || placed.data.outcome !== 'PAY' || placed.data.orderPath === null)
    throw new Error('the order was not placed');
  const { payUrl, orderPath } = placed.data;
  await pay(payUrl);
  await until(
    'the tickets are issued',
    () => readOrder(stack.webUrl, tokenOf(orderPath)),
    (answer) => answer.ok && answer.data.progress.status === 'COMPLETED',
    60_000,
  );
}

/** Gives a part of a payment back at the processor by hand, as an organizer does who is in a hurry. */
async function refundByHand(stack: RunningStack, paymentIntent: string, amount: number): Promise<void> {
  const answer = await fetch(`${stack.sandboxUrl}/v1/refunds`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk_test_by_hand' },
    body: new URLSearchParams({ payment_intent: paymentIntent, amount: String(amount) }),
  });
  if (!answer.ok) throw new Error(`the refund was refused: ${answer.status}`);
}

const cents = (text: string | undefined) => Math.round(Number(text) * 100);

/*
 * The treasurer wants the books of the event for the tax adviser, and the caterer a list of names. Nobody but the
 * staff gets either, and the books say what the processor's do, a refund made there by hand included.
 */
test('files are made in the background, say what the processor’s books say, and are for staff alone', async ({
  page,
  stack,
  quietConsole: _,
}) => {
  const slug = `books-${randomBytes(3).toString('hex')}`;
  await makeShop(stack, slug);
  await buy(stack, slug, '=Ada; Lovelace', 2);
  await buy(stack, slug, 'Bo Bakker', 1);
  const paid = await runSql<{ intent: string; orderId: string }>(
    stack,
    `SELECT p."processorPaymentId" AS "intent", o."id" AS "orderId" FROM "Payment" p
     JOIN "Order" o ON o."id" = p."orderId" JOIN "Event" e ON e."id" = o."eventId" WHERE e."slug" = $1`,
    [slug],
  );
  await refundByHand(stack, paid[0]?.intent ?? '', 1_234);
  await until(
    'the refund is in our books',
    () =>
      runSql<{ many: number }>(
        stack,
        `SELECT count(*)::int AS "many" FROM "Refund" r JOIN "Event" e ON e."id" = r."eventId"
         WHERE e."slug" = $1 AND r."status" = 'SENT'`,
        [slug],
      ),
    ([row]) => row?.many === 1,
    30_000,
  );

  await signInAs(page, stack, 'organizer');
  await page.goto(`${stack.urls.admin}/e/${slug}/orders?state=COMPLETED`);
  await page.getByRole('link', { name: 'Export', exact: true }).click();
  await expect(page.getByLabel('Only')).toHaveValue('COMPLETED');
  await expect(page.getByRole('group', { name: 'Columns' })).toContainText('11 of 17 chosen');
  await expectAccessible(page);

  await page.getByRole('radio', { name: /^Accounting/ }).check();
  await page.getByRole('radio', { name: /^CSV with commas/ }).check();
  await page.getByRole('checkbox', { name: 'Processor', exact: true }).uncheck();
  // What is chosen stands in the address: a copied link and a reload keep it.
  await page.reload();
  await expect(page.getByRole('radio', { name: /^Accounting/ })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Processor', exact: true })).not.toBeChecked();
  await page.getByRole('button', { name: 'Make the file' }).dblclick();
  const jobs = page.getByRole('list', { name: 'Jobs, newest first' }).getByRole('listitem');
  const books = jobs.filter({ hasText: 'Export: Accounting' });
  await expect(books).toHaveCount(1);
  await expect(books.getByText('Done', { exact: true })).toBeVisible({ timeout: 20_000 });
  // What the product does by itself is told, too: the mail about the refund that was made by hand.
  await expect(jobs.filter({ hasText: 'Mail about an order' })).toContainText('by itself');
  await expect(books).toContainText('Paid €240.00, given back €12.34: €227.66 left.');
  await expectAccessible(page);

  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download Accounting' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(new RegExp(`^${slug}-accounting-.*\\.csv$`));
  const [headings = '', ...lines] = readFileSync(await download.path(), 'utf8')
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n');
  expect(headings).not.toContain('Processor,');
  const rows = lines.map((line) => {
    const cells = line.split(',');
    const at = (heading: string) => cells[headings.split(',').indexOf(heading)];
    return {
      gross: cents(at('Gross')),
      net: cents(at('Net')),
      tax: cents(at('Tax')),
      intent: at('Processor’s payment'),
    };
  });
  const { charges, refunds } = await readLedger(stack.sandboxUrl);
  // Their books, found by the orders that the charges name.
  const ours = charges.filter(({ metadata }) => paid.some(({ orderId }) => metadata['order_id'] === orderId));
  const givenBack = refunds.filter(({ charge }) => ours.some(({ id }) => id === charge));
  const sum = (list: readonly number[]) => list.reduce((total, each) => total + each, 0);
  const gross = rows.map((row) => row.gross);
  expect(ours).toHaveLength(2);
  expect(sum(gross.filter((each) => each > 0))).toBe(sum(ours.map(({ amount }) => amount)));
  expect(-sum(gross.filter((each) => each < 0))).toBe(sum(givenBack.map(({ amount }) => amount)));
  expect(new Set(rows.map(({ intent }) => intent))).toEqual(
    new Set(ours.map(({ payment_intent: intent }) => intent)),
  );
  expect(rows.every((row) => row.gross === row.net + row.tax)).toBe(true);

  // The same address is worth nothing to whoever is not signed in, or may not have what is in it.
  const href = (await page.getByRole('link', { name: 'Download Accounting' }).getAttribute('href')) ?? '';
  expect((await fetch(`${stack.urls.admin}${href}`)).status).toBe(401);
  const viewer = await (await page.context().browser()?.newContext())?.newPage();
  if (!viewer) throw new Error('no browser');
  await signInAs(viewer, stack, 'viewer');
  await viewer.goto(`${stack.urls.admin}/e/${slug}/jobs`);
  await expect(viewer.getByText('It holds columns that are not for your role.')).toBeVisible();
  expect((await viewer.request.get(`${stack.urls.admin}${href}`)).status()).toBe(403);
  await viewer.context().close();
});
