import { randomId } from '@lanyard/crypto/random';
import { pay, until } from '@lanyard/testing/drive/buyer';
import { readMails } from '@lanyard/testing/drive/ledger';
import { makeTestEvent } from '@lanyard/testing/drive/test-event';
import { mutate, query } from '@lanyard/testing/drive/trpc';
import { bookSeat, getTickets } from '@lanyard/testing/drive/workshops';
import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { devices } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { expect, test, type RunningStack } from '../support/test.ts';

const phone = { ...devices['iPhone 13'], viewport: { width: 390, height: 844 } };

/** Whoever has the seat in a workshop gives it back. */
async function giveBack(webUrl: string, token: string, key: string): Promise<void> {
  const view = await query<TicketView>(webUrl, 'tickets.view', { token });
  const seats = view.ok ? (view.data.workshops?.seats ?? []) : [];
  const seatId = seats.find(({ workshop }) => workshop.key === key)?.seatId;
  const left = await mutate(webUrl, 'workshops.leave', { token, seatId, requestId: randomId('req') });
  expect(left.ok).toBe(true);
}

const mailOf = ({ sandboxUrl }: RunningStack, to: string, subject: string) =>
  until(
    `a mail to ${to}: ${subject}`,
    async () => (await readMails(sandboxUrl, to)).find((mail) => mail.subject === subject),
    (mail) => mail !== undefined,
  );

test('a place in line becomes a seat on the phone that shows it, after saying what is given up', async ({
  stack,
  browser,
}) => {
  const { webUrl } = stack;
  await makeTestEvent(stack, {
    slug: 'lines',
    quotas: { hall: 20 },
    types: { free: { price: 0, quotas: ['hall'] } },
    workshops: {
      agents: { title: 'Durable agents', capacity: 1 },
      sagas: { title: 'Sagas by hand', capacity: 5 },
      nights: { title: 'A night at the docks', capacity: 3, price: 40, clash: 'NONE' },
      timers: { title: 'Long timers', capacity: 1, waitlist: 'OFFER', clash: 'NONE' },
    },
  });
  const [ada, bo] = await getTickets(webUrl, {
    ...{ eventSlug: 'lines', type: 'free', count: 2 },
    email: (n) => `line-${n}@example.org`,
  });
  if (!ada || !bo) throw new Error('no tickets');
  for (const key of ['agents', 'timers'])
    expect(await bookSeat(webUrl, ada.token, key)).toMatchObject({ ok: true });

  const page = await (await browser.newContext(phone)).newPage();
  await page.goto(`${webUrl}/t/${bo.token}#workshops`);
  const card = page.getByRole('region', { name: 'Workshops' });
  const item = (title: string) => card.getByRole('listitem').filter({ hasText: title });
  await card.getByRole('button', { name: 'Take a seat in Sagas by hand' }).dblclick();
  await expect(item('Sagas by hand').getByText('Your seat')).toBeVisible();
  await expect(item('Durable agents').getByText('Full', { exact: true })).toBeVisible();

  await card.getByRole('button', { name: 'Join the waiting list of Durable agents' }).click();
  await card.getByRole('button', { name: 'Ask me then' }).click();
  await expect(item('Durable agents').getByText('You are next in line')).toBeVisible();
  await expectAccessible(page);
  await giveBack(webUrl, ada.token, 'agents');
  // Nobody reloads: the process looks at the line, and the page hears of it.
  await expect(item('Durable agents').getByText('It was your turn')).toBeVisible();
  await mailOf(stack, bo.email, 'Your turn, but: Durable agents');
  await card.getByRole('button', { name: 'Rather “Durable agents”' }).click();
  await expect(item('Durable agents').getByText('Your seat')).toBeVisible();
  await expect(item('Sagas by hand').getByText('5 seats free')).toBeVisible();
  const seated = await mailOf(stack, bo.email, 'You have a seat: Durable agents');
  expect(seated?.text).toContain('“Sagas by hand” was given back');

  await card.getByRole('button', { name: 'Join the waiting list of Long timers' }).click();
  await expect(item('Long timers').getByText('You are next in line')).toBeVisible();
  await giveBack(webUrl, ada.token, 'timers');
  await expect(item('Long timers').getByText('A seat for you')).toBeVisible();
  await expectAccessible(page);
  await mailOf(stack, bo.email, 'A seat is kept for you: Long timers');
  await card.getByRole('button', { name: 'Take it', exact: true }).click();
  await expect(item('Long timers').getByText('Your seat')).toBeVisible();

  await card.getByRole('button', { name: 'Give it back: Long timers' }).click();
  await card.getByRole('button', { name: 'Yes, give it back' }).click();
  await expect(item('Long timers').getByText('1 seat free')).toBeVisible();

  await card.getByRole('button', { name: 'Buy a seat for €40' }).click();
  await card.getByRole('button', { name: 'Go and pay €40.00' }).click();
  await page.waitForURL((url) => !url.href.startsWith(webUrl));
  await pay(page.url());
  await page.goto(`${webUrl}/t/${bo.token}#workshops`);
  await expect(item('A night at the docks').getByText('Your seat')).toBeVisible();
  await page.context().close();
});
