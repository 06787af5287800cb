import { z } from 'zod';
import { personSchema } from '../orders/place-order.schema.ts';

/** What the ticket page sends to name the attendee; `requestId` is made by the browser, once a press. */
export const nameAttendeeSchema = z.object({
  token: z.string().min(20).max(200),
  requestId: z.string().min(8).max(64),
  /** The `version` the form was filled on. */
  basedOn: z.number().int().min(0),
  person: personSchema,
});
