import { randomId } from '@lanyard/crypto/random';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId } from '@lanyard/domain/ids/ids';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { aLine } from '@lanyard/testing/factories/a-line';
import { testContext } from '@lanyard/testing/test-context';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptOffer } from './accept-offer.ts';
import { bookWorkshop } from './book-workshop.ts';
import { keepWhich } from './keep-which.ts';
import { leaveLines } from './leave-lines.ts';
import { leaveWaitlist } from './leave-waitlist.ts';
import { leaveWorkshop } from './leave-workshop.ts';
import { lockTickets } from '../tickets/lock-tickets.ts';
import { serveLine } from './serve-line.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const tickets = 6;
const workshops = 3;
const ticket = fc.nat(tickets - 1);
const workshop = fc.nat(workshops - 1);
const of = <const Does extends string>(...does: Does[]) => ({
  does: fc.constantFrom(...does),
  ticket,
  workshop,
});
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record(of('join', 'swapJoin')) },
  { weight: 4, arbitrary: fc.record(of('serve')) },
  { weight: 3, arbitrary: fc.record(of('book', 'leave')) },
  { weight: 3, arbitrary: fc.record(of('accept', 'decline', 'keepNew', 'keepOld')) },
  { weight: 3, arbitrary: fc.record(of('expand', 'priority')) },
  { weight: 1, arbitrary: fc.record(of('cancel', 'pend', 'free', 'wait')) },
);
type Step = { readonly does: string; readonly ticket: number; readonly workshop: number };

it('serves in the order of joining, nobody twice, whatever happens at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { maxLength: 14 }), live),
    { numRuns: 8 },
  );
}, 120_000);

/** Plays rounds of steps that happen at once, and looks at the rows after each. */
async function live(rounds: readonly (readonly Step[])[]): Promise<void> {
  const ctx = testContext(database);
  const line = await aLine(ctx, {
    tickets,
    // Two at the same time, the third asks first.
    workshops: [{ capacity: 1 }, {}, { waitlist: 'OFFER', offerExpiry: 'PT4H' }],
  });
  const { prisma } = ctx.db;
  const requestId = () => randomId('req');

  const act = async ({ does, ...on }: Step): Promise<unknown> => {
    const ticketId = line.ticketAt(on.ticket);
    const workshopId = line.workshopAt(on.workshop);
    const seats = await prisma.workshopSeat.findMany({ where: { ticketId, status: 'SEATED' } });
    const swapsSeatId = seats.find((seat) => seat.workshopId !== workshopId)?.id ?? null;
    const entry = await prisma.waitlistEntry.findFirst({
      where: { ticketId, workshopId, status: { in: ['WAITING', 'PARKED', 'OFFERED'] } },
    });
    const own = entry && { ticketId, entryId: asId('waitlistEntry', entry.id), requestId: requestId() };
    switch (does) {
      case 'join':
        return line.join(on.ticket, on.workshop);
      case 'swapJoin':
        return line.join(on.ticket, on.workshop, swapsSeatId);
      case 'serve':
        return serveLine(ctx, { workshopId });
      case 'book':
        return bookWorkshop(ctx, { ticketId, workshopId, requestId: requestId(), swapsSeatId });
      case 'leave':
        return (
          seats[0] &&
          leaveWorkshop(ctx, {
            ...{ ticketId, requestId: requestId() },
            seatId: asId('workshopSeat', seats[0].id),
          })
        );
      case 'accept':
        return own && acceptOffer(ctx, { ...own, givesUpClashing: on.workshop > 0 });
      case 'decline':
        return own && leaveWaitlist(ctx, own);
      case 'keepNew':
      case 'keepOld':
        return own && keepWhich(ctx, { ...own, keeps: does === 'keepNew' ? 'NEW' : 'OLD' });
      case 'expand':
        return prisma.workshop.update({ where: { id: workshopId }, data: { capacity: { increment: 1 } } });
      case 'priority':
        return own && prisma.waitlistEntry.update({ where: { id: own.entryId }, data: { priority: 1 } });
      case 'wait':
        return ctx.moveOn(3 * 3_600_000);
      case 'cancel':
        return prisma.$transaction(async (tx) => {
          await lockTickets(tx, [ticketId]);
          await leaveLines(ctx, tx, [ticketId], 'cancelled');
        });
      default:
        return prisma.ticket.update({
          where: { id: ticketId },
          data: { status: does === 'pend' ? 'CANCEL_PENDING' : 'ISSUED' },
        });
    }
  };

  const rows = () =>
    prisma.waitlistEntry.findMany({
      where: { workshop: { eventId: line.eventId } },
      orderBy: { place: 'asc' },
    });
  for (const round of rounds) {
    const before = await rows();
    const results = await Promise.allSettled(round.map(act));
    for (const result of results)
      if (result.status === 'rejected' && !(result.reason instanceof DomainError)) throw result.reason;
    const after = new Map((await rows()).map((entry) => [entry.id, entry]));
    const hasPriorities = round.some(({ does }) => does === 'priority');
    const waited = before.filter(({ status }) => status === 'WAITING');
    for (const passed of waited) {
      const now = after.get(passed.id);
      // Whoever waited all the time was passed by nobody who stood behind them.
      if (hasPriorities || now?.changes !== passed.changes) continue;
      const overtakers = waited.filter(
        (other) =>
          other.workshopId === passed.workshopId &&
          (other.priority < passed.priority ||
            (other.priority === passed.priority && other.place > passed.place)) &&
          isServed(after.get(other.id)?.status),
      );
      expect(overtakers).toEqual([]);
    }
    await agree();
  }

  /** Counters are what the rows say, and never above the capacity. */
  async function agree(): Promise<void> {
    for (let n = 0; n < workshops; n++) {
      const workshopId = line.workshopAt(n);
      const { capacity } = await prisma.workshop.findUniqueOrThrow({ where: { id: workshopId } });
      const entries = (await rows()).filter((entry) => entry.workshopId === workshopId);
      const count = (status: string) => entries.filter((entry) => entry.status === status).length;
      const seats = await prisma.workshopSeat.findMany({ where: { workshopId, status: 'SEATED' } });
      const counts = await line.counts(n);
      expect(counts).toEqual({
        ...{ seated: seats.length, held: 0, offered: count('OFFERED'), waiting: count('WAITING') },
      });
      expect(counts.seated + counts.offered).toBeLessThanOrEqual(capacity);
      expect(new Set(seats.map(({ ticketId }) => ticketId)).size).toBe(seats.length);
    }
  }
}

const isServed = (status: string | undefined): boolean => status === 'SEATED' || status === 'OFFERED';
