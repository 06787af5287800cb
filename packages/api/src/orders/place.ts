import { checkAvailability } from '@lanyard/commands/orders/check-availability';
import { refusalOf, refuseOrder } from '@lanyard/commands/orders/refuse-order';
import { storeDraft } from '@lanyard/commands/orders/store-draft';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { PlaceAnswer } from '@lanyard/domain/orders/place-answer';
import { placeOrderSchema } from '@lanyard/domain/orders/place-order.schema';
import { commandContext } from '../context.ts';
import { orderPath } from '../links/link-paths.ts';
import { publicProcedure } from '../trpc.ts';
import { askOrderWorkflow } from './ask-order-workflow.ts';
import { decidePlace } from './decide-place.ts';
import { readPlacedRow } from './placed-row.ts';
import { quoteAgain } from './quote-again.ts';

/** The answer is there by ten seconds: nine for us, one for the way. */
const ANSWER_WITHIN_MS = 9000;

/** Places an order: where to pay, that it goes on, or exactly why not. Throws TOO_MANY_TRIES. */
export const place = publicProcedure
  .input(placeOrderSchema)
  .mutation(async ({ ctx, input }): Promise<PlaceAnswer> => {
    if (!ctx.placeTries.take(input.orderId)) throw new DomainError('TOO_MANY_TRIES');
    const command = () => commandContext(ctx, { kind: 'buyer' });
    const answer = await decidePlace({
      desk: ctx.placeDesk,
      answerBefore: Date.now() + ANSWER_WITHIN_MS,
      storeDraft: () => storeDraft(command(), input),
      orderPath: (draft) => orderPath(ctx.keys, draft.orderId, draft.linkGeneration),
      readRow: (orderId) => readPlacedRow(ctx.db, orderId),
      checkAvailability: (orderId) => checkAvailability(command(), orderId),
      refuse: (orderId, error) => refuseOrder(command(), refusalOf(orderId, error)),
      askWorkflow: (draft) => askOrderWorkflow(ctx.temporal, draft, Date.now() + ANSWER_WITHIN_MS),
      quoteAgain: (code) => quoteAgain(ctx, input, code),
    });
    ctx.onPlaced?.(answer);
    return answer;
  });
