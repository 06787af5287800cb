import { z } from 'zod';
import { idPattern } from '../ids/ids.ts';
import { cancelReasons } from './cancellation-states.ts';

/** Longest free text of a wish to cancel, and of the answer to it. */
export const longestWords = 600;

const requestId = z.string().regex(idPattern('request'));
const wish = {
  token: z.string().min(20).max(200),
  requestId,
  reason: z.enum(cancelReasons),
  words: z.string().trim().max(longestWords).default(''),
};

/** What the ticket page sends to ask for its ticket to be cancelled. */
export const askForTicketSchema = z.object(wish);

/** What the order page sends: some of the order's tickets by their references, or all that is left of it. */
export const askForOrderSchema = z.object({
  ...wish,
  what: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('ORDER') }),
    z.object({
      kind: z.literal('TICKETS'),
      references: z.array(z.string().min(1).max(20)).min(1).max(50),
    }),
  ]),
});

/** What both pages send to take a wish back; `cancellationId` is the one they show. */
export const withdrawSchema = z.object({
  token: wish.token,
  cancellationId: z.string().regex(idPattern('cancellation')),
});
