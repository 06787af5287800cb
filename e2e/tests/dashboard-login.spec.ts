import { totpCode } from '../../apps/admin/server/test-support/totp-code.ts';
import { expectAccessible } from '../support/accessible.ts';
import { makeStaff, signInAs, typePassword } from '../support/staff.ts';
import { expect, test } from '../support/test.ts';

test.use({ viewport: { width: 1280, height: 900 } });

const password = 'four plain words here';

test('a new colleague sets a password and a second factor, and needs both from then on', async ({
  page,
  stack,
}) => {
  const link = await makeStaff(stack, 'new@lanyard.test', 'Noor New');
  await page.goto(link);
  await page.getByLabel('New password').fill('short');
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByText('Use at least 12 characters.')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByText('Your password is set.')).toBeVisible();
  await page.getByRole('link', { name: 'Sign in' }).click();

  await typePassword(page, 'new@lanyard.test', password);
  await expect(page.getByRole('heading', { name: 'Set up your second factor' })).toBeVisible();
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
  await expectAccessible(page);
  // Whoever comes back later has to type the password once more.
  await page.reload();
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Begin' }).click();
  const key = (await page.locator('code').innerText()).replaceAll(/\s/g, '');
  const uri = `otpauth://totp/Lanyard?secret=${key}`;
  await page.getByLabel('The code the app shows now').fill('000000');
  await page.getByRole('button', { name: 'Turn it on' }).click();
  await expect(page.getByRole('alert')).toContainText('This code is wrong');
  await page.getByLabel('The code the app shows now').fill(totpCode(uri));
  await page.getByRole('button', { name: 'Turn it on' }).click();
  await expect(page.getByRole('heading', { name: 'Keep these codes' })).toBeVisible();
  await expectAccessible(page);
  const codes = await page.getByRole('list', { name: 'Backup codes' }).getByRole('listitem').allInnerTexts();
  expect(codes).toHaveLength(10);
  await page.getByRole('button', { name: 'I have stored them' }).click();
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible();

  await page.getByRole('button', { name: 'Account of Noor New' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/login$/);
  await typePassword(page, 'new@lanyard.test', password);
  await expect(page.getByRole('heading', { name: 'Your second factor' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Code of six digits').fill('000000');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('alert')).toContainText('This code is wrong');
  await page.getByRole('button', { name: 'Use a backup code instead' }).click();
  await page.getByRole('textbox', { name: 'Backup code' }).fill(codes[0] ?? '');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible();

  // The link was good for one password.
  await page.goto('about:blank');
  await page.goto(link);
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByRole('alert')).toContainText('used before');
});

test('who cannot come in is told so in words, and an account rests after many wrong tries', async ({
  page,
  stack,
}) => {
  await page.goto(`${stack.urls.admin}/login`);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('Enter your e-mail address.')).toBeVisible();
  await expect(page.getByText('Enter your password.')).toBeVisible();
  const link = await makeStaff(stack, 'tired@lanyard.test', 'Tove Tired');
  await page.goto(link);
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: 'Set the password' }).click();
  await page.getByRole('link', { name: 'Sign in' }).click();
  // Seven tries by a program, the eighth by hand.
  for (let tries = 1; tries <= 7; tries += 1) {
    const answer = await fetch(`${stack.urls.admin}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: stack.urls.admin },
      body: JSON.stringify({ email: 'tired@lanyard.test', password: `wrong number ${tries}` }),
    });
    expect(answer.status).toBe(401);
  }
  await typePassword(page, 'tired@lanyard.test', 'wrong number 8');
  await expect(page.getByRole('alert')).toContainText('We could not sign you in');
  await expectAccessible(page);
  // The right one is refused as well, in the same words.
  await typePassword(page, 'tired@lanyard.test', password);
  await expect(page.getByRole('alert')).toContainText('After many wrong tries an account rests for a while');
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toHaveCount(0);
});

test('a session that has ended leads to the sign-in page and back to where one was', async ({
  page,
  stack,
}) => {
  await signInAs(page, stack, 'support');
  await page.goto(`${stack.urls.admin}/e/hall/tickets?state=OPEN`);
  await expect(page.getByRole('heading', { level: 1, name: 'Tickets' })).toBeVisible();
  await page.context().clearCookies();
  // The press asks the server, unless the list, which is read anew by itself, has asked before.
  await page
    .getByRole('link', { name: /^All/ })
    .click({ timeout: 5_000 })
    .catch(() => undefined);
  await expect(page).toHaveURL(/\/login\?next=/);
  await typePassword(page, 'support@lanyard.test', 'lanyard-demo');
  await expect(page).toHaveURL(/\/e\/hall\/tickets(\?state=OPEN)?$/);
});
