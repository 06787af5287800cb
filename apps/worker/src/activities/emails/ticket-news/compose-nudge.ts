import type { RequestId, TicketId } from '@lanyard/domain/ids/ids';
import { dayAndTimeWords, zoneCityWords } from '@lanyard/domain/time/event-words';
import { isHandedOn } from '@lanyard/domain/transfers/is-handed-on';
import type { ActivityDeps } from '../../deps.ts';
import type { ComposedEmail } from '../deliver-email.ts';
import { eventInMail } from '../event-in-mail.ts';
import { readMailedTicket } from '../ticket-mails/read-mailed-ticket.ts';

/** The buyer's request to register, once a request; nothing to whoever has registered or holds the ticket by now. */
export async function composeNudge(
  deps: ActivityDeps,
  { ticketId, requestId }: { readonly ticketId: TicketId; readonly requestId: RequestId },
): Promise<readonly ComposedEmail[]> {
  const ticket = await readMailedTicket(deps, ticketId);
  if (!ticket?.attendee || ticket.status !== 'ISSUED' || ticket.isReady || isHandedOn(ticket)) return [];
  const { event } = ticket.order;
  const mail: ComposedEmail<'registration-nudge'> = {
    claim: {
      key: `registration-nudge/${ticketId}/${requestId}`,
      template: 'registration-nudge',
      eventId: ticket.eventId,
      orderId: ticket.orderId,
      ticketId,
      personId: ticket.to.personId,
    },
    to: ticket.to,
    template: 'registration-nudge',
    props: {
      event: eventInMail(event),
      readerName: ticket.to.name,
      buyerName: ticket.buyerName,
      typeName: ticket.item.name,
      reference: ticket.reference,
      starts: `${dayAndTimeWords(event.startsAt, event.timeZone)} (${zoneCityWords(event.timeZone)} time)`,
      ticketUrl: ticket.url,
    },
  };
  return [mail];
}
