import { z } from 'zod';
import { personSchema } from '../orders/place-order.schema.ts';

const token = z.string().min(20).max(200);
const requestId = z.string().min(8).max(64);
const fieldKey = z.string().min(1).max(40);

// What the answers mean is judged by `validateAnswers`, which knows the form; this keeps out what is no answer at all.
const keys = z.array(z.string().max(60)).max(60);
const answers = z
  .record(
    fieldKey,
    z.union([
      z.string().max(4000),
      z.boolean(),
      keys,
      z.object({ chosen: keys, note: z.string().max(4000) }),
    ]),
  )
  .refine((given) => Object.keys(given).length <= 60, 'These are more answers than there are questions.');

/** What the ticket page sends to register its attendee, or to change answers. */
export const registerSchema = z.object({
  token,
  requestId,
  /** The `version` of the ticket the form was filled on. */
  basedOn: z.number().int().min(0),
  /** The version of the form that was filled in. */
  formVersion: z.number().int().min(1),
  /** Who registers; null when the ticket is in somebody's name already. */
  person: personSchema.nullable(),
  answers,
});

const typed = z.string().max(400);

/** What the ticket page sends while somebody types, as it is typed. */
export const saveDraftSchema = z.object({
  token,
  /** The draft's version that the page knows. */
  basedOn: z.number().int().min(0),
  /** Null when somebody gives up what was typed. */
  draft: z.object({ name: typed, email: typed, answers }).nullable(),
});

/** What the ticket page sends to take back a consent. */
export const withdrawConsentSchema = z.object({ token, requestId, fieldKey });
