/** Where a wish to cancel stands. */
export const cancellationStatuses = ['ASKED', 'APPROVED', 'DECLINED', 'WITHDRAWN'] as const;
export type CancellationStatus = (typeof cancellationStatuses)[number];

/** Who asked. */
export type CancellationAsker = 'ATTENDEE' | 'BUYER' | 'STAFF';

/** Why somebody wants to cancel. */
export const cancelReasons = ['ILLNESS', 'PLANS', 'WORK', 'TRAVEL', 'MISTAKE', 'OTHER'] as const;
export type CancelReason = (typeof cancelReasons)[number];

/** Why a ticket was cancelled: what people said, or the event that was changed or cancelled. */
export type CancelCause = CancelReason | 'EVENT';
