import { randomId } from '@lanyard/crypto/random';
import { readPerson } from '@lanyard/db/people/people-repository';
import { asId } from '@lanyard/domain/ids/ids';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { offerTransfer } from '../transfers/offer-transfer.ts';
import { correctAddress } from './correct-address.ts';
import { nameAttendee } from './name-attendee.ts';
import { nameAttendees } from './name-attendees.ts';
import { nudgeAttendees } from './nudge-attendees.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const people = ['Bo', 'Cy', 'Di'].map((name) => ({
  name: `${name} Friend`,
  email: `${name.toLowerCase()}@example.org`,
}));
const newRequest = () => asId('request', randomId('req'));
const HOUR_MS = 3_600_000;

async function setUp() {
  const ctx = testContext(database, { actor: { kind: 'buyer' } });
  const { slug } = await anEvent(ctx);
  const { orderId, tickets } = await aCompletedOrder(ctx, {
    slug,
    lines: { standard: 3 },
    buyer: { name: 'Ada Buyer', email: 'ada@example.org' },
  });
  const ids = tickets.map(({ ticketId }) => ticketId);
  const read = () =>
    ctx.db.prisma.ticket.findMany({
      where: { orderId },
      orderBy: { position: 'asc' },
      include: { attendee: true },
    });
  return {
    ...{ ctx, orderId, ids, read },
    references: (await read()).map(({ reference }) => reference),
    nameAll: (requestId = newRequest(), listed = people) =>
      nameAttendees(ctx, {
        requestId,
        people: ids.map((ticketId, n) => ({
          ticketId,
          basedOn: 0,
          person: listed[n] ?? people[0] ?? never(),
        })),
      }),
    nudge: (requestId = newRequest(), now = ctx.now) =>
      nudgeAttendees({ ...ctx, now }, { ticketIds: ids, requestId }),
    attendees: async () =>
      Promise.all(
        (await read()).map(
          async ({ attendee }) => attendee && readPerson(ctx.db.prisma, ctx.keys, attendee.personId),
        ),
      ),
    /** As if the type had a form that nobody has filled in yet. */
    openAll: () => ctx.db.prisma.ticket.updateMany({ where: { orderId }, data: { registration: 'OPEN' } }),
    told: async (kind: string) =>
      (
        await ctx.db.prisma.outbox.findMany({ where: { targetId: { in: ids } }, orderBy: { id: 'asc' } })
      ).filter(({ message }) => JSON.stringify(message).includes(`"${kind}"`)).length,
    first: () => ids[0] ?? never(),
  };
}

function never(): never {
  throw new Error('not there');
}

describe('nameAttendees', () => {
  it('names all, tells each process once, and a repeated press changes nothing', async () => {
    const { nameAll, references, attendees, told, read } = await setUp();
    const requestId = newRequest();
    expect(await nameAll(requestId)).toEqual({ named: references, refused: [] });
    expect(await nameAll(requestId)).toEqual({ named: references, refused: [] });
    expect(await attendees()).toEqual(people);
    expect((await read()).map(({ version }) => version)).toEqual([1, 1, 1]);
    expect(await told('attendeeNamed')).toBe(3);
  });

  it('says which ticket was changed meanwhile, and names the others', async () => {
    const { ctx, first, nameAll, references, attendees } = await setUp();
    const eve = { name: 'Eve Fast', email: 'eve@example.org' };
    await nameAttendee(ctx, { ticketId: first(), basedOn: 0, requestId: newRequest(), person: eve });
    expect(await nameAll()).toEqual({
      named: references.slice(1),
      refused: [{ reference: references[0], code: 'TICKET_CHANGED' }],
    });
    expect(await attendees()).toEqual([eve, ...people.slice(1)]);
  });

  it('lets one of two tabs have each ticket, and tells the other', async () => {
    const { nameAll, references, attendees, told } = await setUp();
    const others = people.map(({ name, email }) => ({ name: `${name} 2`, email: `2${email}` }));
    const [one, two] = await Promise.all([nameAll(newRequest()), nameAll(newRequest(), others)]);
    // Whoever has the rows first has all of them: both take them in the same order.
    const [winner, loser, expected] = one.named.length > 0 ? [one, two, people] : [two, one, others];
    expect(winner).toEqual({ named: references, refused: [] });
    expect(loser).toEqual({
      named: [],
      refused: references.map((reference) => ({ reference, code: 'TICKET_CHANGED' })),
    });
    expect(await attendees()).toEqual(expected);
    expect(await told('attendeeNamed')).toBe(3);
  });

  it.each([
    ['cancelled', { status: 'CANCELLED' }, 'TICKET_CANCELLED'],
    ['asked to be cancelled', { status: 'CANCEL_PENDING' }, 'CANCELLATION_ASKED'],
    ['handed on', { handedOnAt: new Date() }, 'TICKET_HANDED_ON'],
  ])('leaves a ticket alone that was %s', async (_what, data, code) => {
    const { ctx, first, nameAll, references, attendees } = await setUp();
    await ctx.db.prisma.ticket.update({ where: { id: first() }, data });
    expect(await nameAll()).toMatchObject({ refused: [{ reference: references[0], code }] });
    expect(await attendees()).toEqual([null, ...people.slice(1)]);
  });

  it('leaves a ticket alone that is offered to somebody', async () => {
    const { ctx, first, nameAll, references } = await setUp();
    const recipient = { name: 'Eve', email: 'eve@example.org' };
    await offerTransfer(ctx, {
      ...{ ticketId: first(), requestId: newRequest(), recipient },
      access: { as: 'BUYER' },
    });
    expect(await nameAll()).toMatchObject({ refused: [{ reference: references[0], code: 'TRANSFER_OPEN' }] });
  });
});

describe('correctAddress', () => {
  const email = 'bo.friend@example.org';

  it('keeps name and answers, and the link and code that were mailed are dead', async () => {
    const { ctx, first, nameAll, read, attendees, told } = await setUp();
    await nameAll();
    const [before] = await read();
    const press = { ticketId: first(), basedOn: 1, requestId: newRequest(), email };
    expect(await correctAddress(ctx, press)).toEqual({ version: 2 });
    expect(await correctAddress(ctx, press)).toEqual({ version: 2 });
    const [after] = await read();
    expect((await attendees())[0]).toEqual({ name: 'Bo Friend', email });
    expect(after).toMatchObject({ registration: before?.registration, linkGeneration: 2, version: 2 });
    expect(after?.entryCodeIndex).not.toBe(before?.entryCodeIndex);
    expect(after?.linkTokenHash).not.toBe(before?.linkTokenHash);
    expect(await told('attendeeNamed')).toBe(4);
    const kinds = await ctx.db.prisma.timelineEntry.findMany({ where: { ticketId: first() } });
    expect(kinds.map(({ kind }) => kind)).toContain('ADDRESS_CORRECTED');
    expect(JSON.stringify(kinds)).not.toContain('bo.friend');
  });

  it.each([
    ['cancelled', { status: 'CANCELLED' }, 'TICKET_CANCELLED'],
    ['handed on', { handedOnAt: new Date() }, 'TICKET_HANDED_ON'],
    ['changed meanwhile', { version: 2 }, 'TICKET_CHANGED'],
  ])('is refused of a ticket that was %s', async (_what, data, code) => {
    const { ctx, first, nameAll, read } = await setUp();
    await nameAll();
    await ctx.db.prisma.ticket.update({ where: { id: first() }, data });
    const press = { ticketId: first(), basedOn: 1, requestId: newRequest(), email };
    await expect(correctAddress(ctx, press)).rejects.toMatchObject({ code });
    expect((await read())[0]).toMatchObject({ linkGeneration: 1 });
  });

  it('is refused where nobody is named, and where nothing would change', async () => {
    const { ctx, first, nameAll } = await setUp();
    const press = (basedOn: number, address = email) =>
      correctAddress(ctx, { ticketId: first(), basedOn, requestId: newRequest(), email: address });
    await expect(press(0)).rejects.toMatchObject({ code: 'TICKET_NOT_NAMED' });
    await nameAll();
    await expect(press(1, 'BO@example.org')).rejects.toMatchObject({ code: 'ADDRESS_SAME' });
  });
});

describe('nudgeAttendees', () => {
  it('asks whoever has not registered, once a press and once in 24 hours', async () => {
    const { ctx, nameAll, openAll, nudge, references, told } = await setUp();
    await nameAll();
    await openAll();
    const requestId = newRequest();
    expect(await nudge(requestId)).toEqual({ nudged: references, refused: [] });
    expect(await nudge(requestId)).toEqual({ nudged: references, refused: [] });
    expect(await told('nudged')).toBe(3);
    const later = await nudge(newRequest(), new Date(ctx.now.getTime() + 24 * HOUR_MS - 1));
    expect(later.nudged).toEqual([]);
    expect(later.refused.map(({ error }) => error.code)).toEqual(Array(3).fill('NUDGED_LATELY'));
    expect(later.refused[0]?.error.sentence).toMatch(/from .*\d{4}/);
    const nextDay = await nudge(newRequest(), new Date(ctx.now.getTime() + 24 * HOUR_MS));
    expect(nextDay.nudged).toEqual(references);
    expect(await told('nudged')).toBe(6);
  });

  it('lets one of two presses at once ask', async () => {
    const { nameAll, openAll, nudge, told } = await setUp();
    await nameAll();
    await openAll();
    const both = await Promise.all([nudge(), nudge()]);
    expect(both.map(({ nudged }) => nudged.length).toSorted((a, b) => a - b)).toEqual([0, 3]);
    expect(await told('nudged')).toBe(3);
  });

  it('says of each why not: registered, not named, cancelled', async () => {
    const { ctx, ids, nudge, told } = await setUp();
    const [one = never(), , three = never()] = ids;
    const [bo = never()] = people;
    await nameAttendee(ctx, { ticketId: one, basedOn: 0, requestId: newRequest(), person: bo });
    await ctx.db.prisma.ticket.update({ where: { id: one }, data: { registration: 'DONE' } });
    await ctx.db.prisma.ticket.update({ where: { id: three }, data: { status: 'CANCELLED' } });
    const { refused } = await nudge();
    expect(refused.map(({ error }) => error.code)).toEqual([
      'ALREADY_REGISTERED',
      'TICKET_NOT_NAMED',
      'TICKET_CANCELLED',
    ]);
    expect(await told('nudged')).toBe(0);
  });
});
