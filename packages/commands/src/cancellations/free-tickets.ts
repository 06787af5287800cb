import type { Tx } from '@lanyard/db/client';
import { tellParkedLines } from '../workshops/tell-parked-lines.ts';

/** Lets the tickets of a wish that came to nothing be as they were, and be served again where they stand in line. */
export async function freeTickets(
  tx: Tx,
  wish: { readonly tickets: readonly { readonly ticketId: string }[] },
): Promise<void> {
  const ids = wish.tickets.map(({ ticketId }) => ticketId);
  await tx.ticket.updateMany({
    where: { id: { in: ids }, status: 'CANCEL_PENDING' },
    data: { status: 'ISSUED' },
  });
  await tellParkedLines(tx, ids);
}
