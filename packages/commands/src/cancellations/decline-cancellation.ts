import { asId, type CancellationId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { recountRefunds } from '../refunds/recount-refunds.ts';
import { sealCancellationText } from './cancellation-text.ts';
import { endWish, wasEndedByPress } from './end-wish.ts';
import { freeTickets } from './free-tickets.ts';
import { lockWish } from './lock-wish.ts';
import { mailAboutExtras } from './mail-about-extras.ts';
import { wishOver } from './wish-over.ts';

/** A "no" with the words that the asker is mailed; `requestId` makes a repeated press harmless. */
export interface DeclineCancellation {
  readonly cancellationId: CancellationId;
  readonly words: string;
  readonly requestId: string;
}

/** Declines a wish to cancel: its tickets are as they were. Throws `CANCELLATION_NOT_FOUND` and `CANCELLATION_OVER`. */
export async function declineCancellation(ctx: CommandContext, input: DeclineCancellation): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const found = await lockWish(tx, input.cancellationId);
    const { order, wish } = found;
    if (wish.status !== 'ASKED') {
      if (wish.status === 'DECLINED' && (await wasEndedByPress(tx, found, input.requestId))) return;
      throw wishOver(wish.status);
    }
    await endWish(ctx, tx, found, {
      status: 'DECLINED',
      kind: 'CANCELLATION_DECLINED',
      action: 'cancellations.decline',
      requestId: input.requestId,
      answerSealed: await sealCancellationText(tx, ctx.keys, wish, 'answerSealed', input.words),
    });
    await freeTickets(tx, wish);
    if (wish.tickets.length === 0) await mailAboutExtras(tx, 'cancellationDecided', wish.id);
    await appendOutbox(
      tx,
      ...wish.tickets.map(({ ticketId }) => ({
        target: 'ticket' as const,
        targetId: asId('ticket', ticketId),
        message: { kind: 'cancellationDecided' as const, cancellationId: input.cancellationId },
      })),
    );
    await recountRefunds(tx, order.id);
  });
}
