import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { declareChange } from '@lanyard/commands/event-changes/declare-change';
import { moveChange } from '@lanyard/commands/event-changes/move-change';
import { randomId } from '@lanyard/crypto/random';
import { createDb } from '@lanyard/db/client';
import { loadKeys } from '@lanyard/db/keys/keys';
import { migrate } from '@lanyard/db/migrate';
import type { EventChangeForm } from '@lanyard/domain/event-changes/event-change-form.schema';
import { asId, type EventChangeId } from '@lanyard/domain/ids/ids';
import { testKeyRing } from '@lanyard/testing/database/test-keys';
import { seedOrders } from '../lanyard/seed-orders/seed-orders.ts';
import { findFreePort } from '../launcher/ports.ts';
import { startPostgres } from '../launcher/postgres.ts';
import { timed } from './measure.ts';

/*
 * What a change of a large event costs the database: every ticket is told, and then a part of the orders of a
 * cancelled event is cancelled and its refunds asked for. `npx tsx tools/bench/event-change.ts [orders]`, on a
 * PostgreSQL of its own. Stand-ins for the relay and the processor answer at once, so no message and no refund is
 * waited for. The floor is the same number of outbox rows, written bare in transactions of the same size.
 */

const orders = Number(process.argv[2] ?? 8000);
const cancelledOrders = 300;
const pageSize = 200;
const form: EventChangeForm = {
  ...{ kind: 'VENUE', dates: null, onlineUrl: null, words: 'The roof leaks.', choices: [], refundBy: 'FULL' },
  ...{ answerBy: null, otherwise: 'KEEP' },
  venue: { name: 'Other hall', address: 'Rua Nova 1', city: 'Lisbon', country: 'Portugal' },
};

const dataDir = mkdtempSync(join(tmpdir(), 'lanyard-event-change-'));
const postgres = await startPostgres({ dataDir, port: await findFreePort(), database: 'lanyard' });
await migrate({ url: postgres.url });
const db = createDb({ url: postgres.url, applicationName: 'lanyard-bench', poolSize: 4 });
const { prisma } = db;
try {
  const keys = await loadKeys(db, testKeyRing);
  const ctx = {
    db,
    keys,
    now: new Date(),
    actor: { kind: 'system' },
    adminUrl: '',
    isProduction: false,
  } as const;
  const { slug } = await seedOrders(ctx, { orders, say: console.log });
  const { id } = await prisma.event.findUniqueOrThrow({ where: { slug } });
  const eventId = asId('event', id);
  const declare = async (change: EventChangeForm): Promise<EventChangeId> => {
    const { version } = await prisma.event.findUniqueOrThrow({ where: { id: eventId } });
    return (await declareChange(ctx, { eventId, version, form: change, requestId: randomId('req') }))
      .changeId;
  };
  const deliverAll = () =>
    prisma.outbox.updateMany({ where: { deliveredAt: null }, data: { deliveredAt: new Date() } });

  /** Tells all tickets of a change; milliseconds it took, and how many there are. */
  const tellAll = async (changeId: EventChangeId) => {
    let ms = 0;
    for (;;) {
      await deliverAll();
      ms += await timed(() => moveChange(ctx, { changeId }));
      const { told, toldAt } = await prisma.eventChange.findUniqueOrThrow({ where: { id: changeId } });
      if (toldAt) return { ms, told };
    }
  };
  const { ms, told } = await tellAll(await declare(form));
  const message = { kind: 'eventChanged' };
  let floorMs = 0;
  const perPage = Math.round((told / orders) * pageSize);
  for (let left = told; left > 0; left -= perPage) {
    const data = Array.from({ length: Math.min(left, perPage) }, (_, n) => ({
      ...{ target: 'ticket', targetId: `nobody-${n}`, message },
    }));
    floorMs += await timed(() => prisma.$transaction([prisma.outbox.createMany({ data })]));
  }
  const rate = (count: number, took: number) => Math.round((count * 1000) / took);
  console.log(`told ${told} tickets: ${rate(told, ms)} a second`);
  console.log(`bare outbox rows: ${rate(told, floorMs)} a second; ratio ${(floorMs / ms).toFixed(2)}`);

  const cancelling = await declare({ ...form, kind: 'CANCELLED', venue: null });
  await tellAll(cancelling);
  const tickets = () => prisma.ticket.count({ where: { eventId, status: 'CANCELLED' } });
  const before = await tickets();
  let cancelMs = 0;
  let mostOpen = 0;
  for (let done = 0; done < cancelledOrders;) {
    cancelMs += await timed(() => moveChange(ctx, { changeId: cancelling }));
    const open = await prisma.refund.count({ where: { changeId: cancelling, status: 'PENDING' } });
    mostOpen = Math.max(mostOpen, open);
    await prisma.$executeRaw`
      UPDATE "Refund" SET "status" = 'SENT', "sentAt" = "createdAt", "processorRefundId" = "id" WHERE "status" = 'PENDING'`;
    done = await prisma.order.count({ where: { eventId, cancelledAt: { not: null } } });
  }
  console.log(
    `cancelled ${cancelledOrders} orders with ${(await tickets()) - before} tickets: ${rate(cancelledOrders, cancelMs)} orders a second, at most ${mostOpen} refunds open`,
  );
} finally {
  await db.close();
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
