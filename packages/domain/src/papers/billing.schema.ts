import { z } from 'zod';
import { requestIdSchema } from '../ids/request-id.schema.ts';

/** Other details for a receipt; what they may be is for `readBilling` to say. */
export const correctReceiptShape = {
  requestId: requestIdSchema,
  /** Number of the receipt that the page shows; null where it knows of none. */
  basedOn: z.string().min(1).max(120).nullable(),
  billing: z.object({
    company: z.string().max(1000),
    vatId: z.string().max(100),
    address: z.string().max(2000),
    country: z.string().max(2),
  }),
};
