import { newOrder, placeOrder, until } from '@lanyard/testing/drive/buyer';
import { makeTestEvent } from '@lanyard/testing/drive/test-event';
import { expectAccessible } from '../support/accessible.ts';
import { signInAs } from '../support/staff.ts';
import { expect, type RunningStack, test } from '../support/test.ts';

test.use({ viewport: { width: 1280, height: 900 } });

const dayMs = 86_400_000;

/** A zone in which it is past noon now, so that it is never night at the event: `Etc/GMT-3` is three hours ahead. */
function daytime(): { timeZone: string; aheadMs: number } {
  const ahead = 12 - new Date().getUTCHours();
  return { timeZone: `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`, aheadMs: ahead * 3_600_000 };
}

interface SentMail {
  readonly subject: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What somebody was mailed, as the provider has it. */
async function mailsTo(stack: RunningStack, email: string): Promise<SentMail[]> {
  const response = await fetch(`${stack.urls.sandbox}/api/messages?to=${encodeURIComponent(email)}`);
  // The sandbox's documented answer.
  return (await response.json()) as SentMail[];
}

test('an organizer makes a rule, a sleeping ticket wakes for it, and its reader wants no more', async ({
  page,
  stack,
  quietConsole: _,
}) => {
  const { timeZone, aheadMs } = daytime();
  const day = new Date(Date.now() + aheadMs + 10 * dayMs).toISOString().slice(0, 10);
  await makeTestEvent(stack, {
    ...{ slug: 'reminded', quotas: { hall: 10 }, types: { seat: { price: 0, quotas: ['hall'] } } },
    when: { timeZone, startsAt: `${day}T11:00`, endsAt: `${day}T20:00` },
    reminders: [{ key: 'soon', send: 'event-near', days: 1 }],
  });
  const email = 'ana@example.org';
  const order = newOrder({
    ...{ eventSlug: 'reminded', basket: { seat: { quantity: 1, shownUnitMinor: 0 } } },
    ...{ name: 'Ana Reader', email, attendees: [{ position: 0, person: { name: 'Ana Reader', email } }] },
  });
  await placeOrder(stack.webUrl, order);
  await until(
    'the receipt',
    () => mailsTo(stack, email),
    (mails) => mails.length === 1,
  );

  await signInAs(page, stack, 'organizer');
  await page.goto(`${stack.urls.admin}/e/reminded/reminders`);
  const ruleOf = (name: string) => page.getByRole('listitem', { name });
  await expect(ruleOf('Event near, 1 day before the start')).toContainText('0 sent · 1 planned, from');
  const next = page.getByRole('region', { name: 'Leaves next' });
  await expect(next.getByRole('listitem')).toHaveText(/, 11:\d\d1 mail: Event near, 1 day before the start$/);
  await expectAccessible(page);

  // Its time was over yesterday by less than a day: it leaves at once.
  await page.getByRole('button', { name: 'New rule' }).click();
  const form = page.getByRole('dialog', { name: 'New rule' });
  await form.getByLabel('Days before the start').fill('x');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByText('Type a whole number of days, 0 to 365.')).toBeVisible();
  await form.getByLabel('Days before the start').fill('10');
  await form.getByLabel('Subject').fill('Ten days to go');
  await form.getByLabel('First words').fill('Pack a jumper.');
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
  const [, reminder] = (
    await until(
      'the reminder',
      () => mailsTo(stack, email),
      (mails) => mails.length === 2,
    )
  ).toReversed();
  expect(reminder?.subject).toBe('Ten days to go');
  expect(reminder?.text).toContain('Pack a jumper.');
  await expect(ruleOf('Event near, 10 days before the start')).toContainText('1 sent · 0 planned');

  await ruleOf('Event near, 1 day before the start')
    .getByRole('button', { name: /^Change:/ })
    .click();
  const change = page.getByRole('dialog', { name: 'Change the rule' });
  await change.getByLabel('Days before the start').fill('2');
  await change.getByRole('button', { name: 'Save' }).click();
  await expect(next.getByRole('listitem')).toHaveText(/1 mail: Event near, 2 days before the start$/);

  const reference = await page.evaluate(async () => {
    const answer = await fetch('/trpc/tickets.list?input={"eventSlug":"reminded"}');
    // The procedure's own answer.
    const { result } = (await answer.json()) as { result: { data: { rows: { reference: string }[] } } };
    return result.data.rows[0]?.reference ?? '';
  });
  await page.getByLabel('Reference', { exact: true }).fill(reference.toLowerCase());
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  const plan = page.getByRole('region', { name: 'One ticket' });
  await expect(plan).toContainText(/Wakes next.*, 11:\d\d: Event near, 2 days before the start/);
  await expect(plan).toContainText('Sent');
  await page.goto(`${stack.urls.admin}/e/reminded/tickets/${reference}`);
  await expect(page.getByRole('region', { name: 'Reminders' })).toContainText('Event near, 2 days');
  await expect(page.getByText('Reminder sent: Event near, 10 days before the start.')).toBeVisible();

  // What the mail program of its reader does, and what the link shows.
  const stopUrl = reminder?.headers['List-Unsubscribe']?.slice(1, -1) ?? '';
  expect(reminder?.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
  const stopped = await fetch(stopUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  });
  expect(stopped.status).toBe(204);
  await expect(page.getByRole('region', { name: 'Reminders' })).toContainText(
    'Its holder wants the essential ones only.',
  );
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(stopUrl);
  await expect(page.getByText(/^You get only what is essential/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'All reminders again' }).click();
  await expect(page.getByText('You get all reminders again.')).toBeVisible();
});
