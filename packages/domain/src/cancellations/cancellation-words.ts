import type { StateWords } from '../orders/order-words.ts';
import type { CancellationAsker, CancellationStatus, CancelCause } from './cancellation-states.ts';

/** Where a wish to cancel stands, in words. */
export const cancellationWords: Readonly<Record<CancellationStatus, StateWords>> = {
  ASKED: {
    label: 'Waiting for an answer',
    sentence: 'The organizers were asked. Until they answer, everything stays valid.',
    meaning: 'waiting',
  },
  APPROVED: { label: 'Approved', sentence: 'The organizers agreed, and it was cancelled.', meaning: 'good' },
  DECLINED: {
    label: 'Declined',
    sentence: 'The organizers said no, so everything stays valid.',
    meaning: 'bad',
  },
  WITHDRAWN: {
    label: 'Withdrawn',
    sentence: 'Whoever asked took it back, so everything stays valid.',
    meaning: 'asleep',
  },
};

/** Why somebody wants to cancel, or why it was cancelled, in words. */
export const cancelReasonWords: Readonly<Record<CancelCause, string>> = {
  ILLNESS: 'Illness or an accident',
  PLANS: 'My plans changed',
  WORK: 'Work does not let me',
  TRAVEL: 'I cannot travel there',
  MISTAKE: 'Bought by mistake',
  OTHER: 'Something else',
  EVENT: 'The event was changed or cancelled',
};

/** Who asked, for staff. */
export const askerWords: Readonly<Record<CancellationAsker, string>> = {
  ATTENDEE: 'The attendee',
  BUYER: 'The buyer',
  STAFF: 'The organizers',
};
