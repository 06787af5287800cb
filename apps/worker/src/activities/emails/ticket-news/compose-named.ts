import type { TicketId } from '@lanyard/domain/ids/ids';
import type { ActivityDeps } from '../../deps.ts';
import type { ComposedEmail } from '../deliver-email.ts';
import { readMailedTicket } from '../ticket-mails/read-mailed-ticket.ts';
import { ticketLinkMail } from '../ticket-mails/ticket-link-mail.ts';
import { ticketMail } from '../ticket-mails/ticket-mail.ts';
import { mailedBefore } from '../ticket-mails/mailed-before.ts';

/**
 * What a ticket's new or changed attendee is mailed: the ticket itself when its present link has not left before,
 * a short word that the name was changed when it has, and nothing when this version was mailed or overtaken. The
 * buyer has the link from the receipt, so their own ticket is mailed when it is ready.
 */
export async function composeNamed(
  deps: ActivityDeps,
  { ticketId, version }: { readonly ticketId: TicketId; readonly version: number },
): Promise<readonly ComposedEmail[]> {
  const ticket = await readMailedTicket(deps, ticketId);
  if (!ticket?.attendee || ticket.version !== version || ticket.status === 'CANCELLED') return [];
  const before = await mailedBefore(deps, ticket);
  if (before?.personId === ticket.to.personId) return [];
  // Whoever a ticket was handed on to had its link from that.
  if (before || ticket.handedOnAt) return [ticketMail(deps, ticket, 'CHANGED', version)];
  if (!ticket.attendee.isBuyer) return [ticketLinkMail(deps, ticket)];
  return ticket.isReady ? [ticketMail(deps, ticket, 'READY', ticket.linkGeneration)] : [];
}
