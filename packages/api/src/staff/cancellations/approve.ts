import { approveCancellation } from '@lanyard/commands/cancellations/approve-cancellation';
import type { StaffCancellationView } from '@lanyard/domain/staff/cancellation-views';
import { z } from 'zod';
import { staffCommandContext } from '../staff-command-context.ts';
import { eventProcedure } from '../staff-procedure.ts';
import { decisionInput } from './cancellation-input.ts';
import { findWish } from './find-wish.ts';
import { readCancellation } from './read-cancellation.ts';

/**
 * Cancels what somebody asked to cancel, and says how much goes back. Throws EVENT_NOT_FOUND,
 * CANCELLATION_NOT_FOUND, CANCELLATION_OVER and REFUND_TOO_HIGH.
 */
export const approve = eventProcedure('cancellations.decide')
  .input(decisionInput.extend({ amountMinor: z.number().int().min(0).max(2_000_000_000) }))
  .mutation(async ({ ctx, input }): Promise<StaffCancellationView> => {
    const { cancellationId, amountMinor, words, requestId } = input;
    await findWish(ctx.db, ctx.event.id, cancellationId);
    await approveCancellation(staffCommandContext(ctx), { cancellationId, amountMinor, words, requestId });
    return readCancellation(ctx, cancellationId);
  });
