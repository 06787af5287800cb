import type { FanOutNews } from '@lanyard/contracts/fan-out/fan-out-workflow';
import { asId, type EventId, type TicketId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';

/** The news, and the last ticket that heard it; null at the beginning. */
export interface FanOutPage {
  readonly eventId: EventId;
  readonly news: FanOutNews;
  readonly after: TicketId | null;
}

/** How far it came: nobody is told while too much waits to be delivered. */
export interface FannedOut {
  readonly told: number;
  readonly after: TicketId | null;
  readonly isOver: boolean;
}

const pageSize = 500;
/** With so many messages to tickets waiting, money's own would have to wait behind more of them. */
const mostWaiting = 250;

/** Tells one page of an event's open tickets something, by the outbox; a ticket that hears it twice does nothing more. */
export async function fanOutPage(
  ctx: CommandContext,
  { eventId, news, after }: FanOutPage,
): Promise<FannedOut> {
  return inTransaction(ctx, async (tx) => {
    const waiting = await tx.outbox.findMany({
      where: { target: 'ticket', deliveredAt: null, deadReason: null },
      select: { id: true },
      take: mostWaiting,
    });
    if (waiting.length === mostWaiting) return { told: 0, after, isOver: false };
    const tickets = await tx.ticket.findMany({
      where: { eventId, status: { not: 'CANCELLED' }, ...(after ? { id: { gt: after } } : {}) },
      orderBy: { id: 'asc' },
      take: pageSize,
      select: { id: true },
    });
    const ids = tickets.map(({ id }) => asId('ticket', id));
    if (ids.length > 0)
      await appendOutbox(
        tx,
        ...ids.map((targetId) => ({ target: 'ticket', targetId, message: news }) as const),
      );
    return { told: ids.length, after: ids.at(-1) ?? after, isOver: ids.length < pageSize };
  });
}
