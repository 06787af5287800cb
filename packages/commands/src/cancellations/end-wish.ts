import type { Tx } from '@lanyard/db/client';
import type { CancellationStatus } from '@lanyard/domain/cancellations/cancellation-states';
import type { TimelineFacts, TimelineKind } from '@lanyard/domain/timeline/timeline-kinds';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { settleEntry } from '../timeline/settle-entry.ts';
import { askedEntry } from './ask-cancellation.ts';
import type { LockedWish } from './lock-wish.ts';
import { whatWords } from './what-words.ts';

/** How a wish ends, and what is written down with it. */
interface WishEnd {
  readonly status: Exclude<CancellationStatus, 'ASKED'>;
  readonly kind: TimelineKind;
  readonly action: string;
  readonly requestId: string;
  readonly decidedMinor?: number;
  readonly answerSealed?: string | null;
  readonly facts?: TimelineFacts;
}

/** Writes a locked wish's end: its row, the timeline, the audit trail; the task that asked a person is done. */
export async function endWish(
  ctx: CommandContext,
  tx: Tx,
  { order, wish }: LockedWish,
  end: WishEnd,
): Promise<void> {
  await tx.cancellation.update({
    where: { id: wish.id },
    data: {
      status: end.status,
      endedAt: ctx.now,
      decidedMinor: end.decidedMinor ?? null,
      answerSealed: end.answerSealed ?? null,
      staffId: ctx.actor.kind === 'staff' ? (ctx.actor.id ?? null) : null,
    },
  });
  const asked = askedEntry(wish);
  const references = wish.tickets.map(({ ticket }) => ticket.reference);
  await appendTimeline(tx, {
    eventId: order.eventId,
    orderId: order.id,
    ticketId: asked.ticketId,
    kind: end.kind,
    once: wish.id,
    facts: { what: whatWords(wish.isWholeOrder, references), ...end.facts },
    at: ctx.now,
  });
  await settleEntry(tx, { orderId: order.id, ...asked }, ctx.now);
  await appendAudit(ctx, tx, {
    action: end.action,
    subjectKind: 'order',
    subjectId: order.id,
    facts: { cancellationId: wish.id, requestId: end.requestId },
  });
}

/** Whether this press ended the wish before. */
export async function wasEndedByPress(
  tx: Tx,
  { order, wish }: LockedWish,
  requestId: string,
): Promise<boolean> {
  const found = await tx.auditEntry.findMany({
    where: {
      subjectKind: 'order',
      subjectId: order.id,
      facts: { path: ['requestId'], equals: requestId },
    },
    select: { facts: true },
  });
  return found.some(
    ({ facts }) =>
      typeof facts === 'object' && facts !== null && Reflect.get(facts, 'cancellationId') === wish.id,
  );
}
