import type { StaffRoleName } from '@lanyard/domain/staff/staff-roles';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Browser } from '../test-support/a-browser.ts';
import { anAdminServer } from '../test-support/an-admin-server.ts';
import { password, someStaff } from '../test-support/some-staff.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

async function aPaper() {
  const ctx = testContext(database, { now: new Date() });
  const { slug } = await anEvent(ctx);
  const { orderId } = await aCompletedOrder(ctx, { slug });
  return { ctx, orderId, url: `/orders/${orderId}/papers/${slug.toUpperCase()}-R-00001.pdf` };
}

async function ask(url: string, role: StaffRoleName | null) {
  const { app } = await anAdminServer(database);
  if (role === null) return app.inject(url);
  const { email } = await someStaff(testContext(database, { now: new Date() }), { role });
  const browser = new Browser(app);
  await browser.auth('/sign-in/email', { email, password });
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return app.inject({ url, headers: { cookie } });
}

it.each([
  ['ORGANIZER', 200],
  ['SUPPORT', 200],
  ['DESK', 403],
  ['VIEWER', 403],
  [null, 401],
] as const)('hands a receipt to %s: %i', async (role, status) => {
  const { ctx, orderId, url } = await aPaper();
  const answer = await ask(url, role);
  expect(answer.statusCode).toBe(status);
  const isRead = status === 200;
  expect(answer.headers['content-type']).toContain(isRead ? 'application/pdf' : 'application/json');
  const noted = await ctx.db.prisma.auditEntry.count({
    where: { action: 'people.read', subjectId: orderId },
  });
  expect(noted).toBe(isRead ? 1 : 0);
});

it('knows no paper of another order', async () => {
  const [one, other] = [await aPaper(), await aPaper()];
  const mixed = one.url.replace(one.orderId, other.orderId);
  expect((await ask(mixed, 'SUPPORT')).statusCode).toBe(404);
});
