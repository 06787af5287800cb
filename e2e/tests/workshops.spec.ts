import { makeTestEvent } from '@lanyard/testing/drive/test-event';
import { bookSeat, getTickets } from '@lanyard/testing/drive/workshops';
import { devices, type Browser, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { signInAs } from '../support/staff.ts';
import { expect, test } from '../support/test.ts';

const phone = { ...devices['iPhone 13'], viewport: { width: 390, height: 844 } };

async function onPhone(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext(phone)).newPage();
  await page.goto(url);
  return page;
}

test('an organizer expands a workshop while three wait: two get in, in order, and everybody sees it', async ({
  browser,
  page,
  stack,
}) => {
  const { webUrl, urls } = stack;
  const slug = 'lab-day';
  await makeTestEvent(stack, {
    slug,
    quotas: { hall: 50 },
    types: { free: { price: 0, quotas: ['hall'] } },
    workshops: { lab: { title: 'Durable agents', capacity: 2, roomLimit: 10 } },
  });
  const tickets = await getTickets(webUrl, { eventSlug: slug, type: 'free', count: 5, anOrder: 5 });
  const [first, second, ...waiting] = tickets;
  for (const ticket of [first, second])
    expect((await bookSeat(webUrl, ticket?.token ?? '', 'lab')).ok).toBe(true);

  const line: Page[] = [];
  for (const [n, { token }] of waiting.entries()) {
    const attendee = await onPhone(browser, `${webUrl}/t/${token}`);
    const workshops = attendee.getByRole('region', { name: 'Workshops' });
    await workshops.getByRole('button', { name: 'Join the waiting list of Durable agents' }).click();
    const place = ['You are next in line', 'You are 2nd in line', 'You are 3rd in line'][n] ?? '';
    await expect(workshops.getByText(place)).toBeVisible();
    line.push(attendee);
  }

  await signInAs(page, stack, 'organizer');
  await page.goto(`${urls.admin}/e/${slug}/workshops`);
  await expect(page.getByText('Full · 3 waiting')).toBeVisible();
  await expectAccessible(page);
  // Another organizer has the same dialog open.
  const other = await page.context().newPage();
  await other.goto(`${urls.admin}/e/${slug}/workshops/lab?seats=change`);
  await expect(other.getByRole('textbox', { name: 'Seats' })).toHaveValue('2');

  await page.getByRole('link', { name: 'Expand: Durable agents' }).click();
  const dialog = page.getByRole('dialog', { name: 'Seats of “Durable agents”' });
  await dialog.getByRole('textbox', { name: 'Seats' }).fill('1');
  await expect(dialog.getByText('2 seats are taken, held or offered. Choose 2 or more.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Seats' }).fill('4');
  const getIn = dialog.getByRole('list', { name: 'Get in, in the order they joined' });
  await expect(getIn.getByRole('listitem')).toHaveCount(2);
  await expect(getIn.getByRole('listitem').first()).toContainText('Holder 2');
  await expect(dialog.getByText('1 keep waiting')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('textbox', { name: 'Why' }).fill('Two more chairs');
  await dialog.getByRole('button', { name: 'Expand to 4' }).click();
  await expect(dialog).toBeHidden();

  // Nobody reloads anything.
  const seatOf = (attendee: Page) =>
    attendee.getByRole('region', { name: 'Workshops' }).getByText('Your seat', { exact: true });
  for (const attendee of line.slice(0, 2)) await expect(seatOf(attendee)).toBeVisible();
  for (const attendee of line.slice(2))
    await expect(attendee.getByText('You are next in line')).toBeVisible();
  await expect(page.getByText('Full · 1 waiting')).toBeVisible();
  await expect(page.getByText('“Two more chairs”')).toBeVisible();
  await expect(page.getByText('2 → 4 seats')).toBeVisible();
  await expect(other.getByText(/changed this meanwhile: 4 seats/)).toBeVisible();
  await other.getByRole('button', { name: 'Go on from there' }).click();
  await expect(other.getByText('4 seats are taken, held or offered. Choose 4 or more.')).toBeVisible();
  await other.close();
  await expectAccessible(page);
  for (const attendee of line) await attendee.context().close();
});
