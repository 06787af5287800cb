import type { Db } from '@lanyard/db/client';
import type { TicketWhereInput } from '@lanyard/db/generated/prisma/models/Ticket';
import { after, type PageCursor } from '../lists/page-cursor.ts';

/** One page of an event's tickets that meet all conditions, newest first, and one row more if there is one. */
export async function findTicketPage(
  { prisma }: Db,
  wanted: {
    readonly eventId: string;
    readonly conditions: readonly TicketWhereInput[];
    readonly cursor: PageCursor | null;
    readonly limit: number;
  },
) {
  return prisma.ticket.findMany({
    where: { eventId: wanted.eventId, AND: [...wanted.conditions, after(wanted.cursor)] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: wanted.limit + 1,
    select: {
      id: true,
      reference: true,
      status: true,
      registration: true,
      waitsFor: true,
      wakesAt: true,
      createdAt: true,
      attendee: { select: { personId: true } },
      order: { select: { reference: true } },
      item: { select: { name: true } },
    },
  });
}

/** One row of `findTicketPage`. */
export type FoundTicketRow = Awaited<ReturnType<typeof findTicketPage>>[number];
