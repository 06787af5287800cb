import type { Tx } from '@lanyard/db/client';
import type { TicketId } from '@lanyard/domain/ids/ids';

/** Takes the rows of several tickets for this transaction, in the one order that everybody takes them in. */
export async function lockTickets(tx: Tx, ticketIds: readonly TicketId[]): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Ticket" WHERE "id" = ANY(${[...ticketIds]}) ORDER BY "id" FOR UPDATE`;
}
