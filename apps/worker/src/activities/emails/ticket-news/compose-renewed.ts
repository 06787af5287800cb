import type { TicketId } from '@lanyard/domain/ids/ids';
import type { ActivityDeps } from '../../deps.ts';
import type { ComposedEmail } from '../deliver-email.ts';
import { readMailedTicket } from '../ticket-mails/read-mailed-ticket.ts';
import { ticketMail } from '../ticket-mails/ticket-mail.ts';

/** A ticket's new link and code, to whoever holds it; none when they were made new again meanwhile. */
export async function composeRenewed(
  deps: ActivityDeps,
  { ticketId, generation }: { readonly ticketId: TicketId; readonly generation: number },
): Promise<readonly ComposedEmail[]> {
  const ticket = await readMailedTicket(deps, ticketId);
  if (!ticket || ticket.status === 'CANCELLED' || ticket.linkGeneration !== generation) return [];
  return [ticketMail(deps, ticket, 'RENEWED', generation)];
}
