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
    '{amount} arrived after this order had ended ({status}). Nobody has a ticket for it: a person has to decide.',
  PAYMENT_WRONG_AMOUNT: '{amount} arrived, but {expected} was due: a person has to decide.',
  PAYMENT_DOUBLE: '{amount} arrived a second time for this order: a person has to decide.',
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
  RECEIPT_RESENT: 'Receipt sent again.',
  ATTENDEE_NAMED: 'Ticket {ticket}: attendee named.',
  ATTENDEE_CHANGED: 'Ticket {ticket}: attendee changed.',
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
