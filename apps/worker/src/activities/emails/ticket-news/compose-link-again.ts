import type { RequestId, TicketId } from '@lanyard/domain/ids/ids';
import type { ActivityDeps } from '../../deps.ts';
import type { ComposedEmail } from '../deliver-email.ts';
import { readMailedTicket } from '../ticket-mails/read-mailed-ticket.ts';
import { ticketMail } from '../ticket-mails/ticket-mail.ts';

/** A ticket's link once more, once a request, to whoever holds it. */
export async function composeLinkAgain(
  deps: ActivityDeps,
  { ticketId, requestId }: { readonly ticketId: TicketId; readonly requestId: RequestId },
): Promise<readonly ComposedEmail[]> {
  const ticket = await readMailedTicket(deps, ticketId);
  if (!ticket || ticket.status === 'CANCELLED') return [];
  return [ticketMail(deps, ticket, 'AGAIN', requestId)];
}
