import { readFile } from 'node:fs/promises';
import { newOrder, placeOrder, readOrder, tokenOf, until } from '@lanyard/testing/drive/buyer';
import { makeTestEvent } from '@lanyard/testing/drive/test-event';
import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { expectAccessible } from '../support/accessible.ts';
import { expect, type RunningStack, test } from '../support/test.ts';

// A ticket is held on a phone.
test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, acceptDownloads: true });

const bo = { name: 'Bo Ångström-Παπάς', email: 'bo.take@example.org' };

/** Path of a ticket that somebody bought and named nobody on. */
async function aTicket(stack: RunningStack, slug: string): Promise<string> {
  const company = { key: 'company', kind: 'text', label: 'Company', required: true } as const;
  const types = { seat: { price: 0, quotas: ['hall'], registration: [company] } };
  await makeTestEvent(stack, { slug, quotas: { hall: 5 }, types });
  const order = newOrder({ eventSlug: slug, basket: { seat: { quantity: 1, shownUnitMinor: 0 } } });
  const answer = await placeOrder(stack.webUrl, order);
  if (!answer.ok || answer.data.outcome === 'REFUSED') throw new Error('not placed');
  const token = tokenOf(answer.data.orderPath);
  const read = await until(
    'the ticket is issued',
    () => readOrder(stack.webUrl, token),
    (seen) => seen.ok && seen.data.tickets.length === 1,
  );
  const path = read.ok ? read.data.tickets[0]?.path : null;
  if (!path) throw new Error('no ticket');
  return path;
}

/** A mail as the sandbox took it. */
interface Mail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly attachments: readonly {
    readonly filename: string;
    readonly contentId: string | null;
    readonly content: string;
  }[];
}

/** The newest mail to Bo whose subject has some words in it. */
async function mailWith(stack: RunningStack, words: string): Promise<Mail> {
  const address = `${stack.sandboxUrl}/api/messages?to=${encodeURIComponent(bo.email)}`;
  const read = async () => {
    // The sandbox answers with what it took, newest first.
    const mails = (await (await fetch(address)).json()) as Mail[];
    return mails.find(({ subject }) => subject.includes(words));
  };
  const mail = await until(`a mail “${words}”`, read, (found) => found !== undefined);
  if (!mail) throw new Error('no such mail');
  return mail;
}

async function download(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name, exact: true }).click(),
  ]);
  return readFile(await file.path());
}

const textOf = async (pdf: Buffer) =>
  (await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })).text;

/** The code is there as a picture with something in it, not only as its place. */
async function expectCode(page: Page): Promise<void> {
  const code = page.getByRole('img', { name: /QR code for the door/ });
  await expect(code).toBeVisible();
  await expect.poll(() => code.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
}

/*
 * Bo registers, takes the ticket along as mail, print and calendar entry, opens it in a cellar without network, has
 * a new code made when somebody photographs the old one, and finds the way back after losing every link.
 */
test('a ticket taken along, opened without network, made new and found again', async ({
  page,
  context,
  stack,
}) => {
  const path = await aTicket(stack, 'along');
  await page.goto(stack.webUrl + path);
  await page.getByLabel('Name', { exact: true }).fill(bo.name);
  await page.getByLabel('E-mail address').fill(bo.email);
  await page.getByLabel('Company').fill('Rope & Sons');
  await page.getByRole('button', { name: 'Register', exact: true }).click();
  await expect(page.getByText('You are registered')).toBeVisible();
  await expectCode(page);
  await expect(page.getByText('Saved on this phone')).toBeVisible();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);

  const mail = await mailWith(stack, 'QR code');
  expect(mail.html).toContain('src="cid:ticket-qr"');
  expect(mail.text).toContain(`${path}\n`);
  const [code, print, entry] = mail.attachments.map(({ content }) => Buffer.from(content, 'base64'));
  expect(mail.attachments[0]).toMatchObject({ contentId: 'ticket-qr' });
  expect(code?.subarray(1, 4).toString()).toBe('PNG');
  const printed = await download(page, 'Download as PDF');
  for (const pdf of [printed, print ?? Buffer.alloc(0)]) {
    const text = await textOf(pdf);
    expect(text).toContain(bo.name);
    expect(text).toContain(path);
  }
  const calendar = (await download(page, 'Calendar file')).toString();
  for (const file of [calendar, entry?.toString() ?? '']) {
    expect(file).toMatch(/^BEGIN:VCALENDAR\r\n[^]*UID:evt_\w+@[^]*SEQUENCE:\d+\r\n[^]*END:VCALENDAR\r\n$/);
    expect(file.replace(/\r\n\s/g, '')).not.toContain('/t/');
  }

  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText('Offline: saved on this phone')).toBeVisible();
  await expectCode(page);
  await expect(page.getByText(bo.name)).toBeVisible();
  await context.setOffline(false);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Take it with you' })).toBeVisible();

  const thief = await context.newPage();
  await thief.goto(stack.webUrl + path);
  await expectCode(thief);
  await page.getByRole('button', { name: 'Make a new code' }).click();
  await expect(page.getByText(/We mail the new link to bo\.take@example\.org/)).toBeVisible();
  await page.getByRole('button', { name: 'Make a new code now' }).click();
  await expect(page).not.toHaveURL(stack.webUrl + path);
  await expectCode(page);
  await expect(thief.getByRole('img', { name: /QR code for the door/ })).toHaveCount(0);
  await expect
    .poll(() => thief.evaluate(() => caches.keys()))
    .toEqual([`lanyard-ticket:${new URL(page.url()).pathname}`]);
  for (const file of ['', '/qr.svg', '/ticket.pdf', '/event.ics'])
    expect((await fetch(stack.webUrl + path + file)).status).toBe(404);
  const renewed = await mailWith(stack, 'New link');
  expect(renewed.text).toContain(`${page.url()}\n`);
  expect(renewed.attachments[0]?.content).not.toBe(mail.attachments[0]?.content);

  await page.getByRole('link', { name: 'Find my tickets' }).click();
  await page.getByRole('button', { name: 'Send me my links' }).click();
  await expect(page.getByLabel('E-mail address')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('E-mail address').fill(bo.email);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Send me my links' }).click();
  await expect(page.getByText('Look into your mailbox')).toBeVisible();
  await expectAccessible(page);
  expect((await mailWith(stack, 'Your links')).text).toContain(renewed.text.match(/\/t\/[\w-]+/)?.[0] ?? '-');
});
