/**
 * Everything that can stand on a timeline, with the sentence people read. Facts are codes, counts, amounts and
 * references; never a name or an address.
 */
export const timelineSentences = {
  ORDER_PLACED: 'Order placed: {tickets} for {amount}. Seats are held until {holdUntil}.',
  ORDER_REFUSED: 'Order refused: {reason}',
  PAYMENT_OPENED: 'Payment page opened, attempt {attempt}.',
  PAYMENT_PAGE_RETURNED: 'The buyer came back from the payment page.',
  PAYMENT_DECLINED: 'The card was declined ({declineCode}). The buyer can try again.',
  HOLD_EXTENDED: 'Seats kept until {holdUntil} after the declined payment.',
  PAYMENT_RECEIVED: '{amount} received.',
  PAYMENT_LATE:
    '{amount} arrived after this order had ended ({status}). Nobody has a ticket for it: a person has to decide.',
  PAYMENT_WRONG_AMOUNT: '{amount} arrived, but {expected} was due: a person has to decide.',
  PAYMENT_DOUBLE: '{amount} arrived a second time for this order: a person has to decide.',
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
  ATTENDEE_NAMED: 'Ticket {ticket}: attendee named.',
  ATTENDEE_CHANGED: 'Ticket {ticket}: attendee changed.',
} as const satisfies Record<string, string>;

export type TimelineKind = keyof typeof timelineSentences;

/** Facts of one entry, by the names in its sentence. */
export type TimelineFacts = Readonly<Record<string, string | number>>;

/** The sentence of one timeline entry. */
export function timelineSentence(kind: TimelineKind, facts: TimelineFacts): string {
  return timelineSentences[kind].replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? '…'));
}
