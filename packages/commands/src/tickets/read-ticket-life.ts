import type { Db } from '@lanyard/db/client';
import { eventEndAt } from '@lanyard/domain/event-changes/event-end-at';
import { eventStatusOf } from '@lanyard/domain/event-changes/event-status-of';
import type { TicketId } from '@lanyard/domain/ids/ids';
import { policySpans, transferSpans } from '@lanyard/domain/policies/policies';
import { planReminders } from '@lanyard/domain/reminders/plan-reminders';
import type { TicketLife } from '@lanyard/domain/tickets/ticket-life';
import type { TicketStatus } from '@lanyard/domain/tickets/ticket-states';
import { offerRunsOutAt } from '@lanyard/domain/transfers/transfer-times';
import { policiesOf } from '../events/policies-of.ts';
import { readEventReminders, readReminderFacts } from '../reminders/read-reminder-facts.ts';

/** What decides when a ticket's process wakes next, as it stands at `now`, in milliseconds since 1970 UTC. */
export async function readTicketLife(db: Db, ticketId: TicketId, now: number): Promise<TicketLife> {
  const { status, eventId, order, transfers } = await db.prisma.ticket.findUniqueOrThrow({
    where: { id: ticketId },
    select: {
      status: true,
      eventId: true,
      order: {
        select: { event: { select: { startsAt: true, endsAt: true, status: true, policies: true } } },
      },
      transfers: { where: { status: 'OFFERED' }, select: { expiresAt: true } },
    },
  });
  const { startsAt, endsAt, policies } = order.event;
  const endAt = eventEndAt({ status: eventStatusOf(order.event), endsAt });
  const known = policiesOf({ policies });
  const times = { eventStartsAt: startsAt.getTime(), ...transferSpans(known) };
  const [offer] = transfers;
  const [facts] = await readReminderFacts(db.prisma, await readEventReminders(db.prisma, eventId), {
    where: { id: ticketId },
  });
  const fates = facts ? planReminders(facts, now) : [];
  return {
    // Only commands write it, and they know these three.
    status: status as TicketStatus,
    eventEndsAt: endAt,
    keepOpenMs: policySpans(known).keepOpenMs,
    transferExpiresAt: offer ? offerRunsOutAt(offer.expiresAt.getTime(), times) : null,
    reminders: fates.flatMap((fate) =>
      fate.state === 'PLANNED' ? [{ ruleId: fate.ruleId, at: fate.at }] : [],
    ),
  };
}
