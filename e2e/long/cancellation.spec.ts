import { newOrder, pay, placeOrder, readOrder, tokenOf, until } from '@lanyard/testing/drive/buyer';
import { devices, type Browser, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { signInAs } from '../support/staff.ts';
import { expect, seat, test, type RunningStack } from '../support/test.ts';

const phone = { ...devices['iPhone 13'], viewport: { width: 390, height: 844 } };

interface Mail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Two tickets that Eva bought, the second one for Fay; paid and issued. */
async function twoTickets({ webUrl }: RunningStack) {
  const order = newOrder({
    eventSlug: 'hall',
    basket: { seat: { ...seat, quantity: 2 } },
    name: 'Eva Ersoy',
    email: 'eva.ersoy@example.org',
    attendees: [{ position: 1, person: { name: 'Fay Fonseca', email: 'fay.fonseca@example.org' } }],
  });
  const answer = await placeOrder(webUrl, order);
  if (!answer.ok || answer.data.outcome !== 'PAY') throw new Error('not placed');
  await pay(answer.data.payUrl);
  const { orderPath } = answer.data;
  const read = await until(
    'the tickets are issued',
    () => readOrder(webUrl, tokenOf(orderPath)),
    (now) => now.ok && now.data.tickets.length === 2,
  );
  if (!read.ok) throw new Error('cannot be read');
  const path = read.data.tickets[1]?.path;
  if (!path) throw new Error('no ticket');
  return { orderPath, path, reference: read.data.reference, paid: read.data.grossMinor };
}

async function mailTo({ sandboxUrl }: RunningStack, to: string, subject: RegExp): Promise<Mail> {
  const found = await until(
    `a mail to ${to}`,
    async () => {
      const answer = await fetch(`${sandboxUrl}/api/messages?to=${encodeURIComponent(to)}`);
      // The sandbox's documented answer.
      return ((await answer.json()) as Mail[]).find((mail) => subject.test(mail.subject));
    },
    (mail) => mail !== undefined,
  );
  if (!found) throw new Error('no mail');
  return found;
}

async function onPhone(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext(phone)).newPage();
  await page.goto(url);
  return page;
}

/** Asks on a page to cancel, as people do. */
async function ask(page: Page, what: string | null, words: string): Promise<void> {
  const card = page.getByRole('region', { name: 'Cancel', exact: true });
  await card.getByRole('button', { name: 'Ask to cancel' }).click();
  await expect(card.getByRole('button', { name: 'Send the request' })).toBeVisible();
  if (what !== null) await card.getByLabel(what).check();
  await card.getByLabel('Illness or an accident').check();
  await card.getByLabel('Anything the organizers should know').fill(words);
  await expectAccessible(page);
  await card.getByRole('button', { name: 'Send the request' }).dblclick();
  await expect(card.getByText('Asked to cancel, waiting for the organizers')).toBeVisible();
}

test('an attendee asks on the phone, support gives back less and declines another, and every page tells', async ({
  page,
  browser,
  stack,
}) => {
  const { webUrl, sandboxUrl } = stack;
  const { orderPath, path, reference, paid } = await twoTickets(stack);
  const fay = await onPhone(browser, webUrl + path);
  await ask(fay, null, 'I broke my leg.');
  // Until somebody agrees, the ticket opens the door.
  await expect(fay.getByText(/It stays valid until the organizers agree/)).toBeVisible();
  await expect(fay.getByText(/€/)).toHaveCount(0);
  const told = await mailTo(stack, 'eva.ersoy@example.org', /Somebody asked to cancel/);
  expect(told.text).not.toContain('broke my leg');
  await mailTo(stack, 'fay.fonseca@example.org', /we have your request/);

  const eva = await onPhone(browser, webUrl + orderPath);
  await expect(eva.getByText('Its attendee asked for this.')).toBeVisible();
  await ask(eva, `${reference}-1`, 'Mine as well.');

  await page.setViewportSize({ width: 1440, height: 900 });
  await signInAs(page, stack, 'support');
  await page.goto(`${stack.urls.admin}/e/hall/cancellations`);
  await page.getByRole('link', { name: `Decide about ${reference}-2` }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('I broke my leg.')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel('Goes back').fill('12.5');
  await dialog.getByRole('button', { name: /^Approve and refund/ }).dblclick();
  await expect(dialog.getByText('Approved', { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).last().click();

  // Nobody reloads.
  await expect(fay.getByText('This ticket was cancelled. It does not open the door any more.')).toBeVisible();
  expect((await fetch(`${webUrl}${path}/qr.svg`)).status).toBe(409);
  await expect(eva.getByText('Cancelled: Sent')).toBeVisible();
  await expectAccessible(eva);
  const sent = await mailTo(stack, 'eva.ersoy@example.org', /12\.50 goes back to you/);
  expect(sent.text).toContain(reference);
  const gone = await mailTo(stack, 'fay.fonseca@example.org', /^Cancelled/);
  expect(gone.text).not.toContain('12.50');

  await page.getByRole('link', { name: `Decide about ${reference}-1` }).click();
  await dialog.getByLabel('Words for who asked').fill('The catering is ordered by now.');
  await dialog.getByRole('button', { name: 'Decline' }).click();
  await expect(dialog.getByText('Declined', { exact: true })).toBeVisible();
  await expect(eva.getByText('The catering is ordered by now.')).toBeVisible();
  const no = await mailTo(stack, 'eva.ersoy@example.org', /^Not cancelled/);
  expect(no.text).toContain('The catering is ordered by now.');

  await page.goto(`${stack.urls.admin}/e/hall/orders/${reference}`);
  await expect(page.getByText('Partly refunded')).toBeVisible();
  await expectAccessible(page);
  interface Ledger {
    readonly refunds: readonly { readonly amount: number; readonly charge: string }[];
    readonly charges: readonly {
      readonly id: string;
      readonly amount: number;
      readonly metadata: { readonly reference?: string };
    }[];
  }
  // The sandbox's documented answer.
  const ledger = (await (await fetch(`${sandboxUrl}/api/ledger`)).json()) as Ledger;
  const charge = ledger.charges.find(({ metadata }) => metadata.reference === reference);
  expect(charge?.amount).toBe(paid);
  expect(ledger.refunds.filter((refund) => refund.charge === charge?.id).map(({ amount }) => amount)).toEqual(
    [1250],
  );
});
