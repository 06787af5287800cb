import { bookWorkshop, type BookWorkshop } from '@lanyard/commands/workshops/book-workshop';
import { leaveWorkshop } from '@lanyard/commands/workshops/leave-workshop';
import { linkToken } from '@lanyard/crypto/link-token';
import { randomId } from '@lanyard/crypto/random';
import { asId, type TicketId, type WorkshopId } from '@lanyard/domain/ids/ids';
import type { PlaceOrderInput } from '@lanyard/domain/orders/place-order.schema';
import type { TestContext } from '../test-context.ts';
import { anEvent } from './an-event.ts';
import type { EventWishes } from './event-file.ts';
import { aCompletedOrder, aDraft, type MadeDraft } from './orders.ts';

/** An event whose workshops sell, and what tests do there; workshops are `workshop-1` onwards, counted from 0. */
export async function workshopSales(ctx: TestContext, wishes: EventWishes = {}) {
  const made = await anEvent(ctx, wishes);
  const { prisma } = ctx.db;
  const rows = await prisma.workshop.findMany({
    where: { eventId: made.eventId },
    orderBy: { position: 'asc' },
  });
  const workshopAt = (n: number): WorkshopId => {
    const row = rows[n];
    if (!row) throw new Error(`there is no workshop ${n}`);
    return asId('workshop', row.id);
  };
  return {
    ...made,
    workshopAt,
    /** Tickets of a completed order. */
    tickets: async (count = 1): Promise<TicketId[]> => {
      const { tickets } = await aCompletedOrder(ctx, { slug: made.slug, lines: { standard: count } });
      return tickets.map(({ ticketId }) => ticketId);
    },
    book: async (ticketId: TicketId, workshop = 0, wanted: Partial<BookWorkshop> = {}) =>
      (
        await bookWorkshop(ctx, {
          ...{ ticketId, workshopId: workshopAt(workshop), requestId: randomId('req') },
          ...wanted,
        })
      ).seatId,
    leave: (ticketId: TicketId, seatId: string) =>
      leaveWorkshop(ctx, { ticketId, seatId: asId('workshopSeat', seatId), requestId: randomId('req') }),
    /** A draft that adds a workshop to a ticket. */
    upgrade: async (
      ticketId: TicketId,
      workshop: number,
      wanted: Partial<Omit<NonNullable<PlaceOrderInput['upgrade']>, 'token'>> & {
        readonly replaces?: MadeDraft['input'];
      } = {},
    ): Promise<MadeDraft> => {
      const { linkGeneration } = await prisma.ticket.findUniqueOrThrow({ where: { id: ticketId } });
      const token = linkToken(ctx.keys.links, 'ticket', ticketId, linkGeneration);
      const { replaces = null, ...rest } = wanted;
      return aDraft(ctx, {
        ...{ slug: made.slug, replaces },
        workshops: { [rows[workshop]?.key ?? '']: [0] },
        upgrade: { token, swapsSeatId: null, entryId: null, ...rest },
      });
    },
    /** A workshop's counters. */
    counts: async (workshop = 0) => {
      const { seated, held, offered, waiting } = await prisma.workshop.findUniqueOrThrow({
        where: { id: workshopAt(workshop) },
      });
      return { seated, held, offered, waiting };
    },
    /** What the seats and lines of a workshop's rows add up to. */
    counted: async (workshop = 0) => {
      const where = { workshopId: workshopAt(workshop) };
      const count = (status: string) => prisma.workshopSeat.count({ where: { ...where, status } });
      const waiting = (status: string) =>
        prisma.waitlistEntry.count({
          where: { ...where, status, ...(status === 'OFFERED' && { orderId: null }) },
        });
      return {
        ...{ seated: await count('SEATED'), held: await count('HELD') },
        ...{ offered: await waiting('OFFERED'), waiting: await waiting('WAITING') },
      };
    },
  };
}

/** What `workshopSales` makes. */
export type WorkshopSales = Awaited<ReturnType<typeof workshopSales>>;
