import { changeOf, isVoid } from '@lanyard/commands/event-changes/change-rows';
import { conversionName } from '@lanyard/commands/event-changes/conversion-name';
import { linkToken } from '@lanyard/crypto/link-token';
import { readPeople } from '@lanyard/db/people/people-repository';
import { changeWhatWords } from '@lanyard/domain/event-changes/change-words';
import type { EventChangeId, TicketId } from '@lanyard/domain/ids/ids';
import { dayAndTimeWords, zoneCityWords } from '@lanyard/domain/time/event-words';
import type { ActivityDeps } from '../../../deps.ts';
import type { ComposedEmail } from '../../deliver-email.ts';
import { eventInMail } from '../../event-in-mail.ts';

/**
 * That the event changed, once to each person of an order: whoever holds one of its tickets, by the first of them,
 * and its buyer, by the first ticket of all. Nothing about a change that a later one has replaced.
 */
export async function composeEventChanged(
  deps: ActivityDeps,
  { ticketId, changeId }: { readonly ticketId: TicketId; readonly changeId: EventChangeId },
): Promise<readonly ComposedEmail[]> {
  const { db, keys, webUrl } = deps;
  const row = await db.prisma.eventChange.findUniqueOrThrow({
    where: { id: changeId },
    include: { event: true },
  });
  const change = changeOf(row);
  if (!change.isMailed || isVoid(change)) return [];
  const { order } = await db.prisma.ticket.findUniqueOrThrow({
    where: { id: ticketId },
    select: {
      order: {
        include: {
          buyer: { select: { id: true, emailIndex: true } },
          tickets: {
            where: {
              createdAt: { lte: change.createdAt },
              // One that this change has cancelled meanwhile is told, too.
              OR: [
                { status: { not: 'CANCELLED' } },
                { cancellations: { some: { cancellation: { changeId } } } },
              ],
            },
            orderBy: { position: 'asc' },
            include: { holder: { select: { id: true, emailIndex: true } } },
          },
        },
      },
    },
  });
  const { buyer, tickets } = order;
  const mine = tickets.find(({ id }) => id === ticketId);
  if (!mine) return [];
  const isFirstOf = (emailIndex: string) =>
    tickets.find(({ holder }) => holder.emailIndex === emailIndex)?.id === ticketId;
  const isBuyerHolder = tickets.some(({ holder }) => holder.emailIndex === buyer.emailIndex);
  const orderUrl = `${webUrl}/o/${linkToken(keys.links, 'order', order.id, order.linkGeneration)}`;
  const ticketUrl = `${webUrl}/t/${linkToken(keys.links, 'ticket', ticketId, mine.linkGeneration)}`;
  const readers = [
    ...(isFirstOf(mine.holder.emailIndex)
      ? [
          {
            personId: mine.holder.id,
            pageUrl: mine.holder.emailIndex === buyer.emailIndex ? orderUrl : ticketUrl,
          },
        ]
      : []),
    ...(tickets[0]?.id === ticketId && !isBuyerHolder ? [{ personId: buyer.id, pageUrl: orderUrl }] : []),
  ];
  const people = await readPeople(
    db.prisma,
    keys,
    readers.map(({ personId }) => personId),
  );
  const { event } = row;
  const convertTo = await conversionName(db.prisma, row);
  const isAsked = change.choices.length > 0 && change.answerBy !== null;
  return readers.flatMap(({ personId, pageUrl }): ComposedEmail<'event-changed'>[] => {
    const to = people.get(personId);
    if (!to) return [];
    return [
      {
        claim: {
          key: `event-changed/${changeId}/${personId}`,
          template: 'event-changed',
          eventId: event.id,
          orderId: order.id,
          ticketId,
          personId,
        },
        to,
        template: 'event-changed',
        props: {
          event: eventInMail(event),
          readerName: to.name,
          what: changeWhatWords(change),
          words: change.words,
          chooseBy: isAsked && change.answerBy ? chooseByWords(change.answerBy, event.timeZone) : null,
          otherwise: change.otherwise,
          convertTo,
          isCancelled: change.kind === 'CANCELLED',
          pageUrl,
        },
      },
    ];
  });
}

/** "Thursday 1 April 2027, 12:00 (Lisbon time)". */
export function chooseByWords(answerBy: Date, timeZone: string): string {
  return `${dayAndTimeWords(answerBy, timeZone)} (${zoneCityWords(timeZone)} time)`;
}
