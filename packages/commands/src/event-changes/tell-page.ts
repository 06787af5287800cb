import type { OutboxMessage } from '@lanyard/contracts/outbox-message';
import { changeWhatWords } from '@lanyard/domain/event-changes/change-words';
import { movesDates } from '@lanyard/domain/event-changes/can-choose';
import { asId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { notifyLive } from '../live/notify-live.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { timelineId, type NewTimelineEntry } from '../timeline/append-timeline.ts';
import type { StoredChange } from './change-rows.ts';

const pageSize = 200;
/** With so many messages waiting, money's own would have to wait behind more of them. */
const mostWaiting = 250;

/**
 * Tells the next page of an event's orders and their tickets that the event changed: entries on their timelines and
 * news for their processes. How far it came stands in the change's row, so that a page is told once, whoever asks.
 * Nobody is told while too much waits to be delivered.
 */
export async function tellPage(
  ctx: CommandContext,
  change: StoredChange,
  after: string | null,
): Promise<void> {
  const { id: changeId, eventId } = change;
  await inTransaction(ctx, async (tx) => {
    const waiting = await tx.outbox.findMany({
      where: { target: 'ticket', deliveredAt: null, deadReason: null },
      select: { id: true },
      take: mostWaiting,
    });
    if (waiting.length === mostWaiting) return;
    const orders = await tx.order.findMany({
      where: { eventId, status: { in: ['PENDING', 'COMPLETED'] }, ...(after ? { id: { gt: after } } : {}) },
      orderBy: { id: 'asc' },
      take: pageSize,
      select: {
        id: true,
        tickets: { where: { status: { not: 'CANCELLED' } }, select: { id: true }, orderBy: { id: 'asc' } },
      },
    });
    const facts = { what: changeWhatWords(change) };
    const entry = { eventId, kind: 'EVENT_CHANGED', once: changeId, facts, at: ctx.now } as const;
    const entries: NewTimelineEntry[] = orders.flatMap(({ id: orderId, tickets }) => [
      { ...entry, orderId },
      ...tickets.map(({ id: ticketId }) => ({ ...entry, orderId, ticketId })),
    ]);
    await tx.timelineEntry.createMany({
      data: entries.map(({ once, ...row }) => ({
        ...row,
        id: timelineId({ once, ...row }),
        orderId: row.orderId ?? null,
        ticketId: row.ticketId ?? null,
        facts,
      })),
      skipDuplicates: true,
    });
    const wakesOrders =
      change.kind === 'CANCELLED' || change.kind === 'POSTPONED' || movesDates(change.before, change.after);
    const messages = orders.flatMap(({ id, tickets }): OutboxMessage[] => [
      ...(wakesOrders
        ? [{ target: 'order', targetId: asId('order', id), message: { kind: 'eventChanged' } } as const]
        : []),
      ...tickets.map((ticket) => ({
        target: 'ticket' as const,
        targetId: asId('ticket', ticket.id),
        message: { kind: 'eventChanged' as const, changeId },
      })),
    ]);
    if (messages.length > 0) await appendOutbox(tx, ...messages);
    await notifyLive(
      tx,
      ...orders.flatMap(({ id, tickets }) => [
        `order:${id}` as const,
        ...tickets.map((ticket) => `ticket:${ticket.id}` as const),
      ]),
      `event:${eventId}`,
    );
    const { count } = await tx.eventChange.updateMany({
      where: { id: changeId, toldAfter: after, toldAt: null },
      data: {
        toldAfter: orders.at(-1)?.id ?? after,
        told: { increment: orders.reduce((sum, { tickets }) => sum + tickets.length, 0) },
        ...(orders.length < pageSize ? { toldAt: ctx.now } : {}),
      },
    });
    // Somebody else told this page meanwhile: nothing of it is kept twice.
    if (count === 0) throw new PageTold();
  }).catch((error: unknown) => {
    if (!(error instanceof PageTold)) throw error;
  });
}

class PageTold extends Error {}
