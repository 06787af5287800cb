import { z } from 'zod';
import { requestIdSchema as requestId } from '../ids/request-id.schema.ts';
import { personSchema } from '../orders/place-order.schema.ts';
import { maxNamedAtOnce } from './read-attendee-list.ts';

const token = z.string().min(20).max(200);
const reference = z.string().min(1).max(20);
const basedOn = z.number().int().min(0);

const differ = (references: readonly string[]) => new Set(references).size === references.length;

/** What the order page sends to name several at once; each with the `version` its preview was made on. */
export const nameAttendeesSchema = z.object({
  token,
  requestId,
  people: z
    .array(z.object({ reference, basedOn, person: personSchema }))
    .min(1)
    .max(maxNamedAtOnce)
    .refine((people) => differ(people.map((one) => one.reference)), 'Each ticket can appear once.'),
});

/** The tickets whose attendees the buyer asks to register. */
export const nudgeSchema = z.object({
  token,
  requestId,
  references: z.array(reference).min(1).max(1000).refine(differ, 'Each ticket can appear once.'),
});

/** Another address for the same attendee. */
export const correctAddressSchema = z.object({
  token,
  requestId,
  reference,
  basedOn,
  email: personSchema.shape.email,
});
