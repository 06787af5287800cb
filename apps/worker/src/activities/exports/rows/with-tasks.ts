import type { DbClient } from '@lanyard/db/client';

/** Ids of an event's orders and tickets about which something waits for a person. */
export async function withTasks(
  prisma: DbClient,
  eventId: string,
): Promise<{ readonly orderIds: string[]; readonly ticketIds: string[] }> {
  const entries = await prisma.timelineEntry.findMany({
    where: { eventId, needsPerson: true, resolvedAt: null },
    select: { orderId: true, ticketId: true },
  });
  return {
    orderIds: [...new Set(entries.flatMap(({ orderId }) => orderId ?? []))],
    ticketIds: [...new Set(entries.flatMap(({ ticketId }) => ticketId ?? []))],
  };
}
