import { serveLine } from '@lanyard/commands/workshops/serve-line';
import { linkToken } from '@lanyard/crypto/link-token';
import { randomId } from '@lanyard/crypto/random';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { aLine, type LineWishes } from '@lanyard/testing/factories/a-line';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCaller } from '../test-support/a-caller.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const refusal = (code: string) => ({ cause: expect.objectContaining({ code }) });
const later = { startsAt: new Date('2027-05-12T09:00Z'), endsAt: new Date('2027-05-12T10:30Z') };

/** Tickets and workshops as their pages know them. */
async function aPage(wishes: LineWishes = {}) {
  const ctx = testContext(database);
  const line = await aLine(ctx, wishes);
  const api = aCaller(ctx);
  const of = (ticket: number) => ({
    token: linkToken(ctx.keys.links, 'ticket', line.ticketAt(ticket), 1),
    requestId: randomId('req'),
  });
  const viewOf = async (ticket: number) => {
    const { workshops } = await api.tickets.view(of(ticket));
    if (!workshops) throw new Error('no workshops');
    return workshops;
  };
  return {
    ...{ ctx, line, api, of, viewOf },
    /** The only place in line or seat of a ticket. */
    entryId: async (ticket: number) => (await viewOf(ticket)).places[0]?.entryId ?? '',
    seatId: async (ticket: number) => (await viewOf(ticket)).seats[0]?.seatId ?? '',
    serve: (workshop = 0) => serveLine(ctx, { workshopId: line.workshopAt(workshop) }),
  };
}

const key = (n: number) => ({ workshopKey: `workshop-${n}` });

describe('the workshops of a ticket', () => {
  it('are booked, swapped and given back on its page', async () => {
    const { line, api, of, viewOf, seatId } = await aPage({
      workshops: [{ capacity: 2 }, { capacity: 2 }, { capacity: 2, ...later }],
    });
    expect((await viewOf(0)).choices.map(({ can, free }) => [can, free])).toEqual([
      ['BOOK', 2],
      ['BOOK', 2],
      ['BOOK', 2],
    ]);
    await api.workshops.book({ ...of(0), ...key(1) });
    const booked = await viewOf(0);
    expect(booked.seats).toMatchObject([
      { workshop: { key: 'workshop-1' }, canLeave: true, isHeld: false, isPaid: false },
    ]);
    const inTheWay = [{ seatId: await seatId(0), title: 'Workshop 1' }];
    expect(booked.choices).toMatchObject([
      { can: 'BOOK', canKeepAll: true, inTheWay },
      { can: 'BOOK', inTheWay: [] },
    ]);
    await api.workshops.book({ ...of(0), ...key(2), swapsSeatId: await seatId(0) });
    expect([await line.counts(0), await line.counts(1)]).toMatchObject([{ seated: 0 }, { seated: 1 }]);
    const left = await api.workshops.leave({ ...of(0), seatId: await seatId(0) });
    expect(left.workshops).toMatchObject({ seats: [], places: [] });
  });

  it('ask for a swap where the workshop allows no seat at the same time, or the plan is full', async () => {
    const { viewOf, api, of } = await aPage({
      workshops: [{ capacity: 2 }, { capacity: 2, clash: 'REFUSE' }, { capacity: 2, ...later }],
      event: { policies: { workshopsPerTicket: 1 } },
    });
    await api.workshops.book({ ...of(0), ...key(1) });
    expect((await viewOf(0)).choices).toMatchObject([
      { can: 'BOOK', canKeepAll: false, inTheWay: [{ title: 'Workshop 1' }] },
      { can: 'BOOK', canKeepAll: false, inTheWay: [{ title: 'Workshop 1' }] },
    ]);
    await expect(api.workshops.book({ ...of(0), ...key(3) })).rejects.toMatchObject(
      refusal('WORKSHOP_PLAN_FULL'),
    );
  });

  it('say which one in line a ticket is, and let it leave', async () => {
    const { api, of, viewOf, entryId, ctx } = await aPage();
    for (const n of [0, 1, 2]) await api.workshops.join({ ...of(n), ...key(1) });
    expect((await viewOf(2)).places).toMatchObject([{ state: 'WAITING', nth: 3, isAsked: false }]);
    await ctx.db.prisma.waitlistEntry.update({ where: { id: await entryId(2) }, data: { priority: 1 } });
    expect((await viewOf(2)).places).toMatchObject([{ nth: 1 }]);
    expect((await viewOf(1)).places).toMatchObject([{ nth: 3 }]);
    await api.workshops.leaveLine({ ...of(2), entryId: await entryId(2) });
    expect((await viewOf(2)).choices).toMatchObject([{ can: 'JOIN', free: 0, waiting: 2 }]);
    expect((await viewOf(1)).places).toMatchObject([{ nth: 2 }]);
  });

  it('show an offer until when it is kept, and take it, seats at the same time being given up', async () => {
    const { api, of, viewOf, entryId, line, serve, ctx } = await aPage({
      workshops: [{ waitlist: 'OFFER' }, { capacity: 2 }],
    });
    await api.workshops.join({ ...of(0), ...key(1) });
    await line.setCapacity(1);
    await serve();
    await api.workshops.book({ ...of(0), ...key(2) });
    const [place] = (await viewOf(0)).places;
    expect(place).toMatchObject({ state: 'OFFERED', clashing: [{ title: 'Workshop 2' }] });
    expect(Date.parse(place?.offerEndsAt ?? '')).toBeGreaterThan(ctx.now.getTime());
    const answer = { ...of(0), entryId: await entryId(0) };
    await expect(api.workshops.accept(answer)).rejects.toMatchObject(refusal('WORKSHOP_CLASHES'));
    const taken = await api.workshops.accept({ ...answer, givesUpClashing: true });
    expect(taken.workshops?.seats).toMatchObject([{ workshop: { key: 'workshop-1' } }]);
  });

  it('ask whose turn was put off which seat to keep', async () => {
    const { api, of, viewOf, entryId, line, serve } = await aPage({ workshops: [{}, { capacity: 2 }] });
    await api.workshops.book({ ...of(0), ...key(2) });
    await api.workshops.join({ ...of(0), ...key(1) });
    await line.setCapacity(1);
    await serve();
    expect((await viewOf(0)).places).toMatchObject([
      { state: 'PARKED', parkedWhy: 'CLASH', clashing: [{ title: 'Workshop 2' }], nth: 1 },
    ]);
    await api.workshops.keep({ ...of(0), entryId: await entryId(0), keeps: 'NEW' });
    expect((await viewOf(0)).places).toMatchObject([{ state: 'WAITING', givesUp: ['Workshop 2'] }]);
    await serve();
    expect((await viewOf(0)).seats).toMatchObject([{ workshop: { key: 'workshop-1' } }]);
  });

  it('are changed by nobody else’s link, and by none that is dead', async () => {
    const { api, of, entryId, line, ctx } = await aPage();
    await api.workshops.join({ ...of(0), ...key(1) });
    const mine = await entryId(0);
    await expect(api.workshops.leaveLine({ ...of(1), entryId: mine })).rejects.toMatchObject(
      refusal('WAITLIST_ENTRY_NOT_FOUND'),
    );
    await ctx.db.prisma.ticket.update({
      where: { id: line.ticketAt(0) },
      data: { linkTokenHash: randomId('req') },
    });
    await expect(api.workshops.leaveLine({ ...of(0), entryId: mine })).rejects.toMatchObject(
      refusal('LINK_UNKNOWN'),
    );
    expect(await line.counts()).toMatchObject({ waiting: 1 });
  });
});
