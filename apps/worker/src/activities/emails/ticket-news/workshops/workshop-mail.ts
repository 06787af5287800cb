import type { TicketId } from '@lanyard/domain/ids/ids';
import { dayAndTimeWords, zoneCityWords } from '@lanyard/domain/time/event-words';
import type { WorkshopMailCause, WorkshopMailProps } from '@lanyard/emails/workshop-mail-props';
import type { ActivityDeps } from '../../../deps.ts';
import type { ComposedEmail } from '../../deliver-email.ts';
import { eventInMail } from '../../event-in-mail.ts';
import { readMailedTicket } from '../../ticket-mails/read-mailed-ticket.ts';

/** What such a mail is about; `once` names what makes it one of its kind. */
interface WorkshopMail extends Pick<
  WorkshopMailProps,
  'gaveUp' | 'until' | 'price' | 'parkedWhy' | 'clashing'
> {
  readonly cause: WorkshopMailCause;
  readonly once: string;
  readonly workshop: { readonly title: string; readonly startsAt: Date; readonly room: string };
}

/** A mail about a workshop to whoever holds the ticket; none to a cancelled one's. */
export async function workshopMail(
  deps: ActivityDeps,
  ticketId: TicketId,
  { once, workshop, ...rest }: WorkshopMail,
): Promise<readonly ComposedEmail[]> {
  const ticket = await readMailedTicket(deps, ticketId);
  if (!ticket || ticket.status === 'CANCELLED') return [];
  const { event } = ticket.order;
  const { timeZone } = event;
  const mail: ComposedEmail<'workshop'> = {
    claim: {
      key: `workshop/${once}`,
      template: 'workshop',
      eventId: ticket.eventId,
      orderId: ticket.orderId,
      ticketId,
      personId: ticket.to.personId,
    },
    to: ticket.to,
    template: 'workshop',
    props: {
      event: eventInMail(event),
      readerName: ticket.to.name,
      reference: ticket.reference,
      workshop: {
        title: workshop.title,
        when: `${dayAndTimeWords(workshop.startsAt, timeZone)} (${zoneCityWords(timeZone)} time)`,
        room: workshop.room,
      },
      ...rest,
      ticketUrl: `${ticket.url}#workshops`,
    },
  };
  return [mail];
}
