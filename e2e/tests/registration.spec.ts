import { newOrder, placeOrder, readOrder, tokenOf, until } from '@lanyard/testing/drive/buyer';
import { makeTestEvent, type TestEvent } from '@lanyard/testing/drive/test-event';
import { mutate } from '@lanyard/testing/drive/trpc';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { expect, type RunningStack, test } from '../support/test.ts';

// Whoever stands in the queue has a phone.
test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

const starters = [
  { key: 'soup', label: 'Soup' },
  { key: 'salad', label: 'Salad' },
];
const questions: NonNullable<TestEvent['types'][string]['registration']> = [
  { key: 'company', kind: 'text', label: 'Company' },
  { key: 't-shirt', kind: 't-shirt', label: 'T-shirt', required: true, changeUntil: 'P14D' },
  { key: 'diet', kind: 'diet', label: 'What do you eat?', required: true },
  { key: 'dinner', kind: 'yes-no', label: 'Do you come to the dinner?', required: true },
  {
    ...{ key: 'starter', kind: 'choice', label: 'Starter', required: true, choices: starters },
    shownIf: { field: 'dinner', equals: true },
  },
  { key: 'phone', kind: 'phone', label: 'Phone' },
  { key: 'country', kind: 'country', label: 'Country' },
  {
    ...{ key: 'photos', kind: 'consent', label: 'Photos' },
    wording: { version: 1, text: 'Photos on which I can be recognised may be shown.' },
  },
];

/** Address of a ticket's page that somebody bought and named nobody on. */
async function anUnnamedTicket(stack: RunningStack, slug: string): Promise<string> {
  const types = { seat: { price: 0, quotas: ['hall'], registration: questions } };
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
  return `${stack.webUrl}${(read.ok && read.data.tickets[0]?.path) || ''}`;
}

const shirt = (page: Page, size: string) =>
  page.getByRole('radiogroup', { name: 'T-shirt' }).getByRole('radio', { name: size, exact: true });

/*
 * The queue at the door: Bo has the link of a ticket nobody is named on, and a phone. He makes each kind of mistake
 * once, loses the page half way, and has the code on the screen when he presses Register.
 */
test('somebody in the queue registers on a phone, changes an answer and takes a consent back', async ({
  page,
  stack,
  quietConsole: _,
}) => {
  await page.goto(await anUnnamedTicket(stack, 'queue'));
  await expect(page.getByRole('heading', { name: 'Register' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Register', exact: true }).click();
  await expect(page.getByText('5 things to put right')).toBeVisible();
  await expect(page.getByText('Enter a name.')).toBeVisible();
  await expect(page.getByText('Choose an answer to “T-shirt”.')).toBeVisible();
  await expect(page.getByText('Choose at least one answer to “What do you eat?”.')).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused();

  await page.getByLabel('Name', { exact: true }).fill('Bo Friend');
  await page.getByLabel('E-mail address').fill('bo@');
  await shirt(page, 'M').click();
  await page.getByLabel('Vegan').click();
  await page.getByLabel('I eat everything').click();
  await expect(page.getByLabel('Vegan')).not.toBeChecked();
  await page.getByRole('radio', { name: 'Yes' }).click();
  await page.getByLabel('Phone (optional)').fill('912 345 678');
  await page.getByRole('button', { name: 'Register', exact: true }).click();
  await expect(page.getByText('3 things to put right')).toBeVisible();
  await expect(page.getByText('Enter an e-mail address like name@example.org.')).toBeVisible();
  await expect(
    page.getByText('“Phone” is a number with its country code, like +351 912 345 678.'),
  ).toBeVisible();
  await expect(page.getByText('Choose an answer to “Starter”.')).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel('E-mail address').fill('bo@example.org');
  await page.getByLabel('Phone (optional)').fill('+351 912 345 678');
  await page.getByRole('radio', { name: 'Soup' }).click();
  await page.getByLabel('Country (optional)').selectOption('Portugal');
  await page.getByLabel('Company (optional)').fill('Rope & Sons');
  await expect(page.getByText('What you typed is kept.')).toBeVisible();

  await page.reload();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Bo Friend');
  await expect(page.getByLabel('Company (optional)')).toHaveValue('Rope & Sons');
  await expect(page.getByRole('radio', { name: 'Soup' })).toBeChecked();
  await page.getByRole('checkbox', { name: /I agree/ }).check();
  await page.getByRole('button', { name: 'Register', exact: true }).click();

  await expect(page.getByText('You are registered')).toBeVisible();
  await expect(page.getByRole('img', { name: /QR code for the door/ })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('heading', { name: 'Your answers' })).toBeVisible();
  await expectAccessible(page);
  // Nothing stands out of the phone.
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);

  await page.getByRole('button', { name: 'Change answers' }).click();
  await shirt(page, 'L').click();
  await page.getByRole('button', { name: 'Save answers' }).click();
  await expect(page.getByText('Your answers are saved.')).toBeVisible();
  const answers = page.getByRole('region', { name: 'Your answers' });
  await expect(answers.getByText('L', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Take back: Photos' }).click();
  await expect(page.getByText('Taken back: Photos. It counts from now on.')).toBeVisible();
  await expect(answers.getByText(/^Taken back on/)).toBeVisible();
});

test('two pages with the same form find out about each other, in words', async ({ page, stack }) => {
  const url = await anUnnamedTicket(stack, 'two-tabs');
  await page.goto(url);
  await page.getByLabel('Company (optional)').fill('Rope');
  await expect(page.getByText('What you typed is kept.')).toBeVisible();
  const token = url.split('/t/')[1] ?? '';
  const elsewhere = { name: '', email: '', answers: { company: 'Splice' } };
  await mutate(stack.webUrl, 'tickets.saveDraft', { token, basedOn: 1, draft: elsewhere });
  await page.getByLabel('Company (optional)').fill('Rope & Sons');
  await expect(page.getByText('This form is open somewhere else')).toBeVisible();
  await expect(page.getByLabel('Company (optional)')).toHaveValue('Rope & Sons');
  await page.getByRole('button', { name: 'Go on with this one' }).click();
  await expect(page.getByText('What you typed is kept.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Company (optional)')).toHaveValue('Rope & Sons');
});
