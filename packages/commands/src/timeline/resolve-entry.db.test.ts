import { asId } from '@lanyard/domain/ids/ids';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aHeldOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendTimeline } from './append-timeline.ts';
import { resolveEntry } from './resolve-entry.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const sami = { kind: 'staff', id: 'stf_00000000000000000001' } as const;
const olga = { kind: 'staff', id: 'stf_00000000000000000002' } as const;

async function aTask() {
  const ctx = testContext(database, { actor: sami });
  const { eventId, slug } = await anEvent(ctx);
  const { orderId } = await aHeldOrder(ctx, { slug });
  await appendTimeline(ctx.db.prisma, {
    ...{ eventId, orderId, kind: 'PAYMENT_DOUBLE', once: 1, facts: { amount: '€1.00' } },
    ...{ at: ctx.now, needsPerson: true },
  });
  const { id } = await ctx.db.prisma.timelineEntry.findFirstOrThrow({
    where: { orderId, needsPerson: true },
  });
  return { ctx, eventId, orderId, entryId: id };
}

describe('resolveEntry', () => {
  it('is noted once, with who and when, and tells the second who was first', async () => {
    const { ctx, eventId, orderId, entryId } = await aTask();
    const first = await resolveEntry(ctx, { eventId, entryId });
    expect(first).toEqual({ at: ctx.now, staffId: sami.id, isNew: true });
    const later = testContext(database, { actor: olga, now: new Date(ctx.now.getTime() + 60_000) });
    expect(await resolveEntry(later, { eventId, entryId })).toEqual({ ...first, isNew: false });
    const audits = await ctx.db.prisma.auditEntry.findMany({ where: { action: 'attention.resolve' } });
    expect(audits).toMatchObject([{ subjectId: orderId, actorId: sami.id, facts: { entryId } }]);
  });

  it('has one first when two press at once', async () => {
    const { eventId, entryId } = await aTask();
    const pressed = await Promise.all(
      [sami, olga].map((actor) => resolveEntry(testContext(database, { actor }), { eventId, entryId })),
    );
    expect(pressed.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(new Set(pressed.map(({ staffId }) => staffId)).size).toBe(1);
  });

  it('knows tasks only, and only those of the event', async () => {
    const { ctx, eventId, orderId, entryId } = await aTask();
    const plain = await ctx.db.prisma.timelineEntry.findFirstOrThrow({
      where: { orderId, needsPerson: false },
    });
    const refused = { code: 'TASK_NOT_FOUND' };
    await expect(resolveEntry(ctx, { eventId, entryId: plain.id })).rejects.toMatchObject(refused);
    const elsewhere = asId('event', 'evt_00000000000000000000');
    await expect(resolveEntry(ctx, { eventId: elsewhere, entryId })).rejects.toMatchObject(refused);
  });
});
