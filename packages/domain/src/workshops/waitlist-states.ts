/** Where somebody stands in a workshop's waiting list; all but the first three are final. */
export const waitlistStatuses = [
  'WAITING',
  'PARKED',
  'OFFERED',
  'SEATED',
  'DECLINED',
  'EXPIRED',
  'LEFT',
  'REMOVED',
] as const;
export type WaitlistStatus = (typeof waitlistStatuses)[number];

/** The states in which a place in line is still somebody's. */
export const openWaitlistStatuses = [
  'WAITING',
  'PARKED',
  'OFFERED',
] as const satisfies readonly WaitlistStatus[];

/** How a place in line ends without a seat. */
export type WaitlistEnd = Extract<WaitlistStatus, 'DECLINED' | 'EXPIRED' | 'LEFT' | 'REMOVED'>;

/**
 * Why somebody's turn is put off, the next being served instead: a seat of theirs at the same time they have to
 * choose about, as many workshops as a ticket may have, a ticket that waits to be cancelled, a type of ticket
 * that may not book it any more.
 */
export const parkedReasons = ['CLASH', 'FULL_PLAN', 'NOT_ISSUED', 'NOT_FOR_TYPE'] as const;
export type ParkedReason = (typeof parkedReasons)[number];

/** How a workshop's waiting list is served; a seat that costs something is always asked about first. */
export const waitlistPolicies = ['NONE', 'SEAT', 'OFFER'] as const;
export type WaitlistPolicy = (typeof waitlistPolicies)[number];
