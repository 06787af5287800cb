import { retryRefund as retryCommand } from '@lanyard/commands/refunds/retry-refund';
import { asId, idPattern } from '@lanyard/domain/ids/ids';
import { z } from 'zod';
import { staffCommandContext } from '../staff-command-context.ts';
import { eventProcedure } from '../staff-procedure.ts';

/** The refund that is made in the place of a failed one. */
export interface RetriedRefund {
  readonly refundId: string;
}

/** Has a failed refund made once more. Throws EVENT_NOT_FOUND, REFUND_NOT_FOUND and REFUND_TOO_HIGH. */
export const retryRefund = eventProcedure('cancellations.decide')
  .input(
    z.object({
      refundId: z
        .string()
        .regex(idPattern('refund'))
        .transform((text) => asId('refund', text)),
    }),
  )
  .mutation(({ ctx, input }): Promise<RetriedRefund> =>
    retryCommand(staffCommandContext(ctx), { eventId: ctx.event.id, refundId: input.refundId }),
  );
