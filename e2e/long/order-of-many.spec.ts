import { newOrder, placeOrder, readOrder, tokenOf, until } from '@lanyard/testing/drive/buyer';
import { makeTestEvent } from '@lanyard/testing/drive/test-event';
import { expectAccessible } from '../support/accessible.ts';
import { expect, type RunningStack, test } from '../support/test.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

interface Mail {
  readonly subject: string;
  readonly text: string;
}

/** Path of an order of five tickets whose form nobody has filled in. */
async function anOrderOfFive(stack: RunningStack): Promise<string> {
  const registration = [{ key: 'shirt', kind: 't-shirt', label: 'T-shirt', required: true }] as const;
  const types = { seat: { price: 0, quotas: ['hall'], registration: [...registration] } };
  await makeTestEvent(stack, { slug: 'many', quotas: { hall: 10 }, types });
  const order = newOrder({
    eventSlug: 'many',
    basket: { seat: { quantity: 5, shownUnitMinor: 0 } },
    name: 'Ada Alvim',
    email: 'ada.alvim@many.example',
  });
  const answer = await placeOrder(stack.webUrl, order);
  if (!answer.ok || answer.data.outcome === 'REFUSED') throw new Error('not placed');
  const { orderPath } = answer.data;
  await until(
    'the tickets are issued',
    () => readOrder(stack.webUrl, tokenOf(orderPath)),
    (seen) => seen.ok && seen.data.tickets.length === 5,
  );
  return orderPath;
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

const linkIn = ({ text }: Mail): string => /https?:\/\/\S+(\/t\/\S+)/.exec(text)?.[1] ?? 'none';

test('a buyer of five pastes names, asks people to register, and puts an address right', async ({
  page,
  stack,
  quietConsole: _,
}) => {
  const { webUrl } = stack;
  await page.goto(webUrl + (await anOrderOfFive(stack)));
  await expect(page.getByText('0 of 5 registered, 5 tickets without a name.')).toBeVisible();

  await page.getByRole('button', { name: 'Paste a list of names' }).click();
  const list = page.getByLabel('One person a line');
  await expect(list).toBeFocused();
  const lines = (third: string) =>
    `Bo Brandt, bo@many.example\nCy Castro\tcy@many.example\n${third}\n"Eaton, El" <el@many.example>`;
  await list.fill(lines('Di Dias, di@many'));
  await expect(page.getByText('Line 3, column 10.')).toBeVisible();
  await page.getByRole('button', { name: 'Name 3 people' }).click();
  await expect(page.getByText('One line has to be put right or deleted before you save.')).toBeVisible();
  await expect(list).toBeFocused();
  await expectAccessible(page);
  await list.fill(lines('Di Dias, di@many.example'));
  await page.getByRole('button', { name: 'Name 4 people' }).dblclick();
  await expect(page.getByText('4 people are named, and each gets a mail with the link.')).toBeVisible();
  await expect(page.getByText('0 of 5 registered, 1 ticket without a name.')).toBeVisible();

  for (const name of ['bo', 'di', 'el']) await mailTo(stack, `${name}@many.example`, /^Your ticket for/);
  const first = linkIn(await mailTo(stack, 'cy@many.example', /^Your ticket for/));
  expect((await fetch(webUrl + first)).status).toBe(200);
  await expect(page.getByText('Link sent to bo@many.example.')).toBeVisible();

  await page.getByRole('button', { name: /^Ask to register: Bo Brandt/ }).click();
  await expect(page.getByText('Asked. A mail is on its way.')).toBeVisible();
  await expect(page.getByText(/^Asked to register on .* You can ask again from/)).toBeVisible();
  await mailTo(stack, 'bo@many.example', /^Ada Alvim asks you to register/);
  await page.getByRole('button', { name: 'Ask 3 to register' }).click();
  await expect(page.getByText('3 people are asked by mail.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Ask .*to register/ })).toHaveCount(0);

  const cy = page.getByRole('listitem').filter({ hasText: 'Cy Castro' });
  await cy.getByRole('button', { name: /^Correct the address/ }).click();
  await expect(page.getByText(/went to cy@many.example stop working at once/)).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('New e-mail address').fill('cy.castro@many.example');
  await page.getByRole('button', { name: 'Save and send the new link' }).click();
  await expect(page.getByText(/The new link goes to cy.castro@many.example/)).toBeVisible();
  const second = linkIn(await mailTo(stack, 'cy.castro@many.example', /^Your ticket for/));
  expect(second).not.toBe(first);
  expect((await fetch(webUrl + second)).status).toBe(200);
  expect((await fetch(webUrl + first)).status).toBe(404);
  await expectAccessible(page);
});
