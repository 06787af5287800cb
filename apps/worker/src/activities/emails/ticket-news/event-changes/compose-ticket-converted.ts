import { conversionName } from '@lanyard/commands/event-changes/conversion-name';
import { linkToken } from '@lanyard/crypto/link-token';
import { readPeople } from '@lanyard/db/people/people-repository';
import type { EventChangeId, TicketId } from '@lanyard/domain/ids/ids';
import type { ActivityDeps } from '../../../deps.ts';
import type { ComposedEmail } from '../../deliver-email.ts';
import { eventInMail } from '../../event-in-mail.ts';

/** What became of a ticket for which another type was chosen, to whoever holds it. */
export async function composeTicketConverted(
  { db, keys, webUrl }: ActivityDeps,
  { ticketId, changeId }: { readonly ticketId: TicketId; readonly changeId: EventChangeId },
): Promise<readonly ComposedEmail[]> {
  const answer = await db.prisma.eventChangeAnswer.findUnique({
    where: { changeId_ticketId: { changeId, ticketId } },
    include: { change: { include: { event: true } }, ticket: true },
  });
  if (answer?.choice !== 'CONVERT') return [];
  const isDone = answer.doneAt !== null;
  if (!isDone && answer.failure === null) return [];
  const { ticket, change } = answer;
  const to = (await readPeople(db.prisma, keys, [ticket.holderId])).get(ticket.holderId);
  if (!to) return [];
  const mail: ComposedEmail<'ticket-converted'> = {
    claim: {
      key: `ticket-converted/${changeId}/${ticketId}`,
      template: 'ticket-converted',
      eventId: ticket.eventId,
      orderId: ticket.orderId,
      ticketId,
      personId: ticket.holderId,
    },
    to,
    template: 'ticket-converted',
    props: {
      event: eventInMail(change.event),
      readerName: to.name,
      reference: ticket.reference,
      typeName: (await conversionName(db.prisma, change)) ?? '',
      isDone,
      asksMore: isDone && ticket.registration === 'OPEN',
      pageUrl: `${webUrl}/t/${linkToken(keys.links, 'ticket', ticketId, ticket.linkGeneration)}`,
    },
  };
  return [mail];
}
