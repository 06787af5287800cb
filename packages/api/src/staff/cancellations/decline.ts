import { declineCancellation } from '@lanyard/commands/cancellations/decline-cancellation';
import type { StaffCancellationView } from '@lanyard/domain/staff/cancellation-views';
import { staffCommandContext } from '../staff-command-context.ts';
import { eventProcedure } from '../staff-procedure.ts';
import { decisionInput } from './cancellation-input.ts';
import { findWish } from './find-wish.ts';
import { readCancellation } from './read-cancellation.ts';

/** Declines a wish to cancel. Throws EVENT_NOT_FOUND, CANCELLATION_NOT_FOUND and CANCELLATION_OVER. */
export const decline = eventProcedure('cancellations.decide')
  .input(decisionInput)
  .mutation(async ({ ctx, input }): Promise<StaffCancellationView> => {
    const { cancellationId, words, requestId } = input;
    await findWish(ctx.db, ctx.event.id, cancellationId);
    await declineCancellation(staffCommandContext(ctx), { cancellationId, words, requestId });
    return readCancellation(ctx, cancellationId);
  });
