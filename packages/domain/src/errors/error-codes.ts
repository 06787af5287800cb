/**
 * Every refusal a person can meet, with the sentence they read. `{name}` places are filled by
 * `errorSentence`. Add one here and the compiler asks for its sentence.
 */
export const errorSentences = {
  SOLD_OUT: 'Sold out: {what} has fewer seats left than you asked for. Nothing was charged.',
  EVENT_NOT_FOUND: 'There is no event at this address.',
  EVENT_CANCELLED:
    'This event was cancelled by its organizers, so nothing can be done with its tickets any more.',
  EVENT_NOT_ON_SALE:
    'No tickets are sold at the moment: the event was cancelled, or postponed without new dates. Nothing was charged.',
  EVENT_CHANGED: 'Somebody changed this event meanwhile. Look at it once more before you save.',
  EVENT_CHANGE_REFUSED: 'The event cannot be changed like this: {why}.',
  CHOICE_OVER: 'The time to choose is over, so what was chosen until then holds.',
  CHOICE_UNKNOWN: 'There is nothing to choose here any more. Reload the page to see how things stand.',
  EVENT_OVER: 'This event is over, so tickets are no longer sold.',
  TICKET_TYPE_UNKNOWN: 'One of the chosen tickets is no longer offered. Reload the page and choose again.',
  TOO_MANY_TICKETS: 'One order can have at most {max} tickets of {what}.',
  SWAG_SOLD_OUT: 'Sold out: fewer of {what} are left than you asked for. Nothing was charged.',
  SWAG_UNKNOWN: 'One of the chosen extras is no longer offered. Reload the page and choose again.',
  TOO_MANY_SWAG: 'One order can have at most {max} of {what}.',
  PRICE_CHANGED:
    'The price of {what} changed from {old} to {new}. Nothing was charged: look at it once more.',
  COUPON_UNKNOWN: 'We do not know the code {code}. Look for a typing error, or go on without it.',
  COUPON_PAUSED: 'The code {code} cannot be used at the moment.',
  COUPON_NOT_STARTED: 'The code {code} starts {when}.',
  COUPON_ENDED: 'The code {code} ended {when}.',
  COUPON_USED_UP: 'The code {code} has {left} left, and this order needs {needed}.',
  COUPON_NOT_FOR_THESE: 'The code {code} is not for the tickets you chose.',
  COUPON_MINIMUM: 'The code {code} needs at least {needed} tickets.',
  COUPON_ALREADY_USED: 'The code {code} can be used once by each buyer, and you have used it.',
  COUPON_UNVERIFIED:
    'We cannot check codes right now. Wait a minute and apply it again, or go on without it. Nothing was charged.',
  DISCOUNT_CHANGED:
    'The code {code} takes off {new} now, not {old}. Nothing was charged: look at it once more.',
  ALREADY_PAID:
    'Your earlier order was paid in the meantime, so it stays as it is and nothing more was charged. Its tickets are on its page.',
  CHANGED_ELSEWHERE:
    'This order was already changed in another tab or window. Nothing was charged here: go on with the changed order.',
  CHANGE_UNAVAILABLE:
    'Our payment partner did not answer, so your order was not changed: it stays as it was. Nothing was charged. Please try again in a minute.',
  ORDER_NOT_YOURS: 'This order number is already in use. Start again with a new order.',
  ORDER_EXPIRED:
    'This order ran out of time before it was paid. Nothing was charged and the seats are free again.',
  PAYMENT_UNAVAILABLE:
    'Our payment partner did not answer, so we let your seats go. Nothing was charged. Please try again in a minute.',
  NOT_NOW:
    'We cannot take orders right now. Nothing happened and nothing was charged: please try again in a minute.',
  TOO_MANY_TRIES: 'That was a lot of tries in a short time. Please wait a minute and try again.',
  LINK_UNKNOWN: 'This link does not open anything any more. Look for the newest mail from us.',
  TICKET_CHANGED: 'Somebody changed this ticket while you were typing. Look at it once more before you save.',
  TICKET_CANCELLED: 'This ticket was cancelled, so it cannot be changed.',
  TICKET_HANDED_ON: 'This ticket was handed on. It is with its new holder, who alone can change it.',
  TICKET_NOT_NAMED: 'Nobody is named on this ticket yet.',
  ADDRESS_SAME: 'This is the address of this ticket already.',
  ALREADY_REGISTERED: 'Whoever this ticket is for has registered already.',
  NUDGED_LATELY: 'They were asked to register less than a day ago. You can ask again from {when}.',
  TRANSFER_CANCELLING: 'Somebody asked to cancel this ticket, so it cannot be handed on.',
  TRANSFER_NOT_FOR_TYPE: 'Tickets of this kind stay with the person they are for.',
  TRANSFER_LOCKED:
    'The organizers let nobody hand on this ticket. Write to them if you think that is a mistake.',
  TRANSFER_TOO_LATE: 'It is too late to hand on this ticket: that was possible until {when}.',
  TRANSFER_OPEN: 'This ticket is offered to somebody already. Withdraw that offer first.',
  TRANSFER_TO_SELF:
    'This ticket is already in the name of this address. Enter the address of whoever comes instead.',
  TRANSFER_TOO_OFTEN: 'This ticket was offered many times today. Please try again tomorrow.',
  TRANSFER_ACCEPTED:
    'This offer was accepted already. The ticket’s link is in the mail to the address it was accepted with.',
  TRANSFER_DECLINED: 'This offer was declined, so the ticket stays where it is.',
  TRANSFER_WITHDRAWN: 'This offer was withdrawn, so the ticket stays where it is.',
  TRANSFER_EXPIRED: 'This offer ran out before it was accepted, so the ticket stays where it is.',
  TRANSFER_CANCELLED: 'This offer ended because somebody asked to cancel its ticket.',
  WORKSHOP_NOT_FOUND: 'There is no such workshop at this event.',
  WORKSHOP_YOURS: 'You have a seat in this workshop already.',
  WORKSHOP_FULL:
    '{what} has fewer free seats than you asked for, or people wait for them. Nothing was charged.',
  WORKSHOP_OVER: '{what} has begun or is over, so its seats are not booked any more.',
  WORKSHOP_NOT_YET: '{what} can be booked from {when}.',
  WORKSHOP_CLOSED: 'Seats in {what} could be booked until {when}.',
  WORKSHOP_OFFERED_YOU: 'A seat in {what} is kept for you already: take that one.',
  WORKSHOP_SEAT_HELD: 'An order holds this seat and waits for its payment. Pay it, or let it run out.',
  UPGRADE_NOTHING: '{what} costs nothing, so there is nothing to pay: book it on your ticket’s page.',
  WORKSHOP_HAS_SEATS: '{what} has free seats: take one, there is no need to wait.',
  WORKSHOP_SEAT_GONE: 'The seat you wanted to give up is not yours any more. Look at it once more.',
  WORKSHOP_NOT_FOR_TYPE: '{what} is not for your kind of ticket.',
  WORKSHOP_CLASHES:
    'You have a seat at the same time, in {what}. Say first which of the two you want to keep.',
  WORKSHOP_PLAN_FULL: 'You have as many workshops as a ticket may have. Give one up first.',
  WORKSHOP_HAS_PRICE: '{what} costs something, so this seat is taken by an order.',
  WAITLIST_NONE: '{what} has no waiting list.',
  WAITLIST_CLOSED: 'The waiting list of {what} is closed.',
  WAITLIST_ENTRY_NOT_FOUND: 'There is no such place in the waiting list.',
  WAITLIST_OFFER_OVER: 'This seat in {what} is not kept for you any more.',
  WAITLIST_PAYING: 'This seat is held by an order that waits for its payment. Pay it, or let it run out.',
  FORM_CHANGED:
    'The questions changed while you were typing. What you typed is still here: answer what is new and press once more.',
  DRAFT_CHANGED: 'This form was filled in somewhere else meanwhile: in another tab or on another device.',
  FORM_OUTDATED: 'Somebody changed this form meanwhile. Look at it once more before you save.',
  TICKET_TYPE_NOT_FOUND: 'There is no such kind of ticket at this event.',
  ORDER_CANCELLED: 'This order was cancelled.',
  CANCELLATION_ASKED:
    'Somebody has already asked to cancel this. It is with the organizers; until they answer everything stays valid.',
  CANCELLATION_TOO_LATE: 'This event is over, so nothing can be cancelled any more.',
  CANCELLATION_OVER: 'This was already answered or taken back: {state}. Look at it once more.',
  CANCELLATION_NOT_FOUND: 'There is no such request.',
  CANCELLATION_NOT_YOURS: 'Only who asked can take this back.',
  REFUND_TOO_HIGH: 'At most {max} is left to give back of this order. Nothing was done.',
  REFUND_NOT_FOUND: 'There is no such refund, or it needs nothing more.',
  RECEIPT_NOT_FOUND: 'There is no receipt here that could be made out anew.',
  RECEIPT_CHANGED: 'Somebody corrected this receipt meanwhile: {now}. Look at it once more before you save.',
  RECEIPT_OVER: 'All of this receipt was given back, so nothing is left to make out anew.',
  NOT_SIGNED_IN: 'You are not signed in, or not any more. Sign in and try again.',
  NOT_ALLOWED: 'Your role does not allow this. It is for {who}.',
  SECOND_FACTOR_NEEDED: 'Set up your second factor first: nothing else is open to you before that.',
  SIGN_IN_REFUSED:
    'We could not sign you in with this address and password. After many wrong tries an account rests for a while.',
  SECOND_FACTOR_WRONG: 'This code is wrong or was used before. Wait for the next one and try again.',
  SIGN_IN_AGAIN: 'This sign-in took too long or had too many wrong codes. Start it again with your password.',
  PASSWORD_WRONG: 'This is not your password. After many wrong tries an account rests for a while.',
  PASSWORD_LENGTH: 'A password has {min} to {max} characters.',
  PASSWORD_LINK_DEAD: 'This link was used before or is too old. Ask for a new one.',
  ORDER_NOT_FOUND: 'There is no such order.',
  TICKET_NOT_FOUND: 'There is no such ticket.',
  TASK_NOT_FOUND: 'There is no such task.',
  COUPON_NOT_FOUND: 'There is no such code at this event.',
  REMINDER_NOT_FOUND: 'There is no such rule at this event.',
  REMINDER_CHANGED: 'Somebody changed this rule meanwhile. Look at it once more before you save.',
  WORKSHOP_SEATS_CHANGED:
    'Somebody changed these seats meanwhile: {now}. Look at who gets in once more before you save.',
  WORKSHOP_BELOW_TAKEN: '{taken} seats are taken, held or offered. Choose {taken} or more.',
  WORKSHOP_OVER_ROOM: '{room} holds {max}. Choose {max} or less, or a bigger room.',
  WORKSHOP_ROOM_TAKEN: '{room} is taken then: {what} is there. Choose another room.',
  WORKSHOP_NO_SEAT: 'All {max} seats of {what} are taken, held or offered. Expand it first.',
  WORKSHOP_NOT_BEGUN: '{what} has not begun yet, so nobody is late: that is possible from {when}.',
  WAITLIST_CHANGED: 'This seat or place in line changed meanwhile. Look at it once more.',
  COUPON_BATCH_NOT_FOUND: 'There are no such codes at this event.',
  EXPORT_NOT_FOUND: 'There is no such file at this event.',
  EXPORT_GONE: 'This file’s time is over, and it was destroyed. Have it made again: that takes a moment.',
  EXPORT_NOT_READY: 'This file is still being made. It can be taken as soon as it is ready.',
  COUNTER_NOT_FOUND: 'There is no such counter any more.',
  JOB_NOT_FOUND: 'There is no such job at this event.',
  JOB_NOT_AGAIN: 'This job cannot be done again from here: {why}.',
  COUPON_EXISTS: 'The code {code} exists already with other terms. Choose another spelling.',
  COUPON_BELOW_USED:
    'The code {code} has {taken} tickets held or sold. Choose {taken} or more, or 0 to close it: what they took off stays.',
  COUPON_CHANGED: 'Somebody changed the code {code} meanwhile: {now}. Look at it once more before you save.',
  COUPON_SOURCE_AWAY:
    'The place where codes live does not answer. Press again in a minute: nothing is done twice.',
  COUPON_ENDS_AT_SOURCE:
    'The code {code} has an end of its own in Stripe, which cannot be put off. Make a new code instead.',
  COUPON_GONE: 'The code {code} is gone from where it lived, so it cannot be changed.',
  COUPON_REFUSED: 'The place where codes live does not take these terms.',
  TRY_LATER:
    'This was noted but could not be started just now. Press again in a minute: nothing is done twice.',
  INPUT_INVALID: '{what}',
  UNEXPECTED: 'Something went wrong on our side. Nothing was charged. Please try again.',
} as const satisfies Record<string, string>;

export type ErrorCode = keyof typeof errorSentences;

/** Whether a text is one of our error codes. */
export function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(errorSentences, text);
}

/** The sentence a person reads; unfilled places fall back to plain words. */
export function errorSentence(
  code: ErrorCode,
  facts: Readonly<Record<string, string | number>> = {},
): string {
  const plain: Record<string, string> = {
    what: 'this ticket',
    min: 'enough',
    max: 'a few',
    who: 'somebody else',
    old: 'the old one',
    new: 'a new one',
    code: 'you entered',
    when: 'on another day',
    left: 'no uses',
    needed: 'more',
    taken: 'some',
    now: 'it looks different',
    state: 'it is over',
    room: 'The room',
  };
  return errorSentences[code].replace(/\{(\w+)\}/g, (_, name: string, at: number) => {
    const known = facts[name];
    if (known !== undefined) return String(known);
    const words = plain[name] ?? '';
    return at === 0 ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  });
}

/** A business "no": thrown by commands and rules, turned into a sentence at the edge. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly facts: Readonly<Record<string, string | number>>;
  /** Sentences by the path of the field they belong to, such as `answers.company`. */
  readonly fields: Readonly<Record<string, string>>;

  constructor(
    code: ErrorCode,
    facts: Readonly<Record<string, string | number>> = {},
    fields: Readonly<Record<string, string>> = {},
  ) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.facts = facts;
    this.fields = fields;
  }

  /** The sentence a person reads. */
  get sentence(): string {
    return errorSentence(this.code, this.facts);
  }
}
