import { z } from 'zod';
import { requestIdSchema as requestId } from '../ids/request-id.schema.ts';
import { personSchema } from '../orders/place-order.schema.ts';

const token = z.string().min(20).max(200);
const reference = z.string().min(1).max(20);
/** A new link and code for the ticket behind a link; its reference finds it when the answer to the press was lost. */
export const renewTicketSchema = z.object({ token, reference, requestId });

/** A ticket's link once more, asked for on the page of its order. */
export const resendLinkSchema = z.object({ token, reference, requestId });

/** An order's receipt once more, asked for on its page. */
export const resendReceiptSchema = z.object({ token, requestId });

/** The links to all that belongs to an address; at one event, or wherever it is known. */
export const findTicketsSchema = z.object({
  email: personSchema.shape.email,
  eventSlug: z.string().min(1).max(64).nullable(),
  requestId,
});
