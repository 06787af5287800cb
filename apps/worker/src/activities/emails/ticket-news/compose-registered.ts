import type { TicketId } from '@lanyard/domain/ids/ids';
import type { ActivityDeps } from '../../deps.ts';
import type { ComposedEmail } from '../deliver-email.ts';
import { readMailedTicket } from '../ticket-mails/read-mailed-ticket.ts';
import { ticketMail, ticketMailKey } from '../ticket-mails/ticket-mail.ts';

/**
 * The confirmation with the code for the door, once for each link and code a ticket has. Answers that change later
 * are mailed to nobody: they stand on the ticket's page.
 */
export async function composeRegistered(
  deps: ActivityDeps,
  ticketId: TicketId,
): Promise<readonly ComposedEmail[]> {
  const ticket = await readMailedTicket(deps, ticketId);
  if (!ticket?.isReady) return [];
  const registration = await deps.db.prisma.registration.findUnique({ where: { ticketId } });
  // A code that was made new after registering has left with its own mail.
  const renewed = await deps.db.prisma.emailMessage.findFirst({
    where: {
      key: ticketMailKey('RENEWED', ticketId, ticket.linkGeneration),
      createdAt: { gte: registration?.submittedAt ?? ticket.createdAt },
    },
  });
  return renewed ? [] : [ticketMail(deps, ticket, 'READY', ticket.linkGeneration)];
}
