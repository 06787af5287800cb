import type { Tx } from '@lanyard/db/client';

/** Sets an event's counters to what its rows add up to; for rows that were written without the commands. */
export async function recount(tx: Tx, eventId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Quota" q SET "version" = "version" + 1,
      "sold" = (SELECT COUNT(*) FROM "TicketTypeQuota" tq JOIN "Ticket" t ON t."ticketTypeId" = tq."ticketTypeId"
        WHERE tq."quotaId" = q."id" AND t."status" <> 'CANCELLED'),
      "held" = (SELECT COALESCE(SUM(h."quantity"), 0) FROM "Hold" h WHERE h."quotaId" = q."id")
    WHERE q."eventId" = ${eventId}`;
  await tx.$executeRaw`
    UPDATE "TicketType" y SET "version" = "version" + 1,
      "sold" = (SELECT COUNT(*) FROM "Ticket" t WHERE t."ticketTypeId" = y."id" AND t."status" <> 'CANCELLED'),
      "revenueMinor" = (SELECT COALESCE(SUM(i."grossMinor"), 0) FROM "OrderItem" i
          JOIN "Order" o ON o."id" = i."orderId" WHERE i."ticketTypeId" = y."id" AND o."status" = 'COMPLETED')
        - (SELECT COALESCE(SUM(ct."grossMinor"), 0) FROM "CancellationTicket" ct
          JOIN "Cancellation" c ON c."id" = ct."cancellationId" AND c."status" = 'APPROVED'
          JOIN "Ticket" t ON t."id" = ct."ticketId" WHERE t."ticketTypeId" = y."id")
    WHERE y."eventId" = ${eventId}`;
}
