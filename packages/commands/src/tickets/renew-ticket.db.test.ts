import { hashLinkToken, linkToken } from '@lanyard/crypto/link-token';
import { randomId } from '@lanyard/crypto/random';
import { findTicketByEntryCode, openEntryCode } from '@lanyard/db/tickets/entry-code';
import { asId } from '@lanyard/domain/ids/ids';
import { readEntryCode } from '@lanyard/domain/tickets/read-entry-code';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nameAttendee } from './name-attendee.ts';
import { renewTicket, type RenewTicket } from './renew-ticket.ts';
import { requestTicketLink } from './request-ticket-link.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const bo = { name: 'Bo Friend', email: 'bo@example.org' };
const newRequest = () => asId('request', randomId('req'));

async function setUp() {
  const ctx = testContext(database, { actor: { kind: 'attendee' } });
  const { slug } = await anEvent(ctx);
  const { orderId, tickets } = await aCompletedOrder(ctx, { slug });
  const ticketId = tickets[0]?.ticketId;
  if (!ticketId) throw new Error('no ticket');
  const { prisma } = ctx.db;
  const row = () => prisma.ticket.findUniqueOrThrow({ where: { id: ticketId } });
  return {
    ...{ ctx, orderId, ticketId, row },
    code: async () => openEntryCode(prisma, ctx.keys, await row()),
    /** The ticket that a scanner or a person at the door opens with a text. */
    opens: async (text: string) => {
      const code = readEntryCode(text);
      return code === null ? null : findTicketByEntryCode(prisma, ctx.keys, code);
    },
    byLink: async (generation: number) => {
      const token = linkToken(ctx.keys.links, 'ticket', ticketId, generation);
      return prisma.ticket.findUnique({ where: { linkTokenHash: hashLinkToken(token) } });
    },
    renew: (changes: Partial<RenewTicket> = {}) =>
      renewTicket(ctx, { ticketId, requestId: newRequest(), basedOn: 1, reason: 'HOLDER', ...changes }),
    told: async (kind: string) =>
      (await prisma.outbox.findMany({ where: { targetId: ticketId }, orderBy: { id: 'asc' } }))
        .map((outbox) => outbox.message)
        .filter((message) => JSON.stringify(message).includes(`"${kind}"`)),
  };
}

describe('renewTicket', () => {
  it('makes link and code new; the old ones open nothing, the new ones the same ticket', async () => {
    const { ctx, ticketId, code, opens, byLink, renew, told } = await setUp();
    const old = await code();
    expect(await opens(old.toLowerCase())).toBe(ticketId);
    expect(await renew()).toEqual({ linkGeneration: 2 });
    expect(await opens(old)).toBeNull();
    expect(await byLink(1)).toBeNull();
    expect(await opens(await code())).toBe(ticketId);
    expect(await byLink(2)).toMatchObject({ id: ticketId });
    expect(await told('secretsRenewed')).toEqual([{ kind: 'secretsRenewed', generation: 2 }]);
    const entries = await ctx.db.prisma.timelineEntry.findMany({
      where: { ticketId, kind: 'SECRETS_RENEWED' },
    });
    expect(entries).toMatchObject([{ facts: { reason: 'asked for on the ticket page' } }]);
  });

  it('takes the same press again as done, with the link it led to', async () => {
    const { renew, told, code } = await setUp();
    const requestId = newRequest();
    const answers = await Promise.all([renew({ requestId }), renew({ requestId })]);
    const after = await code();
    expect(answers).toEqual([{ linkGeneration: 2 }, { linkGeneration: 2 }]);
    expect(await renew({ requestId })).toEqual({ linkGeneration: 2 });
    expect(await code()).toBe(after);
    expect(await told('secretsRenewed')).toHaveLength(1);
  });

  it('lets one of two pages that hold the same link win; exactly one code lives', async () => {
    const { ctx, ticketId, renew, opens, code } = await setUp();
    const before = await code();
    const results = await Promise.allSettled([renew(), renew()]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'LINK_UNKNOWN' },
    });
    expect([await opens(before), await opens(await code())]).toEqual([null, ticketId]);
    expect(await ctx.db.prisma.ticket.count({ where: { id: ticketId } })).toBe(1);
  });

  it('lets staff make another one whatever link there is, and notes who and why', async () => {
    const { ctx, ticketId, renew, row } = await setUp();
    await renew();
    const staff = { ...ctx, actor: { kind: 'staff', id: 'stf_somebody' } } as const;
    await renewTicket(staff, { ticketId, requestId: newRequest(), basedOn: null, reason: 'SEEN' });
    expect(await row()).toMatchObject({ linkGeneration: 3 });
    const audits = await ctx.db.prisma.auditEntry.findMany({
      where: { subjectId: ticketId, action: 'tickets.renew', actorKind: 'staff' },
    });
    expect(audits).toMatchObject([{ actorId: 'stf_somebody', facts: { reason: 'SEEN', linkGeneration: 3 } }]);
  });

  it('refuses a cancelled ticket', async () => {
    const { ctx, ticketId, renew } = await setUp();
    await ctx.db.prisma.ticket.update({ where: { id: ticketId }, data: { status: 'CANCELLED' } });
    await expect(renew()).rejects.toMatchObject({ code: 'TICKET_CANCELLED' });
  });

  it('leaves no dead code that opens, however often codes are made new', async () => {
    const { ticketId, code, opens, renew } = await setUp();
    const dead: string[] = [];
    for (let generation = 1; generation <= 4; generation += 1) {
      dead.push(await code());
      await renew({ basedOn: generation });
    }
    expect(new Set([...dead, await code()]).size).toBe(5);
    for (const text of dead) expect(await opens(text)).toBeNull();
    expect(await opens(await code())).toBe(ticketId);
  });
});

describe('the key of a code', () => {
  it('is that of whoever holds the ticket: the buyer erased, the attendee’s code stays readable', async () => {
    const { ctx, ticketId, code, row } = await setUp();
    const before = await code();
    await nameAttendee(ctx, { ticketId, basedOn: 0, requestId: newRequest(), person: bo });
    expect(await code()).toBe(before);
    const { prisma } = ctx.db;
    const { holderId } = await row();
    const attendee = await prisma.attendee.findUniqueOrThrow({ where: { ticketId } });
    expect(holderId).toBe(attendee.personId);
    const ticket = await prisma.ticket.findUniqueOrThrow({
      where: { id: ticketId },
      include: { order: { include: { buyer: true } }, holder: true },
    });
    const destroy = (id: string) =>
      prisma.dataKey.update({ where: { id }, data: { wrapped: '', destroyedAt: ctx.now } });
    await destroy(ticket.order.buyer.dataKeyId);
    expect(await code()).toBe(before);
    await destroy(ticket.holder.dataKeyId);
    await expect(code()).rejects.toThrow('not a wrapped key');
  });
});

describe('requestTicketLink', () => {
  it('tells the process once a press, and leaves link and code alone', async () => {
    const { ctx, ticketId, code, row, told } = await setUp();
    const before = await code();
    const requestId = newRequest();
    await requestTicketLink(ctx, { ticketId, requestId });
    await requestTicketLink(ctx, { ticketId, requestId });
    await requestTicketLink(ctx, { ticketId, requestId: newRequest() });
    expect(await told('linkRequested')).toHaveLength(2);
    expect(await row()).toMatchObject({ linkGeneration: 1 });
    expect(await code()).toBe(before);
  });
});
