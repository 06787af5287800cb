import type { TicketNews } from '@lanyard/contracts/tickets/ticket-news';
import type { TicketId } from '@lanyard/domain/ids/ids';
import type { ActivityDeps } from '../../../deps.ts';
import type { ComposedEmail } from '../../deliver-email.ts';
import { givenUpFor } from './given-up-for.ts';
import { workshopMail } from './workshop-mail.ts';

type SeatNews = Extract<TicketNews, { workshopSeatId: unknown }>;

/** That organizers took a seat away, or that one took the place of another; nothing when it is not so any more. */
export async function composeSeatNews(
  deps: ActivityDeps,
  ticketId: TicketId,
  { kind, workshopSeatId }: SeatNews,
): Promise<readonly ComposedEmail[]> {
  const { prisma } = deps.db;
  const seat = await prisma.workshopSeat.findUnique({
    where: { id: workshopSeatId },
    include: { workshop: true },
  });
  const isTaken = kind === 'workshopSeatTaken';
  if (!seat || seat.ticketId !== ticketId || seat.status !== (isTaken ? 'RELEASED' : 'SEATED')) return [];
  return workshopMail(deps, ticketId, {
    ...{ cause: isTaken ? 'SEAT_TAKEN' : 'SWAPPED', once: `${kind}/${seat.id}`, workshop: seat.workshop },
    gaveUp: isTaken ? null : await givenUpFor(prisma, { ticketId, at: seat.createdAt }),
    ...{ until: null, price: null, parkedWhy: null, clashing: null },
  });
}
