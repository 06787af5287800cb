import type { Tx } from '@lanyard/db/client';
import { asId } from '@lanyard/domain/ids/ids';
import type { TimelineKind } from '@lanyard/domain/timeline/timeline-kinds';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { replaceAttendee, type NamedTicket } from './replace-attendee.ts';

/** Who is put on a ticket by which press; another `kind` and `action` than naming's where it was something else. */
export interface WriteAttendee {
  readonly requestId: string;
  readonly person: { readonly name: string; readonly email: string };
  readonly kind?: TimelineKind;
  readonly action?: string;
}

/**
 * Puts an attendee on a ticket that the caller's transaction has locked and judged, with all that belongs to it:
 * link and code, answers, timeline, audit, and the news that has them mailed. Answers the ticket's new version.
 */
export async function writeAttendee(
  ctx: CommandContext,
  tx: Tx,
  ticket: NamedTicket,
  { requestId, person, kind, action = 'tickets.nameAttendee' }: WriteAttendee,
): Promise<{ version: number }> {
  const version = ticket.version + 1;
  await appendTimeline(tx, {
    eventId: ticket.eventId,
    orderId: ticket.orderId,
    ticketId: ticket.id,
    kind: kind ?? (ticket.attendee ? 'ATTENDEE_CHANGED' : 'ATTENDEE_NAMED'),
    once: version,
    facts: { ticket: ticket.reference },
    at: ctx.now,
  });
  const { registration } = await replaceAttendee(ctx, tx, ticket, person);
  await tx.ticket.update({ where: { id: ticket.id }, data: { version, registration } });
  await appendAudit(ctx, tx, {
    action,
    subjectKind: 'ticket',
    subjectId: ticket.id,
    facts: { requestId },
  });
  await appendOutbox(tx, {
    target: 'ticket',
    targetId: asId('ticket', ticket.id),
    message: { kind: 'attendeeNamed', version },
  });
  return { version };
}
