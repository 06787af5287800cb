import { joinWaitlist } from '@lanyard/commands/workshops/join-waitlist';
import { moveSeats } from '@lanyard/commands/workshops/move-seats';
import { randomId } from '@lanyard/crypto/random';
import type { WorkshopUncheckedUpdateInput } from '@lanyard/db/generated/prisma/models/Workshop';
import { asId, type TicketId, type WorkshopId } from '@lanyard/domain/ids/ids';
import type { TestContext } from '../test-context.ts';
import { anEvent } from './an-event.ts';
import type { EventWishes } from './event-file.ts';
import { aCompletedOrder } from './orders.ts';

/** What a test cares about among workshops and those who wait: full at first, unless told otherwise. */
export interface LineWishes {
  readonly tickets?: number;
  /** One for each workshop, `workshop-1` onwards, as columns of its row. */
  readonly workshops?: readonly WorkshopUncheckedUpdateInput[];
  readonly event?: EventWishes;
}

/** An event with tickets of named people and full workshops, and what tests do in their lines. */
export async function aLine(ctx: TestContext, wishes: LineWishes = {}) {
  const { tickets: count = 3, workshops: columns = [{}] } = wishes;
  const workshops = columns.map(() => ({ capacity: 0 }));
  const made = await anEvent(ctx, { workshops, ...wishes.event });
  const attendees = Array.from({ length: count }, (_, position) => ({
    position,
    person: { name: `Holder ${position}`, email: `holder-${position}@example.org` },
  }));
  const { tickets } = await aCompletedOrder(ctx, {
    ...{ slug: made.slug, lines: { standard: count }, attendees },
  });
  const ticketIds = tickets.map(({ ticketId }) => asId('ticket', ticketId));
  const rows = await ctx.db.prisma.workshop.findMany({
    where: { eventId: made.eventId },
    orderBy: { position: 'asc' },
  });
  for (const [n, row] of rows.entries())
    await ctx.db.prisma.workshop.update({ where: { id: row.id }, data: { ...columns[n] } });
  const workshopIds = rows.map(({ id }) => asId('workshop', id));
  const workshopAt = (n: number): WorkshopId => itemAt(workshopIds, n);
  const ticketAt = (n: number): TicketId => itemAt(ticketIds, n);
  return {
    ...{ ...made, ticketAt, workshopAt },
    /** The ticket of that place joins a line, that of `workshop-1` unless told otherwise. */
    join: async (ticket: number, workshop = 0, swapsSeatId: string | null = null) =>
      (
        await joinWaitlist(ctx, {
          ...{ ticketId: ticketAt(ticket), workshopId: workshopAt(workshop), swapsSeatId },
          requestId: randomId('req'),
        })
      ).entryId,
    /** Gives a workshop another number of seats, as if nobody had to be asked. */
    setCapacity: (capacity: number, workshop = 0) =>
      ctx.db.prisma.workshop.update({ where: { id: workshopAt(workshop) }, data: { capacity } }),
    /** Seats a ticket past everything, on a seat that is made for it. */
    seat: async (ticket: number, workshop = 0) => {
      const workshopId = workshopAt(workshop);
      const id = randomId('wse');
      await ctx.db.prisma.$transaction(async (tx) => {
        await tx.workshop.update({ where: { id: workshopId }, data: { capacity: { increment: 1 } } });
        await moveSeats(tx, 'seatPastLine', { workshopId });
        await tx.workshopSeat.create({
          data: {
            ...{ id, workshopId, ticketId: ticketAt(ticket), status: 'SEATED', source: 'STAFF' },
            createdAt: ctx.now,
          },
        });
      });
      return id;
    },
    counts: async (workshop = 0) => {
      const { seated, held, offered, waiting } = await ctx.db.prisma.workshop.findUniqueOrThrow({
        where: { id: workshopAt(workshop) },
      });
      return { seated, held, offered, waiting };
    },
    entry: (id: string) => ctx.db.prisma.waitlistEntry.findUniqueOrThrow({ where: { id } }),
    /** The tickets' places that have a seat, in the order in which they got it. */
    seated: async (workshop = 0) => {
      const seats = await ctx.db.prisma.workshopSeat.findMany({
        where: { workshopId: workshopAt(workshop), status: 'SEATED' },
        orderBy: { createdAt: 'asc' },
        select: { ticketId: true },
      });
      return seats.map(({ ticketId }) => ticketIds.findIndex((id) => id === ticketId));
    },
  };
}

function itemAt<Item>(items: readonly Item[], n: number): Item {
  const item = items[n];
  if (item === undefined) throw new Error(`there is no number ${n}`);
  return item;
}
