import type { Tx } from '@lanyard/db/client';

/**
 * Forgets what a ticket's attendee answered, agreed to and was typing; part of giving the ticket to somebody else,
 * and before the attendee's own row can go.
 */
export async function forgetRegistration(tx: Tx, ticketId: string): Promise<void> {
  await tx.consent.deleteMany({ where: { ticketId } });
  await tx.registration.deleteMany({ where: { ticketId } });
}
