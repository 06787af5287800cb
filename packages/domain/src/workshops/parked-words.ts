import type { ParkedReason } from './waitlist-states.ts';

/** Why somebody in line is not served now, as part of a sentence for people. */
export const parkedWords = {
  CLASH: 'they have a seat at the same time and have to choose',
  FULL_PLAN: 'they have as many workshops as a ticket may have',
  NOT_ISSUED: 'somebody asked to cancel their ticket',
  NOT_FOR_TYPE: 'their kind of ticket may not book it',
} as const satisfies Record<ParkedReason, string>;
