import { describe, expect, it } from 'vitest';
import { parkedWords } from '../workshops/parked-words.ts';
import {
  timelineSentence,
  timelineSentences,
  type TimelineFacts,
  type TimelineKind,
} from './timeline-kinds.ts';

/** What the commands give each kind; a new kind must be named here. */
const facts: Record<TimelineKind, TimelineFacts> = {
  ORDER_PLACED: { tickets: '2 tickets', amount: '€580.00', holdUntil: '14:32' },
  ORDER_REFUSED: { reason: 'Sold out.' },
  ORDER_REPLACES: { order: 'K7M2QX' },
  ORDER_REPLACED: { order: 'P3WD9H' },
  CHANGE_REFUSED: {},
  COUPON_ACCEPTED: { code: 'SPRING-20', amount: '€116.00' },
  COUPON_OPENED: { code: 'ON-STAGE', tickets: 'Speaker' },
  COUPON_REFUSED: { reason: 'The code SPRING-20 cannot be used at the moment.' },
  PAYMENT_OPENED: { attempt: 1 },
  PAYMENT_PAGE_RETURNED: {},
  PAYMENT_DECLINED: { declineCode: 'insufficient_funds' },
  HOLD_EXTENDED: { holdUntil: '14:42' },
  PAYMENT_RECEIVED: { amount: '€580.00' },
  PAYMENT_LATE: { amount: '€580.00', status: 'expired' },
  PAYMENT_LATE_SOLD: {},
  PAYMENT_LATE_REFUSED: { why: 'No seats were left', amount: '€580.00' },
  PAYMENT_WRONG_AMOUNT: { amount: '€579.99', expected: '€580.00' },
  PAYMENT_DOUBLE: { amount: '€580.00' },
  DISCOUNT_DRIFT: { code: 'SPRING-20', shown: '€463.99', amount: '€464.00' },
  POSSIBLE_DUPLICATE: { order: 'K7M2QX' },
  ORDER_COMPLETED: { tickets: '2 tickets' },
  ORDER_EXPIRED: {},
  ORDER_EXPIRED_UNCONFIRMED: {},
  MAIL_SENT: { mail: 'Receipt' },
  MAIL_DELIVERED: { mail: 'Receipt' },
  MAIL_DELAYED: { mail: 'Receipt' },
  MAIL_BOUNCED: { mail: 'Receipt' },
  MAIL_COMPLAINED: { mail: 'Receipt' },
  MAIL_FAILED: { mail: 'Receipt' },
  RECEIPT_REQUESTED: {},
  RECEIPT_REDIRECTED: { to: 'i•••@e•••.org' },
  RECEIPT_RESENT: {},
  RECEIPT_CORRECTED: { old: 'DEMO-R-00001', note: 'DEMO-C-00001', number: 'DEMO-R-00002' },
  CREDIT_NOTE_ISSUED: { note: 'DEMO-C-00002', amount: '€145.00', receipt: 'DEMO-R-00002' },
  WORKSHOP_BOOKED: { ticket: 'K7M2QX-1', workshop: 'Durable agents' },
  WORKSHOP_SWAPPED: { ticket: 'K7M2QX-1', workshop: 'Durable agents', old: 'First steps' },
  WORKSHOP_LEFT: { ticket: 'K7M2QX-1', workshop: 'Durable agents' },
  WORKSHOP_LEFT_PAID: { ticket: 'K7M2QX-1', workshop: 'Durable agents', amount: '€80.00' },
  WORKSHOP_TAKEN_AWAY: { ticket: 'K7M2QX-1', workshop: 'Durable agents' },
  WORKSHOP_BOOKED_BY_STAFF: { ticket: 'K7M2QX-1', workshop: 'Durable agents', reason: 'They asked for it' },
  WORKSHOP_LINE_JOINED: { ticket: 'K7M2QX-1', workshop: 'Durable agents' },
  WORKSHOP_LINE_LEFT: { ticket: 'K7M2QX-1', workshop: 'Durable agents', why: 'no longer wanted' },
  WORKSHOP_LINE_REMOVED: { ticket: 'K7M2QX-1', workshop: 'Durable agents' },
  WORKSHOP_SEATED_FROM_LINE: { ticket: 'K7M2QX-1', workshop: 'Durable agents' },
  WORKSHOP_SWAPPED_FROM_LINE: { ticket: 'K7M2QX-1', workshop: 'Durable agents', old: 'First steps' },
  WORKSHOP_OFFERED: { ticket: 'K7M2QX-1', workshop: 'Durable agents', until: '1 May 2027, 12:00 WEST' },
  WORKSHOP_OFFER_DECLINED: { ticket: 'K7M2QX-1', workshop: 'Durable agents' },
  WORKSHOP_OFFER_EXPIRED: { ticket: 'K7M2QX-1', workshop: 'Durable agents' },
  WORKSHOP_PARKED: { ticket: 'K7M2QX-1', workshop: 'Durable agents', why: parkedWords.CLASH },
  WORKSHOP_BACK_IN_LINE: { ticket: 'K7M2QX-1', workshop: 'Durable agents' },
  REMINDERS_STOPPED: { ticket: 'K7M2QX-1' },
  REMINDERS_RESUMED: { ticket: 'K7M2QX-1' },
  REMINDER_SENT: { reminder: 'Event near, 3 days before the start' },
  ATTENDEE_NAMED: { ticket: 'K7M2QX-1' },
  ATTENDEE_CHANGED: { ticket: 'K7M2QX-1' },
  REGISTERED: { ticket: 'K7M2QX-1' },
  ANSWERS_CHANGED: { ticket: 'K7M2QX-1' },
  CONSENT_WITHDRAWN: { ticket: 'K7M2QX-1' },
  SECRETS_RENEWED: { ticket: 'K7M2QX-1', reason: 'a phone was lost or stolen' },
  ADDRESS_CORRECTED: { ticket: 'K7M2QX-1' },
  ATTENDEE_NUDGED: { ticket: 'K7M2QX-1' },
  LINK_REQUESTED: { ticket: 'K7M2QX-1' },
  LINKS_REQUESTED: {},
  TRANSFER_OFFERED: { ticket: 'K7M2QX-1', by: 'its holder', until: '11 May 2027, 09:00 WEST' },
  TRANSFER_ACCEPTED: { ticket: 'K7M2QX-1' },
  TRANSFER_DECLINED: { ticket: 'K7M2QX-1' },
  TRANSFER_WITHDRAWN: { ticket: 'K7M2QX-1', by: 'the organizers' },
  TRANSFER_EXPIRED: { ticket: 'K7M2QX-1' },
  TRANSFER_CANCELLED: { ticket: 'K7M2QX-1' },
  TRANSFER_LOCKED: { ticket: 'K7M2QX-1' },
  TRANSFER_UNLOCKED: { ticket: 'K7M2QX-1' },
  CANCELLATION_ASKED: {
    who: 'The attendee',
    what: 'ticket K7M2QX-1',
    reason: 'My plans changed',
    amount: '€145.00',
  },
  CANCELLATION_WITHDRAWN: { what: 'ticket K7M2QX-1' },
  CANCELLATION_APPROVED: { what: 'the whole order', amount: '€145.00' },
  CANCELLATION_DECLINED: { what: 'the whole order' },
  EVENT_CHANGED: { what: 'postponed, new dates will follow' },
  CHANGE_CHOSEN: { ticket: 'K7M2QX-1', who: 'its holder', choice: 'a refund' },
  TICKET_CONVERTED: { ticket: 'K7M2QX-1', from: 'Standard', to: 'Remote', amount: '€191.00' },
  CHANGE_NOT_DONE: {
    ticket: 'K7M2QX-1',
    choice: 'a refund',
    why: 'cancelling more of the order was asked for',
  },
  TICKET_CANCELLED: { ticket: 'K7M2QX-1' },
  REFUND_SENT: { amount: '€145.00', refund: 're_1' },
  REFUND_FAILED: { amount: '€145.00', why: 'expired_or_canceled_card' },
  REFUND_RETRIED: { amount: '€145.00' },
  REFUND_OUTSIDE: { amount: '€145.00', refund: 're_1' },
  WORKSHOP_LINE_AHEAD: { ticket: 'ABC234-1', workshop: 'Lab', reason: 'A mistake of ours' },
  WORKSHOP_LINE_BACK: { ticket: 'ABC234-1', workshop: 'Lab', reason: 'A mistake of ours' },
  WORKSHOP_SEATED_BY_STAFF: { ticket: 'ABC234-1', workshop: 'Lab', reason: 'Speaks or helps here' },
  WORKSHOP_NO_SHOW: { ticket: 'ABC234-1', workshop: 'Lab' },
  DISPUTE_OPENED: { amount: '€145.00', reason: 'fraudulent' },
  DISPUTE_WON: { amount: '€145.00' },
  DISPUTE_LOST: { amount: '€145.00' },
};

// The keys are exactly the kinds, by type.
const kinds = Object.keys(timelineSentences) as TimelineKind[];

describe('timelineSentence', () => {
  it.each(kinds)('%s is a whole sentence with every place filled and no fact left over', (kind) => {
    const sentence = timelineSentence(kind, facts[kind]);
    expect(sentence).toMatch(/^\S.*\.$/);
    expect(sentence).not.toMatch(/[{}…]/);
    for (const value of Object.values(facts[kind])) expect(sentence).toContain(String(value));
  });

  it('shows a gap for a fact that is not there', () => {
    expect(timelineSentence('PAYMENT_RECEIVED', {})).toBe('… received.');
  });
});
