import type { PersonFacts } from '@lanyard/db/people/people-repository';
import type { OrderAttendeeView, NudgeView } from '@lanyard/domain/orders/order-attendee-view';
import { nextNudgeAt } from '@lanyard/domain/tickets/next-nudge-at';
import type { RegistrationStatus } from '@lanyard/domain/tickets/ticket-states';
import type { SharedServices } from '../context.ts';
import type { FoundOrder } from './find-order.ts';
import type { TicketTraces } from './read-ticket-traces.ts';

/** Who uses a ticket that was not handed on, as its buyer may see it, and what the buyer can do about it. */
export function presentAttendee(
  { now }: Pick<SharedServices, 'now'>,
  ticket: FoundOrder['tickets'][number],
  { people, traces }: { readonly people: ReadonlyMap<string, PersonFacts>; readonly traces: TicketTraces },
): OrderAttendeeView {
  const { attendee } = ticket;
  const isOpen = ticket.status === 'ISSUED' && ticket.transfers.length === 0;
  // Only commands write it, and they know these two.
  const registration = ticket.registration as RegistrationStatus;
  const isAsked = isOpen && attendee !== null && !attendee.isBuyer && registration === 'OPEN';
  return {
    email: people.get(attendee?.personId ?? '')?.email ?? null,
    registration,
    version: ticket.version,
    linkMail: traces.mails.get(`${ticket.id}/${attendee?.personId ?? ''}`) ?? 'NONE',
    canName: isOpen && attendee === null,
    canCorrect: isOpen && attendee !== null,
    nudge: isAsked ? presentNudge(traces.nudgedAt.get(ticket.id), now()) : null,
  };
}

function presentNudge(lastAt: Date | undefined, now: Date): NudgeView {
  const next = nextNudgeAt(lastAt?.getTime() ?? null, now.getTime());
  return {
    lastAt: lastAt?.toISOString() ?? null,
    possibleAt: next === null ? null : new Date(next).toISOString(),
  };
}
