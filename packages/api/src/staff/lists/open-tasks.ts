import type { Db } from '@lanyard/db/client';

/** Timeline entries that wait for a person. */
export const openTask = { needsPerson: true, resolvedAt: null } as const;

/** Ids of an event's orders about which something waits for a person, their tickets included. */
export async function ordersWithTasks({ prisma }: Db, eventId: string): Promise<string[]> {
  const entries = await prisma.timelineEntry.findMany({
    where: { eventId, ...openTask, orderId: { not: null } },
    distinct: ['orderId'],
    select: { orderId: true },
  });
  return entries.flatMap(({ orderId }) => orderId ?? []);
}

/** Ids of an event's tickets about which something waits for a person. */
export async function ticketsWithTasks({ prisma }: Db, eventId: string): Promise<string[]> {
  const entries = await prisma.timelineEntry.findMany({
    where: { eventId, ...openTask, ticketId: { not: null } },
    distinct: ['ticketId'],
    select: { ticketId: true },
  });
  return entries.flatMap(({ ticketId }) => ticketId ?? []);
}
