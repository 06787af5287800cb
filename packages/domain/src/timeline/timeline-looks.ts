import type { Meaning } from '../orders/order-words.ts';
import type { TimelineKind } from './timeline-kinds.ts';

/** What a story can be narrowed to. */
export const timelineGroups = ['MONEY', 'MAIL', 'PEOPLE', 'SYSTEM'] as const;
export type TimelineGroup = (typeof timelineGroups)[number];

/** What each group is called. */
export const timelineGroupWords = {
  MONEY: 'Money',
  MAIL: 'Mail',
  PEOPLE: 'People',
  SYSTEM: 'System',
} as const satisfies Record<TimelineGroup, string>;

/** How an entry looks, and where it stands among others of the same instant: causes before effects. */
export interface TimelineLook {
  readonly group: TimelineGroup;
  readonly meaning: Meaning;
  readonly rank: number;
}

/** The look of each kind. */
export const timelineLooks: Readonly<Record<TimelineKind, TimelineLook>> = {
  ORDER_PLACED: { group: 'SYSTEM', meaning: 'waiting', rank: 10 },
  ORDER_REFUSED: { group: 'SYSTEM', meaning: 'bad', rank: 11 },
  ORDER_REPLACES: { group: 'SYSTEM', meaning: 'waiting', rank: 9 },
  ORDER_REPLACED: { group: 'SYSTEM', meaning: 'asleep', rank: 60 },
  CHANGE_REFUSED: { group: 'SYSTEM', meaning: 'waiting', rank: 19 },
  COUPON_ACCEPTED: { group: 'MONEY', meaning: 'good', rank: 8 },
  COUPON_OPENED: { group: 'MONEY', meaning: 'good', rank: 8 },
  COUPON_REFUSED: { group: 'MONEY', meaning: 'bad', rank: 10 },
  PAYMENT_OPENED: { group: 'MONEY', meaning: 'waiting', rank: 20 },
  PAYMENT_PAGE_RETURNED: { group: 'PEOPLE', meaning: 'asleep', rank: 21 },
  PAYMENT_DECLINED: { group: 'MONEY', meaning: 'attention', rank: 30 },
  HOLD_EXTENDED: { group: 'SYSTEM', meaning: 'waiting', rank: 31 },
  PAYMENT_RECEIVED: { group: 'MONEY', meaning: 'good', rank: 32 },
  PAYMENT_LATE: { group: 'MONEY', meaning: 'attention', rank: 61 },
  PAYMENT_LATE_SOLD: { group: 'MONEY', meaning: 'good', rank: 39 },
  PAYMENT_LATE_REFUSED: { group: 'MONEY', meaning: 'attention', rank: 62 },
  PAYMENT_WRONG_AMOUNT: { group: 'MONEY', meaning: 'attention', rank: 33 },
  PAYMENT_DOUBLE: { group: 'MONEY', meaning: 'attention', rank: 34 },
  DISCOUNT_DRIFT: { group: 'MONEY', meaning: 'attention', rank: 19 },
  POSSIBLE_DUPLICATE: { group: 'MONEY', meaning: 'attention', rank: 41 },
  ORDER_COMPLETED: { group: 'SYSTEM', meaning: 'good', rank: 40 },
  ORDER_EXPIRED: { group: 'SYSTEM', meaning: 'asleep', rank: 60 },
  ORDER_EXPIRED_UNCONFIRMED: { group: 'SYSTEM', meaning: 'attention', rank: 60 },
  ATTENDEE_NAMED: { group: 'PEOPLE', meaning: 'good', rank: 41 },
  ATTENDEE_CHANGED: { group: 'PEOPLE', meaning: 'good', rank: 42 },
  REGISTERED: { group: 'PEOPLE', meaning: 'good', rank: 43 },
  ANSWERS_CHANGED: { group: 'PEOPLE', meaning: 'good', rank: 44 },
  CONSENT_WITHDRAWN: { group: 'PEOPLE', meaning: 'attention', rank: 45 },
  SECRETS_RENEWED: { group: 'PEOPLE', meaning: 'attention', rank: 43 },
  ADDRESS_CORRECTED: { group: 'PEOPLE', meaning: 'attention', rank: 43 },
  ATTENDEE_NUDGED: { group: 'PEOPLE', meaning: 'waiting', rank: 49 },
  LINK_REQUESTED: { group: 'PEOPLE', meaning: 'waiting', rank: 49 },
  LINKS_REQUESTED: { group: 'PEOPLE', meaning: 'waiting', rank: 49 },
  TRANSFER_OFFERED: { group: 'PEOPLE', meaning: 'waiting', rank: 43 },
  TRANSFER_ACCEPTED: { group: 'PEOPLE', meaning: 'good', rank: 44 },
  TRANSFER_DECLINED: { group: 'PEOPLE', meaning: 'asleep', rank: 44 },
  TRANSFER_WITHDRAWN: { group: 'PEOPLE', meaning: 'asleep', rank: 44 },
  TRANSFER_EXPIRED: { group: 'SYSTEM', meaning: 'asleep', rank: 44 },
  TRANSFER_CANCELLED: { group: 'PEOPLE', meaning: 'asleep', rank: 44 },
  TRANSFER_LOCKED: { group: 'PEOPLE', meaning: 'attention', rank: 42 },
  TRANSFER_UNLOCKED: { group: 'PEOPLE', meaning: 'good', rank: 42 },
  WORKSHOP_LINE_JOINED: { group: 'PEOPLE', meaning: 'waiting', rank: 45 },
  WORKSHOP_LINE_LEFT: { group: 'PEOPLE', meaning: 'asleep', rank: 46 },
  WORKSHOP_LINE_REMOVED: { group: 'PEOPLE', meaning: 'attention', rank: 46 },
  WORKSHOP_SEATED_FROM_LINE: { group: 'PEOPLE', meaning: 'good', rank: 47 },
  WORKSHOP_SWAPPED_FROM_LINE: { group: 'PEOPLE', meaning: 'good', rank: 47 },
  WORKSHOP_OFFERED: { group: 'PEOPLE', meaning: 'waiting', rank: 46 },
  WORKSHOP_OFFER_DECLINED: { group: 'PEOPLE', meaning: 'asleep', rank: 47 },
  WORKSHOP_OFFER_EXPIRED: { group: 'SYSTEM', meaning: 'asleep', rank: 47 },
  WORKSHOP_PARKED: { group: 'PEOPLE', meaning: 'attention', rank: 46 },
  WORKSHOP_BACK_IN_LINE: { group: 'PEOPLE', meaning: 'waiting', rank: 45 },
  RECEIPT_REQUESTED: { group: 'PEOPLE', meaning: 'waiting', rank: 49 },
  RECEIPT_RESENT: { group: 'MAIL', meaning: 'good', rank: 51 },
  RECEIPT_CORRECTED: { group: 'MONEY', meaning: 'good', rank: 49 },
  CREDIT_NOTE_ISSUED: { group: 'MONEY', meaning: 'asleep', rank: 68 },
  REMINDERS_STOPPED: { group: 'PEOPLE', meaning: 'asleep', rank: 43 },
  REMINDERS_RESUMED: { group: 'PEOPLE', meaning: 'good', rank: 43 },
  REMINDER_SENT: { group: 'MAIL', meaning: 'waiting', rank: 51 },
  MAIL_SENT: { group: 'MAIL', meaning: 'waiting', rank: 50 },
  MAIL_DELAYED: { group: 'MAIL', meaning: 'waiting', rank: 51 },
  MAIL_DELIVERED: { group: 'MAIL', meaning: 'good', rank: 52 },
  MAIL_FAILED: { group: 'MAIL', meaning: 'bad', rank: 53 },
  MAIL_BOUNCED: { group: 'MAIL', meaning: 'bad', rank: 53 },
  MAIL_COMPLAINED: { group: 'MAIL', meaning: 'attention', rank: 54 },
  CANCELLATION_ASKED: { group: 'PEOPLE', meaning: 'attention', rank: 63 },
  CANCELLATION_WITHDRAWN: { group: 'PEOPLE', meaning: 'asleep', rank: 64 },
  CANCELLATION_APPROVED: { group: 'PEOPLE', meaning: 'good', rank: 64 },
  CANCELLATION_DECLINED: { group: 'PEOPLE', meaning: 'bad', rank: 64 },
  TICKET_CANCELLED: { group: 'SYSTEM', meaning: 'asleep', rank: 65 },
  REFUND_SENT: { group: 'MONEY', meaning: 'good', rank: 67 },
  REFUND_FAILED: { group: 'MONEY', meaning: 'bad', rank: 68 },
  REFUND_RETRIED: { group: 'MONEY', meaning: 'waiting', rank: 69 },
  REFUND_OUTSIDE: { group: 'MONEY', meaning: 'attention', rank: 67 },
  WORKSHOP_LINE_AHEAD: { group: 'PEOPLE', meaning: 'attention', rank: 45 },
  WORKSHOP_LINE_BACK: { group: 'PEOPLE', meaning: 'attention', rank: 45 },
  WORKSHOP_SEATED_BY_STAFF: { group: 'PEOPLE', meaning: 'good', rank: 46 },
  WORKSHOP_NO_SHOW: { group: 'PEOPLE', meaning: 'asleep', rank: 46 },
  DISPUTE_OPENED: { group: 'MONEY', meaning: 'attention', rank: 67 },
  DISPUTE_WON: { group: 'MONEY', meaning: 'good', rank: 68 },
  DISPUTE_LOST: { group: 'MONEY', meaning: 'bad', rank: 68 },
};
