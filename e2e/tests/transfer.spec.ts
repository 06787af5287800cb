import { readFileSync } from 'node:fs';
import { newOrder, pay, placeOrder, readOrder, tokenOf, until } from '@lanyard/testing/drive/buyer';
import { devices, type Browser, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { expect, seat, test, type RunningStack } from '../support/test.ts';

const phone = { ...devices['iPhone 13'], viewport: { width: 390, height: 844 } };

interface Mail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** A ticket that Ada bought for Bo, paid and issued. */
async function aTicketOfBo({ webUrl }: RunningStack) {
  const order = newOrder({
    eventSlug: 'hall',
    basket: { seat },
    name: 'Ada Alvim',
    email: 'ada.alvim@example.org',
    attendees: [{ position: 0, person: { name: 'Bo Brandt', email: 'bo.brandt@example.org' } }],
  });
  const answer = await placeOrder(webUrl, order);
  if (!answer.ok || answer.data.outcome !== 'PAY') throw new Error('not placed');
  await pay(answer.data.payUrl);
  const { orderPath } = answer.data;
  const read = await until(
    'the ticket is issued',
    () => readOrder(webUrl, tokenOf(orderPath)),
    (now) => now.ok && now.data.tickets.length === 1,
  );
  const path = read.ok ? read.data.tickets[0]?.path : null;
  if (!path) throw new Error('no ticket');
  return { orderPath, path };
}

/** The mail of somebody whose subject says this, once it has come. */
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

const linkIn = ({ text }: Mail, kind: 't' | 'x'): string =>
  new RegExp(`https?://\\S+(/${kind}/\\S+)`).exec(text)?.[1] ?? 'none';

async function onPhone(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext(phone)).newPage();
  await page.goto(url);
  return page;
}

async function typePerson(page: Page, name: string, email: string): Promise<void> {
  await page.getByLabel('Name', { exact: true }).last().fill(name);
  await page.getByLabel('E-mail address').last().fill(email);
}

test('a ticket goes from one phone to another, and the first one is left with nothing', async ({
  stack,
  browser,
}) => {
  const { webUrl } = stack;
  const { orderPath, path } = await aTicketOfBo(stack);
  const qr = (of: string) => fetch(`${webUrl}${of}/qr.svg`);
  const oldCode = await (await qr(path)).text();

  const bo = await onPhone(browser, webUrl + path);
  const card = bo.getByRole('region', { name: 'Hand this ticket on' });
  await card.getByRole('button', { name: 'Offer it to somebody' }).click();
  await typePerson(bo, 'Bo', 'BO.brandt@example.org');
  await card.getByRole('button', { name: 'Send the offer' }).click();
  await expect(card.getByText(/already in the name of this address/)).toBeVisible();
  await typePerson(bo, 'Cy from work', 'cy.castro@example.org');
  await card.getByRole('button', { name: 'Send the offer' }).dblclick();
  await expect(bo.getByText('Offered to Cy from work, cy.castro@example.org')).toBeVisible();
  await expectAccessible(bo);
  await mailTo(stack, 'bo.brandt@example.org', /was offered to somebody/);
  const offer = await mailTo(stack, 'cy.castro@example.org', /is offered to you/);
  for (const word of ['bo.brandt', 'Ada', 'ada.alvim']) expect(offer.html).not.toContain(word);

  const cy = await onPhone(browser, webUrl + linkIn(offer, 'x'));
  await expect(cy.getByRole('heading', { name: 'Bo Brandt offers you a ticket' })).toBeVisible();
  await expect(cy.getByLabel('E-mail address')).toHaveValue('cy.castro@example.org');
  await expectAccessible(cy);
  const otherTab = await cy.context().newPage();
  await otherTab.goto(webUrl + linkIn(offer, 'x'));
  await expect(otherTab.getByRole('button', { name: 'Accept the ticket' })).toBeVisible();
  await cy.getByLabel('Name', { exact: true }).fill('Cy Castro');
  await cy.getByRole('button', { name: 'Accept the ticket' }).dblclick();
  await expect(cy).toHaveURL(/\/t\//);
  await expect(cy.getByText('Cy Castro').first()).toBeVisible();
  const newPath = new URL(cy.url()).pathname;

  // Nobody reloads: what lay open on the old phone and in the other tab turns by itself.
  await expect(bo.getByRole('heading', { name: 'This ticket has moved on' })).toBeVisible();
  await expect(bo.getByText(/Cy Castro|Bo Brandt/)).toHaveCount(0);
  await expectAccessible(bo);
  await expect(otherTab.getByRole('heading', { name: 'This ticket was accepted' })).toBeVisible();
  expect((await qr(path)).status).toBe(404);
  expect((await fetch(webUrl + path)).status).toBe(404);
  const newCode = await qr(newPath);
  expect(newCode.status).toBe(200);
  expect(await newCode.text()).not.toBe(oldCode);

  const yours = await mailTo(stack, 'cy.castro@example.org', /^Your ticket for/);
  expect(linkIn(yours, 't')).toBe(newPath);
  const farewell = await mailTo(stack, 'bo.brandt@example.org', /is now with somebody else/);
  for (const word of ['Cy Castro', 'cy.castro', newPath]) expect(farewell.html).not.toContain(word);

  const ada = await onPhone(browser, webUrl + orderPath);
  await expect(ada.getByText('Handed on', { exact: true })).toBeVisible();
  await expect(ada.getByText('Cy Castro')).toHaveCount(0);
  await expect(ada.getByRole('link', { name: /Open ticket/ })).toHaveCount(0);
  await expectAccessible(ada);

  const logs = [...stack.parts.web, ...stack.parts.worker].map(({ logFile }) =>
    readFileSync(logFile, 'utf8'),
  );
  for (const log of logs) expect(log.includes(linkIn(offer, 'x').slice(3))).toBe(false);
  for (const page of [bo, cy, ada]) await page.context().close();
});
