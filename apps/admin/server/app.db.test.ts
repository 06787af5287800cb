import type { StaffRoleName } from '@lanyard/domain/staff/staff-roles';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Browser } from './test-support/a-browser.ts';
import { anAdminServer } from './test-support/an-admin-server.ts';
import { password, someStaff } from './test-support/some-staff.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

async function signedIn(role: StaffRoleName): Promise<Browser> {
  const { app } = await anAdminServer(database);
  const { email } = await someStaff(testContext(database, { now: new Date() }), { role });
  const browser = new Browser(app);
  await browser.auth('/sign-in/email', { email, password });
  return browser;
}

describe('the dashboard’s server', () => {
  it('draws every page from one document, under a strict policy, and says the rest in JSON', async () => {
    const { app } = await anAdminServer(database);
    const accept = 'text/html';
    for (const url of ['/', '/demo/orders/ord_1', '/system']) {
      const page = await app.inject({ url, headers: { accept } });
      expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-store']);
      expect(page.body).toContain('<div id="app">');
    }
    const page = await app.inject({ url: '/', headers: { accept } });
    const policy = page.headers['content-security-policy'];
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(String(policy).match(/[\w-]+ 'unsafe-inline'/g)).toEqual(["style-src-attr 'unsafe-inline'"]);
    for (const url of ['/assets/none.js', '/trpc/none.such', '/api/auth/ok', '/api/auth/get-session']) {
      const answer = await app.inject({ url, headers: { accept } });
      expect([url, answer.statusCode]).toEqual([url, 404]);
      expect(answer.headers['content-type']).toContain('application/json');
    }
  });

  it('tells anybody whether it works', async () => {
    const { app } = await anAdminServer(database);
    expect((await app.inject('/healthz')).statusCode).toBe(200);
    expect((await app.inject('/readyz')).json()).toMatchObject({
      database: 'ready',
      missing: ['temporal', 'workers'],
    });
    expect((await app.inject('/metrics')).body).toContain('lanyard_http_request_duration_seconds');
  });

  it.each([
    ['ORGANIZER', 200],
    ['SUPPORT', 200],
    ['DESK', 403],
    ['VIEWER', 403],
  ] as const)('shows the System page to %s: %i', async (role, status) => {
    const browser = await signedIn(role);
    const answer = await browser.query('system.view');
    expect(answer.status).toBe(status);
  });

  it('says who may what a role may not', async () => {
    const answer = await (await signedIn('VIEWER')).query('system.view');
    expect(answer.body.error.data).toMatchObject({
      code: 'NOT_ALLOWED',
      sentence: 'Your role does not allow this. It is for organizers and support of all events.',
    });
  });

  it('takes a role away with the next call', async () => {
    const browser = await signedIn('SUPPORT');
    expect((await browser.query('system.view')).status).toBe(200);
    await database.db.prisma.staffRole.deleteMany();
    expect((await browser.query('system.view')).status).toBe(403);
  });

  it('answers nobody who is not signed in, and has no procedure that is the storefront’s alone', async () => {
    const { app } = await anAdminServer(database);
    const stranger = new Browser(app);
    const refused = await stranger.query('system.view');
    expect([refused.status, refused.body.error.data.code]).toEqual([401, 'NOT_SIGNED_IN']);
    stranger.cookies.set('lanyard.session_token', 'made-up.signature');
    expect((await stranger.query('system.view')).status).toBe(401);
    const organizer = await signedIn('ORGANIZER');
    for (const procedure of ['orders.place', 'orders.returned', 'tickets.nameAttendee']) {
      const answer = await organizer.send('POST', `/trpc/${procedure}`, {});
      expect([procedure, answer.status]).toEqual([procedure, 404]);
    }
  });
});
