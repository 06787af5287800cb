import { emailIndex } from '@lanyard/crypto/blind-index';
import { asId, type EventId, type RequestId } from '@lanyard/domain/ids/ids';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { findOwnedBy } from './find-owned-by.ts';

/** Somebody who has lost their links, by the address they gave. */
export interface LinksRequest {
  readonly eventId: EventId;
  readonly email: string;
  readonly requestId: RequestId;
}

/**
 * Has the links to all that somebody has at an event mailed to them. Says nothing of whether the address is known:
 * an unknown one is looked up and left at that.
 */
export async function requestLinks(
  ctx: CommandContext,
  { eventId, email, requestId }: LinksRequest,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const index = emailIndex(ctx.keys.index, eventId, email);
    const { orders, tickets } = await findOwnedBy(tx, eventId, index);
    const personId = orders[0]?.buyerId ?? tickets[0]?.holderId;
    const orderId = orders[0]?.id ?? tickets[0]?.orderId;
    if (personId === undefined || orderId === undefined) return;
    const isNew = await appendTimeline(tx, {
      eventId,
      orderId,
      kind: 'LINKS_REQUESTED',
      once: requestId,
      at: ctx.now,
    });
    if (!isNew) return;
    await appendAudit(ctx, tx, {
      action: 'tickets.find',
      subjectKind: 'event',
      subjectId: eventId,
      facts: { requestId, orders: orders.length, tickets: tickets.length },
    });
    await appendOutbox(tx, {
      target: 'mail',
      targetId: requestId,
      message: { kind: 'linksRequested', personId: asId('person', personId) },
    });
  });
}
