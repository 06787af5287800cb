import { notifyLive } from '@lanyard/commands/live/notify-live';
import { nameAttendee } from '@lanyard/commands/tickets/name-attendee';
import { beginAttempt, endAttempt } from '@lanyard/commands/attempts/record-attempt';
import { linkToken } from '@lanyard/crypto/link-token';
import { randomId } from '@lanyard/crypto/random';
import { asId } from '@lanyard/domain/ids/ids';
import type { StaffRoleName } from '@lanyard/domain/staff/staff-roles';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { listenForChanges } from './listen-for-changes.ts';
import type { StaffMember } from '../staff/staff-context.ts';
import { resolvePublicTopics } from './resolve-public-topics.ts';
import { resolveStaffTopics } from './resolve-staff-topics.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

async function listening() {
  const told: string[] = [];
  let refreshes = 0;
  const listener = listenForChanges({
    databaseUrl: database.url,
    hub: { tell: (topic) => void told.push(topic), refreshAll: () => void (refreshes += 1) },
    log: { info: () => undefined, warn: () => undefined },
  });
  await vi.waitFor(() => expect(refreshes).toBe(1), 10_000);
  /** What was told until now: a topic of our own, told last, ends the wait. */
  const taken = async () => {
    await notifyLive(database.db.prisma, 'event:the-end');
    await vi.waitFor(() => expect(told).toContain('event:the-end'), 10_000);
    return told.splice(0).filter((topic) => topic !== 'event:the-end');
  };
  return { listener, taken, refreshes: () => refreshes };
}

async function anOrder() {
  const ctx = testContext(database, { actor: { kind: 'attendee' } });
  const { slug, eventId } = await anEvent(ctx);
  const { orderId, tickets } = await aCompletedOrder(ctx, {
    slug,
    buyer: { name: 'Ada Buyer', email: 'ada@example.org' },
  });
  const ticketId = tickets[0]?.ticketId;
  if (!ticketId) throw new Error('no ticket');
  return { ctx, slug, eventId, orderId, ticketId };
}

describe('what commands tell watching pages', () => {
  it('names the order, the ticket and the event of a timeline entry, once it is committed', async () => {
    const { ctx, eventId, orderId, ticketId } = await anOrder();
    const { listener, taken } = await listening();
    const person = { name: 'Bo Friend', email: 'bo@example.org' };
    await nameAttendee(ctx, { ticketId, basedOn: 0, requestId: 'one', person });
    expect((await taken()).toSorted()).toEqual([
      `event:${eventId}`,
      `order:${orderId}`,
      `ticket:${ticketId}`,
    ]);
    // The same press again writes nothing, so nobody is told.
    await nameAttendee(ctx, { ticketId, basedOn: 0, requestId: 'one', person });
    expect(await taken()).toEqual([]);
    await listener.stop();
  });

  it('keeps silent about a transaction that was given up', async () => {
    const { listener, taken } = await listening();
    const failing = database.db.prisma.$transaction(async (tx) => {
      await notifyLive(tx, 'order:never');
      throw new Error('given up');
    });
    await expect(failing).rejects.toThrow('given up');
    expect(await taken()).toEqual([]);
    await listener.stop();
  });

  it('tells a failed try of an outside call', async () => {
    const { ctx, orderId } = await anOrder();
    const { listener, taken } = await listening();
    const id = await beginAttempt(ctx, { activity: 'sendReceipt', key: 'k', orderId, n: 1 });
    expect(await taken()).toEqual([]);
    await endAttempt(ctx, { id, outcome: 'FAILED', code: 'UNREACHABLE' });
    expect(await taken()).toEqual([`order:${orderId}`]);
    await listener.stop();
  });

  it('says "refresh" after a lost connection, and hears again', async () => {
    const { listener, taken, refreshes } = await listening();
    await database.db.prisma.$executeRaw`
      SELECT pg_terminate_backend("pid") FROM pg_stat_activity
      WHERE "application_name" = 'lanyard-live' AND "datname" = current_database()`;
    await vi.waitFor(() => expect(refreshes()).toBe(2), 10_000);
    await notifyLive(database.db.prisma, 'ticket:later');
    expect(await taken()).toEqual(['ticket:later']);
    await listener.stop();
  });
});

it('resolves what holders of links may watch, and nothing else', async () => {
  const { ctx, slug, eventId, orderId, ticketId } = await anOrder();
  const sources = {
    db: ctx.db,
    eventCatalog: { find: async (asked: string) => (asked === slug ? anEntry(eventId) : null) },
  };
  const orderToken = linkToken(ctx.keys.links, 'order', orderId, 1);
  const ticketToken = linkToken(ctx.keys.links, 'ticket', ticketId, 1);
  const watched = await resolvePublicTopics(sources, [
    `event:${slug}`,
    `order:${orderToken}`,
    `ticket:${ticketToken}`,
    // An id is no link, one kind's token opens no other kind, and the rest is nonsense.
    ...[`order:${orderId}`, `ticket:${orderToken}`, 'event:none', 'orders', ''],
  ]);
  expect(watched.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
    { name: `event:${slug}`, topic: `event:${eventId}` },
    { name: `order:${orderToken}`, topic: `order:${orderId}` },
    { name: `ticket:${ticketToken}`, topic: `ticket:${ticketId}` },
  ]);
});

it('resolves for the staff what their roles let them see, at the event they have them for', async () => {
  const { ctx, slug, eventId, orderId, ticketId } = await anOrder();
  const other = await anOrder();
  const sources = {
    db: ctx.db,
    eventCatalog: {
      find: async (asked: string) => anEntry(asked === slug ? eventId : other.eventId),
    },
  };
  const names = [`event:${slug}`, `order:${orderId}`, `ticket:${ticketId}`];
  const watchedBy = async (role: StaffRoleName) => {
    const staff = { ...aMember, grants: [{ role, eventId: asId('event', eventId) }] };
    const others = [`event:${other.slug}`, `order:${other.orderId}`, `ticket:${other.ticketId}`];
    const watched = await resolveStaffTopics(sources, staff, [...names, ...others, 'order:none']);
    return watched.map(({ name }) => name).toSorted();
  };
  expect(await watchedBy('SUPPORT')).toEqual(names.toSorted());
  // The desk lets people in and sees no orders.
  expect(await watchedBy('DESK')).toEqual([`event:${slug}`, `ticket:${ticketId}`]);
});

const aMember: StaffMember = {
  ...{ id: asId('staff', randomId('stf')), name: 'Sam Staff', email: 'sam@lanyard.test', grants: [] },
  ...{ isDemo: false, hasSecondFactor: true },
};

function anEntry(eventId: string) {
  // Only the id of the entry is of interest here.
  return { eventId } as Awaited<
    ReturnType<Parameters<typeof resolvePublicTopics>[0]['eventCatalog']['find']>
  >;
}
