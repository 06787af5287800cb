import type { Tx } from '@lanyard/db/client';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId, type CancellationId, type RefundId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { findRefundable } from '../refunds/find-refundable.ts';
import { amountWords } from '../timeline/fact-words.ts';
import { cancelWished } from './cancel-wished.ts';
import { sealCancellationText } from './cancellation-text.ts';
import { wasEndedByPress } from './end-wish.ts';
import { lockWish, type LockedWish } from './lock-wish.ts';
import { mailAboutExtras } from './mail-about-extras.ts';
import { wishOver } from './wish-over.ts';

/** A "yes" and how much goes back; `requestId` makes a repeated press harmless. */
export interface ApproveCancellation {
  readonly cancellationId: CancellationId;
  /** Minor units of the order's currency; at most what is left to give back of the order. */
  readonly amountMinor: number;
  /** What the asker is told besides; may be empty. */
  readonly words: string;
  readonly requestId: string;
}

/** The refund that was asked for; null where no money goes back. */
export interface ApprovedCancellation {
  readonly refundId: RefundId | null;
}

/**
 * Cancels what somebody asked to cancel, in one transaction: the tickets (their codes open no door from now on),
 * an open offer to hand them on, seats, stock, uses of the code and takings, and the refund that the order's
 * process is then told to make. Throws `REFUND_TOO_HIGH`, `CANCELLATION_OVER` when somebody decided or took it
 * back before, and `CANCELLATION_NOT_FOUND`.
 */
export async function approveCancellation(
  ctx: CommandContext,
  input: ApproveCancellation,
): Promise<ApprovedCancellation> {
  return inTransaction(ctx, async (tx) => {
    const found = await lockWish(tx, input.cancellationId);
    const { order, wish } = found;
    if (wish.status !== 'ASKED') {
      if (wish.status === 'APPROVED' && (await wasEndedByPress(tx, found, input.requestId)))
        return { refundId: await refundOf(tx, wish.id) };
      throw wishOver(wish.status);
    }
    const payment = await findRefundable(tx, order.id);
    if (input.amountMinor > (payment?.leftMinor ?? 0))
      throw new DomainError('REFUND_TOO_HIGH', {
        max: amountWords(payment?.leftMinor ?? 0, order.currency),
      });
    await tellTickets(tx, found);
    const answerSealed = await sealCancellationText(tx, ctx.keys, wish, 'answerSealed', input.words);
    const refundId = await cancelWished(ctx, tx, found, { ...input, payment, answerSealed });
    return { refundId };
  });
}

async function tellTickets(tx: Tx, { order, wish }: LockedWish): Promise<void> {
  if (wish.tickets.length === 0) await mailAboutExtras(tx, 'cancellationDecided', wish.id);
  await appendOutbox(
    tx,
    ...wish.tickets.map(({ ticketId }) => ({
      target: 'ticket' as const,
      targetId: asId('ticket', ticketId),
      message: {
        kind: 'cancellationDecided' as const,
        cancellationId: asId('cancellation', wish.id),
      },
    })),
    {
      target: 'stats',
      targetId: asId('event', order.eventId),
      message: { kind: 'countsMoved' },
    },
  );
}

async function refundOf(tx: Tx, cancellationId: string): Promise<RefundId | null> {
  const refund = await tx.refund.findFirst({
    where: { cancellationId },
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  });
  return refund && asId('refund', refund.id);
}
