import { openPersonKey } from '@lanyard/db/people/person-key';
import { readPerson } from '@lanyard/db/people/people-repository';
import { randomId } from '@lanyard/crypto/random';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nameAttendee } from './name-attendee.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const buyer = { name: 'Ada Buyer', email: 'ada@example.org' };
const bo = { name: 'Bo Friend', email: 'bo@example.org' };
const cy = { name: 'Cy Other', email: 'cy@example.org' };

async function setUp() {
  const ctx = testContext(database, { actor: { kind: 'attendee' } });
  const { slug } = await anEvent(ctx);
  const { orderId, tickets } = await aCompletedOrder(ctx, { slug, buyer });
  const ticketId = tickets[0]?.ticketId;
  if (!ticketId) throw new Error('no ticket');
  return {
    ctx,
    orderId,
    ticketId,
    name: (person: typeof bo, basedOn: number, requestId = randomId('req')) =>
      nameAttendee(ctx, { ticketId, basedOn, requestId, person }),
    attendee: () =>
      ctx.db.prisma.attendee.findUniqueOrThrow({
        where: { ticketId },
        include: { person: { include: { dataKey: true } } },
      }),
    told: async () =>
      (await ctx.db.prisma.outbox.findMany({ where: { targetId: ticketId }, orderBy: { id: 'asc' } })).map(
        (row) => row.message,
      ),
  };
}

describe('nameAttendee', () => {
  it('names, then changes: the process hears each version, the timeline tells both', async () => {
    const { ctx, ticketId, name, attendee, told } = await setUp();
    expect(await name(bo, 0)).toEqual({ version: 1 });
    expect(await name(cy, 1)).toEqual({ version: 2 });
    expect(await readPerson(ctx.db.prisma, ctx.keys, (await attendee()).personId)).toEqual(cy);
    expect(await told()).toEqual([
      { kind: 'attendeeNamed', version: 1 },
      { kind: 'attendeeNamed', version: 2 },
    ]);
    const entries = await ctx.db.prisma.timelineEntry.findMany({
      where: { ticketId },
      orderBy: { id: 'asc' },
    });
    expect(entries.map((entry) => entry.kind).toSorted()).toEqual(['ATTENDEE_CHANGED', 'ATTENDEE_NAMED']);
    for (const word of ['Bo', 'bo@', 'Cy', 'cy@']) expect(JSON.stringify(entries)).not.toContain(word);
  });

  it('forgets whoever stood there before: row and key are gone', async () => {
    const { ctx, name, attendee } = await setUp();
    await name(bo, 0);
    const before = await attendee();
    await name(cy, 1);
    expect(await ctx.db.prisma.person.findUnique({ where: { id: before.personId } })).toBeNull();
    expect(await ctx.db.prisma.dataKey.findUnique({ where: { id: before.person.dataKeyId } })).toBeNull();
  });

  it('refuses a form that was filled on an older version, and writes nothing', async () => {
    const { ctx, name, attendee, told } = await setUp();
    await name(bo, 0);
    const people = await ctx.db.prisma.person.count();
    await expect(name(cy, 0)).rejects.toMatchObject({ code: 'TICKET_CHANGED' });
    expect(await readPerson(ctx.db.prisma, ctx.keys, (await attendee()).personId)).toEqual(bo);
    expect(await told()).toHaveLength(1);
    expect(await ctx.db.prisma.person.count()).toBe(people);
  });

  it('lets one of two who save at once win, and tells the other', async () => {
    const { name } = await setUp();
    const results = await Promise.allSettled([name(bo, 0), name(cy, 0)]);
    expect(results.map((result) => result.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('takes the same press again as done, even after somebody else came', async () => {
    const { name, told } = await setUp();
    const requestId = randomId('req');
    const twice = await Promise.all([name(bo, 0, requestId), name(bo, 0, requestId)]);
    expect(twice).toEqual([{ version: 1 }, { version: 1 }]);
    await name(cy, 1);
    expect(await name(bo, 0, requestId)).toEqual({ version: 2 });
    expect(await told()).toHaveLength(2);
  });

  it('knows the buyer by the address, however it is typed', async () => {
    const { name, attendee } = await setUp();
    await name({ name: 'Ada', email: ' ADA@Example.org' }, 0);
    expect(await attendee()).toMatchObject({ isBuyer: true });
    await name(bo, 1);
    expect(await attendee()).toMatchObject({ isBuyer: false });
  });

  it('refuses a cancelled ticket', async () => {
    const { ctx, ticketId, name } = await setUp();
    await ctx.db.prisma.ticket.update({ where: { id: ticketId }, data: { status: 'CANCELLED' } });
    await expect(name(bo, 0)).rejects.toMatchObject({ code: 'TICKET_CANCELLED' });
  });

  it('keeps a person unreadable once their key is destroyed', async () => {
    const { ctx, name, attendee } = await setUp();
    await name(bo, 0);
    const { personId, person } = await attendee();
    expect(openPersonKey(ctx.keys, person.dataKey).key).toHaveLength(32);
    await ctx.db.prisma.dataKey.update({
      where: { id: person.dataKeyId },
      data: { wrapped: '', destroyedAt: ctx.now },
    });
    await expect(readPerson(ctx.db.prisma, ctx.keys, personId)).rejects.toThrow('not a wrapped key');
  });
});
