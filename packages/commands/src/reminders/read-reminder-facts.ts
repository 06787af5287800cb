import type { DbClient, Tx } from '@lanyard/db/client';
import type { TicketWhereInput } from '@lanyard/db/generated/prisma/models/Ticket';
import { asId } from '@lanyard/domain/ids/ids';
import type {
  ReminderAddressee,
  ReminderEvent,
  ReminderFacts,
} from '@lanyard/domain/reminders/reminder-facts';
import type { ReminderRule } from '@lanyard/domain/reminders/reminder-rule';
import type { RegistrationStatus, TicketStatus } from '@lanyard/domain/tickets/ticket-states';
import { reminderRuleOf } from './reminder-rule-of.ts';

/** What all tickets of an event share: its times, and its rules in their order. */
export interface EventReminders {
  readonly eventId: string;
  readonly event: ReminderEvent;
  readonly rules: readonly ReminderRule[];
}

/** Reads an event's times and rules; throws when there is no such event. */
export async function readEventReminders(db: Tx | DbClient, eventId: string): Promise<EventReminders> {
  const { startsAt, endsAt, timeZone, status } = await db.event.findUniqueOrThrow({
    where: { id: eventId },
    select: { startsAt: true, endsAt: true, timeZone: true, status: true },
  });
  const rules = await db.reminderRule.findMany({ where: { eventId }, orderBy: { position: 'asc' } });
  return {
    eventId,
    event: { startsAt: startsAt.getTime(), endsAt: endsAt.getTime(), timeZone },
    // Nobody is reminded of an event without dates, or of one that will not take place.
    rules: status === 'PLANNED' ? rules.map(reminderRuleOf) : [],
  };
}

/** Reads what decides the reminders of an event's tickets that meet a condition, by id; one query after the other. */
export async function readReminderFacts(
  db: Tx | DbClient,
  { eventId, event, rules }: EventReminders,
  page: { readonly where?: TicketWhereInput; readonly take?: number } = {},
): Promise<ReminderFacts[]> {
  const tickets = await db.ticket.findMany({
    where: { AND: [{ eventId }, page.where ?? {}] },
    orderBy: { id: 'asc' },
    ...(page.take ? { take: page.take } : {}),
    select: {
      ...{ id: true, orderId: true, status: true, registration: true, createdAt: true, handedOnAt: true },
      attendee: { select: { ticketId: true } },
      holder: { select: { emailIndex: true } },
      item: { select: { ticketType: { select: { key: true } } } },
      _count: { select: { workshopSeats: { where: { status: 'SEATED' } } } },
      reminders: { select: { ruleId: true, claimedAt: true, isEssential: true } },
    },
  });
  const speakers = await speakersOf(
    db,
    tickets.filter(({ attendee }) => !attendee).map(({ orderId }) => orderId),
  );
  const stops = await db.reminderStop.findMany({
    where: { eventId, emailIndex: { in: tickets.map(({ holder }) => holder.emailIndex) } },
    select: { emailIndex: true },
  });
  const stopped = new Set(stops.map(({ emailIndex }) => emailIndex));
  const addresseeOf = (ticket: (typeof tickets)[number]): ReminderAddressee => {
    if (ticket.attendee) return 'ATTENDEE';
    return speakers.has(ticket.id) ? 'BUYER' : 'OTHER_TICKET';
  };
  return tickets.map((ticket): ReminderFacts => ({
    ...{ event, rules },
    ticketId: asId('ticket', ticket.id),
    ticketTypeKey: ticket.item.ticketType?.key ?? '',
    // Only commands write these two columns, and they are typed.
    status: ticket.status as TicketStatus,
    registration: ticket.registration as RegistrationStatus,
    heldSince: (ticket.handedOnAt ?? ticket.createdAt).getTime(),
    addressee: addresseeOf(ticket),
    wantsEssentialOnly: stopped.has(ticket.holder.emailIndex),
    workshops: ticket._count.workshopSeats,
    sent: ticket.reminders.map(({ ruleId, claimedAt, isEssential }) => ({
      ...{ ruleId: asId('reminderRule', ruleId), at: claimedAt.getTime(), isEssential },
    })),
  }));
}

/** Of each order's valid tickets without a name the first, which speaks to the buyer for all of them. */
async function speakersOf(db: Tx | DbClient, orderIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (orderIds.length === 0) return new Set();
  const unnamed = await db.ticket.findMany({
    where: { orderId: { in: [...new Set(orderIds)] }, attendee: null, status: { not: 'CANCELLED' } },
    orderBy: { position: 'asc' },
    select: { id: true, orderId: true },
  });
  const first = new Map<string, string>();
  for (const { id, orderId } of unnamed) if (!first.has(orderId)) first.set(orderId, id);
  return new Set(first.values());
}
