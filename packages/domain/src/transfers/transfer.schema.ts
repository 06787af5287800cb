import { z } from 'zod';
import { idPattern } from '../ids/ids.ts';
import { personSchema } from '../orders/place-order.schema.ts';

const token = z.string().min(20).max(200);
/** Made by the browser, once a press. */
const requestId = z.string().min(8).max(64);
const reference = z.string().min(1).max(20);

/** Whom a ticket is offered to; `token` is the ticket's. */
export const offerTransferSchema = z.object({ token, requestId, recipient: personSchema });

/** An offer that is taken back; `token` is the ticket's. */
export const withdrawTransferSchema = z.object({
  token,
  transferId: z.string().regex(idPattern('transfer')),
});

/** The same from the order's page: `token` is the order's, `reference` says which of its tickets. */
export const offerFromOrderSchema = offerTransferSchema.extend({ reference });
export const withdrawFromOrderSchema = withdrawTransferSchema.extend({ reference });

/** Who accepts an offer; `token` is the offer's. */
export const acceptTransferSchema = z.object({ token, requestId, person: personSchema });
