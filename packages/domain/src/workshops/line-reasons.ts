/**
 * Why staff put somebody ahead of others, take them out of the line or seat them past it. Codes, since words about
 * a person would have to be sealed.
 */
export const lineReasons = ['OUR_MISTAKE', 'HELPS_HERE', 'PARTNER', 'ASKED', 'ON_THE_SPOT', 'OTHER'] as const;
export type LineReason = (typeof lineReasons)[number];

/** What each reason is called. */
export const lineReasonWords = {
  OUR_MISTAKE: 'A mistake of ours',
  HELPS_HERE: 'Speaks or helps here',
  PARTNER: 'Guest of a partner',
  ASKED: 'They asked for it',
  ON_THE_SPOT: 'Stands at the door',
  OTHER: 'Another reason',
} as const satisfies Record<LineReason, string>;
