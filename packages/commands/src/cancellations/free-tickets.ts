import type { Tx } from '@lanyard/db/client';

/** Lets the tickets of a wish that came to nothing be as they were. */
export async function freeTickets(
  tx: Tx,
  wish: { readonly tickets: readonly { readonly ticketId: string }[] },
): Promise<void> {
  await tx.ticket.updateMany({
    where: { id: { in: wish.tickets.map(({ ticketId }) => ticketId) }, status: 'CANCEL_PENDING' },
    data: { status: 'ISSUED' },
  });
}
