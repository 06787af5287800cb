/**
 * Every refusal a person can meet, with the sentence they read. `{name}` places are filled by
 * `errorSentence`. Add one here and the compiler asks for its sentence.
 */
export const errorSentences = {
  SOLD_OUT: 'Sold out: {what} has fewer seats left than you asked for. Nothing was charged.',
  EVENT_NOT_FOUND: 'There is no event at this address.',
  EVENT_OVER: 'This event is over, so tickets are no longer sold.',
  TICKET_TYPE_UNKNOWN: 'One of the chosen tickets is no longer offered. Reload the page and choose again.',
  TOO_MANY_TICKETS: 'One order can have at most {max} tickets of {what}.',
  PRICE_CHANGED:
    'The price of {what} changed from {old} to {new}. Nothing was charged: look at it once more.',
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
  ORDER_CANCELLED: 'This order was cancelled.',
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
    max: 'a few',
    old: 'the old one',
    new: 'a new one',
  };
  return errorSentences[code].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(facts[name] ?? plain[name] ?? ''),
  );
}

/** A business "no": thrown by commands and rules, turned into a sentence at the edge. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(code: ErrorCode, facts: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.facts = facts;
  }

  /** The sentence a person reads. */
  get sentence(): string {
    return errorSentence(this.code, this.facts);
  }
}
