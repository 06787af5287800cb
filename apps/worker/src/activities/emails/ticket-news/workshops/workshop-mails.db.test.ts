import { acceptOffer } from '@lanyard/commands/workshops/accept-offer';
import { bookWorkshop } from '@lanyard/commands/workshops/book-workshop';
import { leaveWorkshop } from '@lanyard/commands/workshops/leave-workshop';
import { keepWhich } from '@lanyard/commands/workshops/keep-which';
import { serveLine } from '@lanyard/commands/workshops/serve-line';
import type { TicketNews } from '@lanyard/contracts/tickets/ticket-news';
import { randomId } from '@lanyard/crypto/random';
import { asId } from '@lanyard/domain/ids/ids';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { aLine, type LineWishes } from '@lanyard/testing/factories/a-line';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeCoupons } from '../../../../testing/ports/fake-coupons.ts';
import { fakeProcessor } from '../../../../testing/ports/fake-processor.ts';
import { fakeSender } from '../../../../testing/ports/fake-sender.ts';
import { runActivity } from '../../../../testing/run-activity.ts';
import { createEmailCalls } from '../../create-email-calls.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** A line, and its mails as the tickets' processes would send them. */
async function setUp(wishes: LineWishes = {}) {
  const ctx = testContext(database);
  const line = await aLine(ctx, wishes);
  const email = fakeSender();
  const { db, keys } = database;
  const calls = createEmailCalls({
    ...{ db, keys, email, payments: fakeProcessor(), coupons: fakeCoupons() },
    webUrl: 'https://web.test',
  });
  const tell = (ticket: number, news: TicketNews) =>
    runActivity('sendTicketNews', 1, () => calls.sendTicketNews({ ticketId: line.ticketAt(ticket), news }));
  /** All news that the outbox holds for a ticket, as the relay would bring it. */
  const news = async (ticket: number): Promise<TicketNews[]> => {
    const rows = await db.prisma.outbox.findMany({
      where: { target: 'ticket', targetId: line.ticketAt(ticket) },
      orderBy: { id: 'asc' },
    });
    // Written by commands, typed.
    return rows.map(({ message }) => message as unknown as TicketNews);
  };
  return {
    ...{ ctx, line, email, tell, news },
    serve: (workshop = 0) => serveLine(ctx, { workshopId: line.workshopAt(workshop) }),
    own: (ticket: number, entryId: string) => ({
      ...{ ticketId: line.ticketAt(ticket), requestId: randomId('req') },
      entryId: asId('waitlistEntry', entryId),
    }),
    mails: () => [...email.sent.values()].map(({ subject, text }) => `${subject}\n${text}`),
    tellAll: async (ticket: number) => {
      for (const one of await news(ticket)) await tell(ticket, one);
    },
  };
}

describe('the mails about a line', () => {
  it('tell once who got a seat, and how to give it up', async () => {
    const { line, serve, tellAll, mails } = await setUp();
    await line.join(0);
    await line.setCapacity(1);
    await serve();
    await tellAll(0);
    await tellAll(0);
    expect(mails()).toHaveLength(1);
    expect(mails()[0]).toMatch(/You have a seat: Workshop 1[^]*No thanks/);
  });

  it('say until when a seat is kept and what it costs, and when it was too late', async () => {
    const { ctx, line, serve, tellAll, mails } = await setUp({ workshops: [{ priceMinor: 4500 }] });
    await line.join(0);
    await line.setCapacity(1);
    await serve();
    await tellAll(0);
    expect(mails()[0]).toMatch(/is kept for you until 24 November 2026, 12:00[^]*€45.00/);
    ctx.moveOn(86_400_000);
    await serve();
    await tellAll(0);
    expect(mails()).toHaveLength(2);
    expect(mails()[1]).toContain('did not hear from you in time');
  });

  it('say why somebody’s turn was put off, each time it is, and what was given up for it', async () => {
    const { ctx, line, serve, own, tellAll, mails } = await setUp({ workshops: [{}, {}] });
    await line.seat(0, 1);
    const entryId = await line.join(0);
    await line.setCapacity(1);
    await serve();
    await tellAll(0);
    expect(mails()[0]).toContain('You have a seat at the same time, in “Workshop 2”');
    ctx.moveOn(1000);
    await keepWhich(ctx, { ...own(0, entryId), keeps: 'NEW' });
    await serve();
    await tellAll(0);
    expect(mails()).toHaveLength(2);
    expect(mails()[1]).toContain('Your seat in “Workshop 2” was given back for it.');
  });

  it('do not leave when something else has become of it since', async () => {
    const { ctx, line, serve, own, tell, news, mails } = await setUp({ workshops: [{ waitlist: 'OFFER' }] });
    const entryId = await line.join(0);
    await line.setCapacity(1);
    await serve();
    const [offered] = (await news(0)).filter(({ kind }) => kind === 'workshopOffered');
    await acceptOffer(ctx, own(0, entryId));
    if (offered) await tell(0, offered);
    expect(offered).toBeDefined();
    expect(mails()).toEqual([]);
  });

  it('tell of a swap once, and of a seat that staff took, but of none that was given back', async () => {
    const { ctx, line, tellAll, mails } = await setUp({ workshops: [{ capacity: 2 }, { capacity: 2 }] });
    const ticketId = line.ticketAt(0);
    const book = (workshop: number, swapsSeatId: string | null) =>
      bookWorkshop(ctx, {
        ...{ ticketId, swapsSeatId, workshopId: line.workshopAt(workshop), requestId: randomId('req') },
      });
    const { seatId: old } = await book(0, null);
    const { seatId } = await book(1, old);
    await tellAll(0);
    expect(mails()).toHaveLength(1);
    expect(mails()[0]).toContain('Your seat in “Workshop 1” was given back for it.');
    const leave = { ticketId, seatId, requestId: randomId('req') };
    await leaveWorkshop({ ...ctx, actor: { kind: 'staff', id: 'stf' } }, leave);
    await tellAll(0);
    expect(mails()).toHaveLength(2);
    expect(mails()[1]).toContain('gave up your seat in “Workshop 2”');
    const { seatId: third } = await book(0, null);
    await leaveWorkshop(ctx, { ...leave, seatId: third });
    await tellAll(0);
    expect(mails()).toHaveLength(2);
  });

  it('tell whose seat was taken away', async () => {
    const { ctx, line, tell, mails } = await setUp();
    const seatId = asId('workshopSeat', await line.seat(0));
    await tell(0, { kind: 'workshopSeatTaken', workshopSeatId: seatId });
    expect(mails()).toEqual([]);
    await ctx.db.prisma.workshopSeat.update({
      where: { id: seatId },
      data: { status: 'RELEASED', endedAt: ctx.now, endedWhy: 'STAFF' },
    });
    await tell(0, { kind: 'workshopSeatTaken', workshopSeatId: seatId });
    expect(mails()[0]).toContain('gave up your seat');
  });
});
