import { asId } from '@lanyard/domain/ids/ids';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder, aHeldOrder } from '@lanyard/testing/factories/orders';
import { workshopSales } from '@lanyard/testing/factories/workshop-sales';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findDrift } from './find-drift.ts';
import { repairCounter } from './repair-counter.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it('finds no drift in what was sold and held, finds what was moved by hand, and sets it right', async () => {
  const ctx = testContext(database, { actor: { kind: 'staff', id: 'stf_00000000000000000001' } });
  const { prisma } = database.db;
  const { eventId, slug } = await anEvent(ctx, { swag: { shirt: { price: 20, stock: { s: 9 } } } });
  await aCompletedOrder(ctx, { slug, lines: { standard: 2 }, swag: { 'shirt/s': 1 } });
  await aHeldOrder(ctx, { slug, swag: { 'shirt/s': 2 } });
  const sales = await workshopSales(ctx, { workshops: [{}] });
  await sales.tickets(2);
  expect((await findDrift(database.db)).drifted).toEqual([]);

  const quota = await prisma.quota.findFirstOrThrow({ where: { eventId } });
  await prisma.quota.update({ where: { id: quota.id }, data: { sold: 7 } });
  await prisma.workshop.update({ where: { id: sales.workshopAt(0) }, data: { waiting: 3 } });
  const { drifted } = await findDrift(database.db);
  expect(drifted.map(({ kind, counter, rows }) => ({ kind, counter, rows }))).toEqual([
    { kind: 'QUOTA', counter: { held: quota.held, sold: 7 }, rows: { held: quota.held, sold: quota.sold } },
    {
      kind: 'WORKSHOP',
      counter: expect.objectContaining({ waiting: 3 }),
      rows: expect.objectContaining({ waiting: 0 }),
    },
  ]);
  for (const { kind, id } of [...drifted, ...drifted]) await repairCounter(ctx, { kind, id });
  expect((await findDrift(database.db)).drifted).toEqual([]);
  expect(await prisma.quota.findUniqueOrThrow({ where: { id: quota.id } })).toMatchObject({
    sold: quota.sold,
  });
  const audits = await prisma.auditEntry.findMany({ where: { action: 'system.repair', subjectId: eventId } });
  expect(audits).toMatchObject([{ facts: { kind: 'QUOTA', 'sold-before': 7, 'sold-after': quota.sold } }]);
  await expect(
    repairCounter(ctx, { kind: 'QUOTA', id: asId('order', 'ord_00000000000000000001') }),
  ).rejects.toMatchObject({ code: 'COUNTER_NOT_FOUND' });
});
