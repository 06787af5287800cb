import { conversionName } from '@lanyard/commands/event-changes/conversion-name';
import { linkToken } from '@lanyard/crypto/link-token';
import { readPeople } from '@lanyard/db/people/people-repository';
import { changeChoices } from '@lanyard/domain/event-changes/event-change-states';
import type { EventChangeId, TicketId } from '@lanyard/domain/ids/ids';
import type { ActivityDeps } from '../../../deps.ts';
import type { ComposedEmail } from '../../deliver-email.ts';
import { eventInMail } from '../../event-in-mail.ts';
import { chooseByWords } from './compose-event-changed.ts';

interface Chosen {
  readonly ticketId: TicketId;
  readonly changeId: EventChangeId;
  readonly choiceVersion: number;
}

/** What somebody chose, to whoever chose it; nothing about a choice that another has replaced. */
export async function composeChangeChosen(
  { db, keys, webUrl }: ActivityDeps,
  { ticketId, changeId, choiceVersion }: Chosen,
): Promise<readonly ComposedEmail[]> {
  const answer = await db.prisma.eventChangeAnswer.findUnique({
    where: { changeId_ticketId: { changeId, ticketId } },
    include: { change: { include: { event: true } }, ticket: { include: { order: true } } },
  });
  if (answer?.version !== choiceVersion || !answer.change.answerBy) return [];
  const { ticket, change } = answer;
  const { order } = ticket;
  const isBuyers = answer.by === 'BUYER';
  const personId = isBuyers ? order.buyerId : ticket.holderId;
  const to = (await readPeople(db.prisma, keys, [personId])).get(personId);
  if (!to) return [];
  const pageUrl = isBuyers
    ? `${webUrl}/o/${linkToken(keys.links, 'order', order.id, order.linkGeneration)}`
    : `${webUrl}/t/${linkToken(keys.links, 'ticket', ticketId, ticket.linkGeneration)}`;
  const mail: ComposedEmail<'change-chosen'> = {
    claim: {
      key: `change-chosen/${changeId}/${ticketId}/${choiceVersion}`,
      template: 'change-chosen',
      eventId: ticket.eventId,
      orderId: order.id,
      ticketId,
      personId,
    },
    to,
    template: 'change-chosen',
    props: {
      event: eventInMail(change.event),
      readerName: to.name,
      reference: ticket.reference,
      choice: changeChoices.find((choice) => choice === answer.choice) ?? 'KEEP',
      convertTo: await conversionName(db.prisma, change),
      chooseBy: chooseByWords(answer.change.answerBy, change.event.timeZone),
      pageUrl,
    },
  };
  return [mail];
}
