/** What can become of an event that people have tickets for. */
export const eventChangeKinds = ['MOVED', 'POSTPONED', 'VENUE', 'ONLINE', 'CANCELLED'] as const;
export type EventChangeKind = (typeof eventChangeKinds)[number];

/** Where an event stands; a postponed one has no new dates yet. */
export const eventStatuses = ['PLANNED', 'POSTPONED', 'CANCELLED'] as const;
export type EventStatus = (typeof eventStatuses)[number];

/** What somebody can choose for a ticket when the event changes. */
export const changeChoices = ['KEEP', 'REFUND', 'CONVERT'] as const;
export type ChangeChoice = (typeof changeChoices)[number];

/** What can hold for who does not choose. */
export type ChangeFallback = Exclude<ChangeChoice, 'CONVERT'>;

/** What a refund gives back: all that was paid, or what the refund rules said when the change was made. */
export const refundBases = ['FULL', 'POLICY'] as const;
export type RefundBasis = (typeof refundBases)[number];

/** Who chose: the ticket's holder, its buyer, or nobody, where the date passed. */
export type ChoiceMaker = 'HOLDER' | 'BUYER' | 'NOBODY';
