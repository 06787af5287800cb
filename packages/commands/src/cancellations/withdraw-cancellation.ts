import type { CancellationAsker } from '@lanyard/domain/cancellations/cancellation-states';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId, type CancellationId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { recountRefunds } from '../refunds/recount-refunds.ts';
import { endWish } from './end-wish.ts';
import { freeTickets } from './free-tickets.ts';
import { lockWish } from './lock-wish.ts';
import { wishOver } from './wish-over.ts';

/** Who takes back what; the holder of a ticket's link names the ticket, the buyer the order. */
export interface WithdrawCancellation {
  readonly cancellationId: CancellationId;
  readonly by: CancellationAsker;
  /** The order or ticket whose page it stands on. */
  readonly subjectId: string;
}

/**
 * Takes a wish to cancel back: its tickets are as they were. Twice is once. Throws `CANCELLATION_NOT_YOURS`,
 * `CANCELLATION_NOT_FOUND` and, when it was decided first, `CANCELLATION_OVER`.
 */
export async function withdrawCancellation(ctx: CommandContext, input: WithdrawCancellation): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const found = await lockWish(tx, input.cancellationId);
    const { order, wish } = found;
    const isOnPage =
      input.by === 'ATTENDEE'
        ? wish.tickets.some(({ ticketId }) => ticketId === input.subjectId)
        : order.id === input.subjectId;
    if (!isOnPage) throw new DomainError('CANCELLATION_NOT_FOUND');
    if (wish.askedBy !== input.by) throw new DomainError('CANCELLATION_NOT_YOURS');
    if (wish.status === 'WITHDRAWN') return;
    if (wish.status !== 'ASKED') throw wishOver(wish.status);
    await endWish(ctx, tx, found, {
      status: 'WITHDRAWN',
      kind: 'CANCELLATION_WITHDRAWN',
      action: 'cancellations.withdraw',
      requestId: '',
    });
    await freeTickets(tx, wish);
    await appendOutbox(
      tx,
      ...wish.tickets.map(({ ticketId }) => ({
        target: 'ticket' as const,
        targetId: asId('ticket', ticketId),
        message: { kind: 'plansChanged' as const },
      })),
    );
    await recountRefunds(tx, order.id);
  });
}
