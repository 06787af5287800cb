import { asId, idPattern } from '@lanyard/domain/ids/ids';
import { longestWords } from '@lanyard/domain/cancellations/ask-cancellation.schema';
import { z } from 'zod';

/** Which wish to cancel is meant. */
export const cancellationInput = z.object({
  cancellationId: z
    .string()
    .regex(idPattern('cancellation'))
    .transform((text) => asId('cancellation', text)),
});

/** One press of a button that decides about a wish. */
export const decisionInput = cancellationInput.extend({
  /** Made by the page, once a press. */
  requestId: z.string().regex(idPattern('request')),
  /** What whoever asked is told besides. */
  words: z.string().trim().max(longestWords).default(''),
});
