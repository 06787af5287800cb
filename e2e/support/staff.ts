import { createPasswordLink } from '@lanyard/commands/staff/create-password-link';
import { createStaff } from '@lanyard/commands/staff/create-staff';
import { parseKeyRing } from '@lanyard/crypto/key-ring';
import { createDb } from '@lanyard/db/client';
import { loadKeys } from '@lanyard/db/keys/keys';
import { DEMO_PASSWORD } from '@lanyard/domain/staff/demo-logins';
import { expect, type Page } from '@playwright/test';
import type { RunningStack } from './test.ts';

/** Signs in through the page as one of the demo's logins, and waits for the first room. */
export async function signInAs(
  page: Page,
  stack: RunningStack,
  login: 'organizer' | 'support' | 'desk' | 'viewer',
): Promise<void> {
  await page.goto(`${stack.urls.admin}/login`);
  await typePassword(page, `${login}@lanyard.test`, DEMO_PASSWORD);
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible();
}

/** Fills in the sign-in form and sends it. */
export async function typePassword(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Makes a real account for support at all events, as an operator does; answers the link to set its password. */
export async function makeStaff(stack: RunningStack, email: string, name: string): Promise<string> {
  const db = createDb({ url: stack.databaseUrl, applicationName: 'lanyard-test', poolSize: 2 });
  try {
    const keys = await loadKeys(db, parseKeyRing(stack.env['LANYARD_KEYS'] ?? ''));
    const ctx = { db, keys, now: new Date(), actor: { kind: 'system' } } as const;
    const made = await createStaff(ctx, {
      ...{ email, name, role: 'SUPPORT', eventId: null, isDemo: false, passwordHash: null },
    });
    if (made.outcome === 'KIND_DIFFERS') throw new Error('the account is a demo account');
    const { token } = await createPasswordLink(ctx, made.staffId);
    return `${stack.urls.admin}/set-password#${token}`;
  } finally {
    await db.close();
  }
}
