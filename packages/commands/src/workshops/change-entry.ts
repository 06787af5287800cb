import type { TicketNews } from '@lanyard/contracts/tickets/ticket-news';
import type { Tx } from '@lanyard/db/client';
import type { WaitlistEntryUncheckedUpdateInput } from '@lanyard/db/generated/prisma/models/WaitlistEntry';
import { asId } from '@lanyard/domain/ids/ids';
import type { TimelineFacts, TimelineKind } from '@lanyard/domain/timeline/timeline-kinds';
import { openWaitlistStatuses, type WaitlistStatus } from '@lanyard/domain/workshops/waitlist-states';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import type { PlaceInLine } from './read-place.ts';

type LineNews = Extract<TicketNews, { waitlistEntryId: unknown }>['kind'];

/** What becomes of a place in line, and how it is written down. */
export interface EntryChange {
  readonly status: WaitlistStatus;
  readonly kind: TimelineKind;
  readonly data?: WaitlistEntryUncheckedUpdateInput;
  readonly facts?: TimelineFacts;
  /** What the ticket's process hears of it, and mails. */
  readonly news?: LineNews;
  readonly audit?: Readonly<Record<string, string | number>>;
}

/**
 * Changes the state of a place in line, whose workshop's row the caller has locked and whose counters it moves,
 * with its timeline entry and audit row.
 */
export async function changeEntry(
  ctx: CommandContext,
  tx: Tx,
  place: PlaceInLine,
  { status, kind, data = {}, facts = {}, news, audit = {} }: EntryChange,
): Promise<void> {
  const changes = place.changes + 1;
  const isOpen = openWaitlistStatuses.some((open) => open === status);
  await tx.waitlistEntry.update({
    where: { id: place.id },
    data: { parkedWhy: null, endedAt: isOpen ? null : ctx.now, ...data, status, changes },
  });
  const { ticket, workshop } = place;
  await appendTimeline(tx, {
    eventId: workshop.eventId,
    orderId: ticket.orderId,
    ticketId: ticket.id,
    kind,
    once: `${place.id}:${changes}`,
    facts: { ticket: ticket.reference, workshop: workshop.title, ...facts },
    at: ctx.now,
  });
  if (news)
    await appendOutbox(tx, {
      target: 'ticket',
      targetId: asId('ticket', ticket.id),
      message: { kind: news, waitlistEntryId: asId('waitlistEntry', place.id), change: changes },
    });
  await appendAudit(ctx, tx, {
    action: `waitlist.${status.toLowerCase()}`,
    subjectKind: 'ticket',
    subjectId: ticket.id,
    facts: { waitlistEntryId: place.id, ...audit },
  });
}
