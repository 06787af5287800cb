/**
 * Everything that can stand on a timeline, with the sentence people read. Facts are codes, counts, amounts and
 * references; never a name or an address.
 */
export const timelineSentences = {
  ORDER_PLACED: 'Order placed: {tickets} for {amount}. Seats are held until {holdUntil}.',
  ORDER_REFUSED: 'Order refused: {reason}',
  ORDER_REPLACES: 'Takes the place of order {order}, with what it held.',
  ORDER_REPLACED: 'A changed order, {order}, took this one’s place with what it held.',
  CHANGE_REFUSED: 'A changed order could not take this one’s place, so it stays as it was.',
  COUPON_ACCEPTED: '{code} takes off {amount}.',
  COUPON_OPENED: '{code} opens {tickets}.',
  COUPON_REFUSED: 'Code refused: {reason}',
  PAYMENT_OPENED: 'Payment page opened, attempt {attempt}.',
  PAYMENT_PAGE_RETURNED: 'The buyer came back from the payment page.',
  PAYMENT_DECLINED: 'The card was declined ({declineCode}). The buyer can try again.',
  HOLD_EXTENDED: 'Seats kept until {holdUntil} after the declined payment.',
  PAYMENT_RECEIVED: '{amount} received.',
  PAYMENT_LATE:
    '{amount} arrived after this order had ended ({status}). It gets the seats if they are still there, and goes back if not.',
  PAYMENT_LATE_SOLD: 'The seats were still there, so the late payment bought them.',
  PAYMENT_LATE_REFUSED: '{why}, so {amount} goes back to the buyer.',
  PAYMENT_WRONG_AMOUNT: '{amount} arrived, but {expected} was due: a person has to decide.',
  PAYMENT_DOUBLE: '{amount} arrived a second time for this order. It goes back by itself.',
  DISCOUNT_DRIFT:
    'With {code} the payment page showed {shown} where {amount} is due. It was closed and opened again at our price: a person has to compare the code with its source.',
  POSSIBLE_DUPLICATE:
    'The same was bought from the same address a short time before, as order {order}: a person has to ask whether both are wanted.',
  ORDER_COMPLETED: '{tickets} issued.',
  ORDER_EXPIRED: 'The hold ended unpaid. The payment page was closed first, then the seats were freed.',
  ORDER_EXPIRED_UNCONFIRMED:
    'The hold ended unpaid and the seats were freed, but the payment partner could not confirm that its page is closed.',
  MAIL_SENT: '{mail} handed to the mail provider.',
  MAIL_DELIVERED: '{mail} delivered.',
  MAIL_DELAYED: '{mail} delayed by the receiving side; the provider goes on trying.',
  MAIL_BOUNCED: '{mail} bounced: the address does not take mail.',
  MAIL_COMPLAINED: '{mail} was marked as spam.',
  MAIL_FAILED: '{mail} could not be sent.',
  RECEIPT_REQUESTED: 'Receipt asked for again.',
  RECEIPT_REDIRECTED: 'Receipt asked for again, to another address: {to}.',
  RECEIPT_RESENT: 'Receipt sent again.',
  RECEIPT_CORRECTED:
    'Receipt {old} made out anew: credit note {note} takes it back, {number} takes its place.',
  CREDIT_NOTE_ISSUED: 'Credit note {note} over {amount}, about receipt {receipt}.',
  ATTENDEE_NAMED: 'Ticket {ticket}: attendee named.',
  ATTENDEE_CHANGED: 'Ticket {ticket}: attendee changed.',
  ADDRESS_CORRECTED:
    'Ticket {ticket}: the buyer corrected the address. The old link and QR code open nothing any more.',
  ATTENDEE_NUDGED: 'Ticket {ticket}: the buyer asked its attendee to register.',
  REGISTERED: 'Ticket {ticket}: registered.',
  ANSWERS_CHANGED: 'Ticket {ticket}: answers changed.',
  CONSENT_WITHDRAWN: 'Ticket {ticket}: a consent was withdrawn.',
  REMINDER_SENT: 'Reminder sent: {reminder}.',
  REMINDERS_STOPPED: 'Ticket {ticket}: its holder wants the essential reminders only.',
  REMINDERS_RESUMED: 'Ticket {ticket}: its holder wants all reminders again.',
  SECRETS_RENEWED: 'Ticket {ticket}: new link and QR code ({reason}). The old ones open nothing any more.',
  LINK_REQUESTED: 'Ticket {ticket}: link asked for again.',
  LINKS_REQUESTED: 'The links were asked for on “Find my tickets”.',
  TRANSFER_OFFERED: 'Ticket {ticket}: offered to somebody by {by}, until {until}.',
  TRANSFER_ACCEPTED:
    'Ticket {ticket}: handed on. It is with its new holder; the old link, QR code and answers are gone.',
  TRANSFER_DECLINED: 'Ticket {ticket}: the offer was declined, so it stays where it was.',
  TRANSFER_WITHDRAWN: 'Ticket {ticket}: the offer was withdrawn by {by}.',
  TRANSFER_EXPIRED: 'Ticket {ticket}: the offer ran out, so it stays where it was.',
  TRANSFER_CANCELLED: 'Ticket {ticket}: the offer ended, since cancelling was asked for.',
  TRANSFER_LOCKED: 'Ticket {ticket}: locked, so that nobody can hand it on.',
  TRANSFER_UNLOCKED: 'Ticket {ticket}: can be handed on again.',
  WORKSHOP_BOOKED: 'Ticket {ticket}: booked a seat in “{workshop}”.',
  WORKSHOP_SWAPPED: 'Ticket {ticket}: swapped “{old}” for “{workshop}”.',
  WORKSHOP_LEFT: 'Ticket {ticket}: gave back its seat in “{workshop}”.',
  WORKSHOP_LEFT_PAID:
    'Ticket {ticket}: gave back its seat in “{workshop}”, which was paid for. The rules of that moment give back {amount}.',
  WORKSHOP_TAKEN_AWAY: 'Ticket {ticket}: staff took back its seat in “{workshop}”.',
  WORKSHOP_BOOKED_BY_STAFF: 'Ticket {ticket}: staff booked a seat in “{workshop}” for it ({reason}).',
  WORKSHOP_LINE_JOINED: 'Ticket {ticket}: stands in line for “{workshop}”.',
  WORKSHOP_LINE_LEFT: 'Ticket {ticket}: left the line for “{workshop}” ({why}).',
  WORKSHOP_LINE_REMOVED: 'Ticket {ticket}: taken out of the line for “{workshop}” by the organizers.',
  WORKSHOP_SEATED_FROM_LINE: 'Ticket {ticket}: got a seat in “{workshop}” from the waiting list.',
  WORKSHOP_SWAPPED_FROM_LINE:
    'Ticket {ticket}: got a seat in “{workshop}” from the waiting list, and gave up {old} for it.',
  WORKSHOP_OFFERED: 'Ticket {ticket}: a seat in “{workshop}” is kept for it until {until}.',
  WORKSHOP_OFFER_DECLINED: 'Ticket {ticket}: declined the seat in “{workshop}”.',
  WORKSHOP_OFFER_EXPIRED: 'Ticket {ticket}: the offer of a seat in “{workshop}” ran out unanswered.',
  WORKSHOP_PARKED: 'Ticket {ticket}: its turn in the line for “{workshop}” was put off, since {why}.',
  WORKSHOP_BACK_IN_LINE: 'Ticket {ticket}: stands in the line for “{workshop}” again, where it stood.',
  CANCELLATION_ASKED: '{who} asked to cancel {what} ({reason}). The rules of that moment give back {amount}.',
  CANCELLATION_WITHDRAWN: 'The wish to cancel {what} was taken back.',
  CANCELLATION_APPROVED: 'Cancelled: {what}. {amount} goes back.',
  CANCELLATION_DECLINED: 'The wish to cancel {what} was declined.',
  TICKET_CANCELLED: 'Ticket {ticket} cancelled. Its code opens no door any more.',
  REFUND_SENT: '{amount} sent back to the buyer ({refund}).',
  REFUND_FAILED:
    'The refund of {amount} did not go through ({why}). Ticket and seats stay as they are: a person has to bring the money to the buyer.',
  REFUND_RETRIED: 'The refund of {amount} is tried again.',
  REFUND_OUTSIDE:
    '{amount} was refunded at the payment partner itself ({refund}). No ticket was cancelled by that: a person has to say whether one should be.',
  WORKSHOP_LINE_AHEAD: 'Ticket {ticket}: moved ahead in the line for {workshop} ({reason}).',
  WORKSHOP_LINE_BACK: 'Ticket {ticket}: moved back in the line for {workshop} ({reason}).',
  WORKSHOP_SEATED_BY_STAFF: 'Ticket {ticket}: given a seat in {workshop} before all who wait ({reason}).',
  WORKSHOP_NO_SHOW: 'Ticket {ticket}: had not come to {workshop}, so the seat went to somebody at the door.',
  EVENT_CHANGED: 'The event changed: {what}.',
  CHANGE_CHOSEN: 'Ticket {ticket}: {who} chose {choice} after the event changed.',
  TICKET_CONVERTED: 'Ticket {ticket}: changed from {from} to {to}. Difference in price: {amount}.',
  CHANGE_NOT_DONE:
    'Ticket {ticket}: {choice} was chosen, but could not be carried out ({why}): a person has to see to it.',
  DISPUTE_OPENED:
    'The buyer’s bank contests {amount} ({reason}). The payment partner asks for evidence: a person has to answer there.',
  DISPUTE_WON: 'The bank decided for us: {amount} stays.',
  DISPUTE_LOST: 'The bank decided against us: {amount} went back to the buyer.',
} as const satisfies Record<string, string>;

export type TimelineKind = keyof typeof timelineSentences;

/** Whether a stored text is the name of a kind that this build knows. */
export function isTimelineKind(text: string): text is TimelineKind {
  return Object.hasOwn(timelineSentences, text);
}

/** Facts of one entry, by the names in its sentence. */
export type TimelineFacts = Readonly<Record<string, string | number>>;

/** The sentence of one timeline entry. */
export function timelineSentence(kind: TimelineKind, facts: TimelineFacts): string {
  return timelineSentences[kind].replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? '…'));
}
