import { correctReceipt as correct } from '@lanyard/commands/papers/correct-receipt';
import { correctReceiptShape } from '@lanyard/domain/papers/billing.schema';
import { z } from 'zod';
import { requireBilling } from '../../papers/require-billing.ts';
import { staffCommandContext } from '../staff-command-context.ts';
import { orderProcedure } from '../staff-procedure.ts';

/** The receipt that stands then. */
export interface CorrectedReceipt {
  readonly number: string;
}

/**
 * Makes an order's receipt out anew, with other details of its buyer, once a press. Throws ORDER_NOT_FOUND,
 * INPUT_INVALID, RECEIPT_NOT_FOUND, RECEIPT_OVER and RECEIPT_CHANGED.
 */
export const correctReceipt = orderProcedure('orders.correctReceipt')
  .input(z.object(correctReceiptShape))
  .mutation(async ({ ctx, input }): Promise<CorrectedReceipt> => {
    const { orderId, basedOn, requestId } = input;
    const billing = requireBilling(input.billing);
    return correct(staffCommandContext(ctx), { orderId, basedOn, billing, requestId });
  });
