import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createLead } from './lead.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const lead = (thing: string) =>
  createLead({ databaseUrl: database.url, applicationName: `lead-${thing}`, thing });

it('is one program’s until that one stops, and every thing has its own', async () => {
  const [first, second, other] = [lead('poll'), lead('poll'), lead('sweep')];
  expect([await first.isHeld(), await second.isHeld(), await other.isHeld()]).toEqual([true, false, true]);
  expect([await first.isHeld(), await second.isHeld()]).toEqual([true, false]);
  await first.stop();
  await vi.waitFor(async () => expect(await second.isHeld()).toBe(true));
  expect(await first.isHeld()).toBe(false);
  for (const one of [first, second, other]) await one.stop();
});

it('is free again when the connection of whoever had it is lost', async () => {
  const [first, second] = [lead('lost'), lead('lost')];
  expect(await first.isHeld()).toBe(true);
  await database.db.prisma.$queryRaw`
    SELECT pg_terminate_backend("pid") FROM pg_stat_activity WHERE "application_name" = 'lead-lost'`;
  await vi.waitFor(async () => expect(await second.isHeld()).toBe(true));
  expect(await first.isHeld()).toBe(false);
  for (const one of [first, second]) await one.stop();
});
