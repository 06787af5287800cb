import { stopToken } from '@lanyard/commands/reminders/stop-token';
import { linkToken } from '@lanyard/crypto/link-token';
import { readPeople } from '@lanyard/db/people/people-repository';
import type { ReminderRuleId, TicketId } from '@lanyard/domain/ids/ids';
import type { ReminderKind } from '@lanyard/domain/reminders/reminder-kinds';
import { daysUntilWords } from '@lanyard/domain/time/days-until-words';
import { dayAndTimeWords, instantWords } from '@lanyard/domain/time/event-words';
import type { ActivityDeps } from '../deps.ts';
import type { ComposedEmail } from './deliver-email.ts';
import { eventInMail } from './event-in-mail.ts';

/**
 * A claimed reminder, addressed to whoever holds the ticket; null when the rows have moved on since it was claimed:
 * the ticket is given back, the registration finished, or the reader wants the essential ones only.
 */
export async function composeReminder(
  deps: ActivityDeps,
  { ticketId, ruleId }: { readonly ticketId: TicketId; readonly ruleId: ReminderRuleId },
): Promise<ComposedEmail<'reminder'> | null> {
  const { db, keys } = deps;
  const { prisma } = db;
  const reminder = await prisma.reminder.findUniqueOrThrow({
    where: { ticketId_ruleId: { ticketId, ruleId } },
    include: {
      ticket: {
        include: {
          ...{ attendee: true, holder: true, item: true, order: { include: { event: true } } },
          workshopSeats: {
            where: { status: 'SEATED' },
            orderBy: { workshop: { startsAt: 'asc' } },
            select: { workshop: { select: { title: true, startsAt: true, room: true } } },
          },
        },
      },
    },
  });
  const { ticket, isEssential } = reminder;
  const { order, attendee } = ticket;
  const { event } = order;
  // Copied by `claimReminder` from a typed rule.
  const kind = reminder.kind as ReminderKind;
  const isStopped = await prisma.reminderStop.count({
    where: { eventId: event.id, emailIndex: ticket.holder.emailIndex },
  });
  if (ticket.status !== 'ISSUED' || (isStopped > 0 && !isEssential)) return null;
  if (kind === 'REGISTRATION_OPEN' && ticket.registration === 'DONE') return null;
  const people = await readPeople(prisma, keys, [ticket.holderId]);
  const to = people.get(ticket.holderId);
  if (!to) return null;
  const rule = await prisma.reminderRule.findUnique({
    where: { id: ruleId },
    select: { subject: true, opening: true },
  });
  const unnamed = attendee
    ? 0
    : await prisma.ticket.count({
        where: { orderId: order.id, attendee: null, status: { not: 'CANCELLED' } },
      });
  const link = attendee
    ? `/t/${linkToken(keys.links, 'ticket', ticketId, ticket.linkGeneration)}`
    : `/o/${linkToken(keys.links, 'order', order.id, order.linkGeneration)}`;
  const stopUrl = isEssential ? null : `${deps.webUrl}/r/${stopToken(keys, { ticketId, ruleId })}`;
  return {
    claim: {
      // The buyer of several tickets without names is told once for all of them, whichever ticket speaks.
      key: attendee ? `reminder/${ticketId}/${ruleId}` : `reminder/${order.id}/${ruleId}`,
      template: 'reminder',
      eventId: event.id,
      orderId: order.id,
      ticketId,
      personId: ticket.holderId,
    },
    to,
    template: 'reminder',
    props: {
      event: eventInMail(event),
      kind,
      readerName: to.name,
      typeName: ticket.item.name,
      reference: ticket.reference,
      startsIn: daysUntilWords(event.startsAt, { now: reminder.claimedAt, timeZone: event.timeZone }),
      startsAt: instantWords(event.startsAt, event.timeZone),
      isOpen: ticket.registration === 'OPEN',
      unnamed,
      workshops: ticket.workshopSeats.map(({ workshop: { title, startsAt, room } }) => ({
        ...{ title, room, when: dayAndTimeWords(startsAt, event.timeZone) },
      })),
      subject: rule?.subject ?? null,
      opening: rule?.opening ?? null,
      pageUrl: `${deps.webUrl}${link}`,
      stopUrl,
    },
    ...(stopUrl ? { stopUrl } : {}),
  };
}
