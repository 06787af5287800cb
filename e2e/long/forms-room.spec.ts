import { newOrder, placeOrder, readOrder, tokenOf, until } from '@lanyard/testing/drive/buyer';
import { makeTestEvent, type TestEvent } from '@lanyard/testing/drive/test-event';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { signInAs } from '../support/staff.ts';
import { expect, type RunningStack, test } from '../support/test.ts';

test.use({ viewport: { width: 1440, height: 900 } });

const questions: NonNullable<TestEvent['types'][string]['registration']> = [
  { key: 'company', kind: 'text', label: 'Company' },
  { key: 'dinner', kind: 'yes-no', label: 'Do you come to the dinner?', required: true },
  {
    ...{ key: 'photos', kind: 'consent', label: 'Photos' },
    wording: { version: 1, text: 'I may be on photos.' },
  },
];

/** Address of the ticket's page of somebody who has registered. */
async function aRegisteredTicket(page: Page, stack: RunningStack, slug: string): Promise<string> {
  const seat = { price: 0, quotas: ['hall'], registration: questions };
  const types = { seat, guest: { price: 0, quotas: ['hall'] } };
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
  const url = `${stack.webUrl}${(read.ok && read.data.tickets[0]?.path) || ''}`;
  await page.goto(url);
  await page.getByLabel('Name', { exact: true }).fill('Bo Friend');
  await page.getByLabel('E-mail address').fill('bo@example.org');
  await page.getByLabel('Company (optional)').fill('Rope & Sons');
  await page.getByRole('radio', { name: 'Yes' }).click();
  await page.getByRole('button', { name: 'Register', exact: true }).click();
  await expect(page.getByText('You are registered')).toBeVisible();
  return url;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function add(page: Page, kind: string): Promise<void> {
  await press(page, 'Add a question');
  await page.getByRole('menuitem', { name: kind, exact: true }).click();
}

test('an organizer asks more, a second one is told, and a registered ticket is asked what is new', async ({
  page,
  browser,
  stack,
  quietConsole: _,
}) => {
  const ticket = await (await browser.newContext()).newPage();
  await aRegisteredTicket(ticket, stack, 'forms');
  const room = `${stack.urls.admin}/e/forms/forms`;
  await signInAs(page, stack, 'organizer');
  await page.goto(room);
  const questionsOf = (at: Page) => at.getByRole('region', { name: 'Questions', exact: true });
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(page.getByText('Version 1, 1 ticket answered version 1.')).toBeVisible();
  await expect(preview.getByText('Company (optional)')).toBeVisible();
  await expectAccessible(page);

  const second = await (await browser.newContext()).newPage();
  await signInAs(second, stack, 'organizer');
  await second.goto(room);
  await second.getByRole('button', { name: 'Edit: Company' }).click();
  await second.getByLabel('Help below the question').fill('Or project.');

  await add(page, 'One of a list');
  await press(page, 'Save');
  await expect(page.getByText('Type the question.')).toBeVisible();
  await expect(page.getByText('Type a label for each choice, or remove the empty ones.')).toBeVisible();
  await expect(page.getByText('One question needs another look.')).toBeVisible();
  await expect(page.getByLabel('Question', { exact: true })).toBeFocused();
  await expectAccessible(page);
  await page.getByLabel('Question', { exact: true }).fill('Starter');
  await page.getByLabel('Choice 1', { exact: true }).fill('Soup');
  await page.getByLabel('Choice 2', { exact: true }).fill('Salad');
  await page.getByLabel('Has to be answered').check();
  await page.getByLabel('Asked', { exact: true }).selectOption('Depending on “Do you come to the dinner?”');
  // Asked depending on a yes, as the preview shows.
  await expect(preview.getByText('Starter')).toBeHidden();
  await preview.getByRole('radio', { name: 'Yes' }).click();
  await expect(preview.getByRole('radiogroup', { name: 'Starter' })).toBeVisible();
  await preview.getByRole('button', { name: 'Check the answers' }).click();
  await expect(preview.getByText('Choose an answer to “Starter”.')).toBeVisible();

  await page.getByRole('button', { name: 'Move up: Starter' }).press('Enter');
  await page.getByRole('button', { name: 'Move up: Starter' }).press('Alt+ArrowUp');
  await expect(page.getByText('Starter is now 2 of 4.')).toBeAttached();
  await press(page, 'Remove: Company');
  await expect(page.getByText(/^1 ticket has answered it\. The answers are kept/)).toBeVisible();
  await expectAccessible(page);
  await press(page, 'Keep it');

  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Orders' }).click();
  await expect(page.getByText('What you changed in this form is lost.')).toBeVisible();
  await press(page, 'Keep editing');
  await press(page, 'Save');
  const asking = page.getByRole('dialog', { name: 'Save version 2?' });
  await expect(asking).toContainText(
    '1 ticket has answered version 1; it keeps its answers and stays registered.',
  );
  await expect(asking).toContainText('It will be asked what is not answered yet.');
  await expectAccessible(page);
  await asking.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved as version 2.')).toBeVisible();
  await expect(questionsOf(page).getByRole('listitem').nth(1)).toContainText('Starter');

  // The second one hears of it while editing, and decides again.
  await expect(second.getByText(/^Version 2 was saved meanwhile/)).toBeVisible();
  await expect(second.getByText('Added: Starter')).toBeVisible();
  await expect(second.getByLabel('Help below the question')).toHaveValue('Or project.');
  await expect(second.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  await expectAccessible(second);
  await second.getByRole('button', { name: 'Take version 2, drop mine' }).click();
  await expect(questionsOf(second).getByText('Starter')).toBeVisible();

  await ticket.reload();
  await expect(ticket.getByText('Rope & Sons')).toBeVisible();
  await expect(ticket.getByText('Starter').first()).toBeVisible();

  await page.getByRole('link', { name: 'Ticket guest' }).click();
  await expect(page.getByText('Nothing is asked')).toBeVisible();
  await page.getByLabel('Copy the form of').selectOption('Ticket seat');
  await expect(questionsOf(page).getByRole('listitem')).toHaveCount(4);
  await press(page, 'Undo all changes');
  await expect(page.getByText('Nothing is asked')).toBeVisible();

  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(room);
  await page.getByRole('button', { name: 'Edit: Starter' }).click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await expectAccessible(page);
});

test('support looks at a form and changes nothing', async ({ page, stack }) => {
  const types = { seat: { price: 0, quotas: ['hall'], registration: questions } };
  await makeTestEvent(stack, { slug: 'forms-shown', quotas: { hall: 5 }, types });
  await signInAs(page, stack, 'support');
  await page.goto(`${stack.urls.admin}/e/forms-shown/forms`);
  await expect(page.getByText('Forms are made by organizers.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText('I may be on photos.');
  await expect(page.getByRole('button', { name: /^(Edit|Remove|Move)/ })).toHaveCount(0);
  await expectAccessible(page);
});
