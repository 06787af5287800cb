import { newOrder, pay, placeOrder, readOrder, tokenOf, until } from '@lanyard/testing/drive/buyer';
import { readLedger, readMails } from '@lanyard/testing/drive/ledger';
import { devices } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { signInAs } from '../support/staff.ts';
import { expect, seat, test, type RunningStack } from '../support/test.ts';

const phone = { ...devices['iPhone 13'], viewport: { width: 390, height: 844 } };
const email = 'rosa.receipt@example.org';

/** A ticket that Rosa bought for herself, paid and issued. */
async function aSale({ webUrl }: RunningStack) {
  const order = newOrder({ eventSlug: 'hall', basket: { seat }, name: 'Rosa Receipt', email });
  const answer = await placeOrder(webUrl, order);
  if (!answer.ok || answer.data.outcome !== 'PAY') throw new Error('not placed');
  await pay(answer.data.payUrl);
  const { orderPath } = answer.data;
  const read = await until(
    'the receipt is written',
    () => readOrder(webUrl, tokenOf(orderPath)),
    (now) => now.ok && now.data.papers.current !== null,
  );
  if (!read.ok || read.data.papers.current === null) throw new Error('cannot be read');
  return { order, orderPath, reference: read.data.reference, first: read.data.papers.current };
}

/** Refunds a part in the payment partner's own dashboard: a refund that carries nothing of ours. */
async function refundByHand({ sandboxUrl }: RunningStack, orderId: string, amount: number): Promise<void> {
  const { charges } = await readLedger(sandboxUrl);
  const charge = charges.find(({ metadata }) => metadata['order_id'] === orderId);
  const answer = await fetch(`${sandboxUrl}/v1/refunds`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk_test_by_hand', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ charge: charge?.id ?? '', amount: String(amount) }),
  });
  expect(answer.status, await answer.text()).toBe(200);
}

test('a receipt gets its company, and a refund by hand its credit note; support sees the trail', async ({
  stack,
  browser,
}) => {
  const { order, orderPath, reference, first } = await aSale(stack);
  const page = await (await browser.newContext(phone)).newPage();
  await page.goto(stack.webUrl + orderPath);
  const papers = page.getByRole('region', { name: 'Receipts' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    papers.getByRole('link', { name: `Receipt ${first} (PDF)` }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${first}.pdf`);

  await papers.getByRole('button', { name: 'Add company, VAT number or address' }).click();
  await papers.getByLabel('Company').fill('Rosa & Filhas, Lda.');
  await papers.getByLabel('VAT number').fill('50144260');
  await papers.getByLabel('Billing address').fill('Rua do Século 12\n1200-433 Lisboa');
  await papers.getByLabel('Country').selectOption('PT');
  await papers.getByRole('button', { name: 'Make the receipt out anew' }).click();
  await expect(papers.getByText('This does not look like a VAT number')).toBeVisible();
  await expect(papers.getByLabel('VAT number')).toBeFocused();
  await papers.getByLabel('VAT number').fill('501 442 600');
  await expectAccessible(page);
  await papers.getByRole('button', { name: 'Make the receipt out anew' }).dblclick();
  await expect(papers.getByText(/Receipt \S+ stands now\. Both papers go to/)).toBeVisible();
  await expect(papers.getByRole('listitem')).toHaveCount(3);
  await expect(papers.getByText('VAT PT501442600')).toBeVisible();
  await expect(papers.getByText(`Takes back ${first}`)).toBeVisible();
  const mail = await until(
    'the corrected receipt comes',
    async () => (await readMails(stack.sandboxUrl, email)).find(({ subject }) => /corrected/.test(subject)),
    (found) => found !== undefined,
  );
  expect(mail?.text).toContain('Both are attached');

  await refundByHand(stack, order.orderId, 1000);
  await expect(papers.getByRole('listitem')).toHaveCount(4);
  await expect(papers.getByRole('listitem').last()).toContainText('−€10.00');
  await expectAccessible(page);

  const support = await browser.newPage();
  await signInAs(support, stack, 'support');
  await support.goto(`${stack.urls.admin}/e/hall/orders/${reference}`);
  const card = support.getByRole('region', { name: 'Receipts' });
  await expect(card.getByRole('listitem')).toHaveCount(4);
  await expect(support.getByText('was refunded at the payment partner itself')).toBeVisible();
  await expect(support.getByText(`Receipt ${first} made out anew`)).toBeVisible();
  const [again] = await Promise.all([
    support.waitForEvent('download'),
    card.getByRole('link', { name: `Receipt ${first} (PDF)` }).click(),
  ]);
  expect(again.suggestedFilename()).toBe(`${first}.pdf`);
  await card.getByRole('button', { name: 'Correct receipt' }).click();
  await support.getByRole('dialog').getByLabel('Company').fill('Rosa e Filhas, Lda.');
  await support.getByRole('button', { name: 'Make it out anew' }).click();
  await expect(card.getByRole('listitem')).toHaveCount(6);
  await expectAccessible(support);
  await page.context().close();
});
