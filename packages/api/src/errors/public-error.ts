import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { DomainError, errorSentence, type ErrorCode } from '@lanyard/domain/errors/error-codes';
import { ZodError } from 'zod';

/** What a browser learns of a failure: our code, the sentence to show, and a reference for support. */
export interface PublicError {
  readonly code: ErrorCode;
  readonly sentence: string;
  readonly httpStatus: number;
  /** Sentences by the path of the field they belong to, such as `buyer.email`. */
  readonly fields: Readonly<Record<string, string>>;
  /** Names the request in our log; null when nobody needs to look it up. */
  readonly reference: string | null;
}

/** HTTP meaning of each refusal, as tRPC names it. */
export const trpcCodes = {
  SOLD_OUT: 'CONFLICT',
  EVENT_NOT_FOUND: 'NOT_FOUND',
  EVENT_CANCELLED: 'CONFLICT',
  EVENT_NOT_ON_SALE: 'CONFLICT',
  EVENT_CHANGED: 'CONFLICT',
  EVENT_CHANGE_REFUSED: 'BAD_REQUEST',
  CHOICE_OVER: 'CONFLICT',
  CHOICE_UNKNOWN: 'CONFLICT',
  EVENT_OVER: 'CONFLICT',
  TICKET_TYPE_UNKNOWN: 'CONFLICT',
  TOO_MANY_TICKETS: 'BAD_REQUEST',
  SWAG_SOLD_OUT: 'CONFLICT',
  SWAG_UNKNOWN: 'CONFLICT',
  TOO_MANY_SWAG: 'BAD_REQUEST',
  COUPON_UNKNOWN: 'NOT_FOUND',
  COUPON_PAUSED: 'CONFLICT',
  COUPON_NOT_STARTED: 'CONFLICT',
  COUPON_ENDED: 'CONFLICT',
  COUPON_USED_UP: 'CONFLICT',
  COUPON_NOT_FOR_THESE: 'CONFLICT',
  COUPON_MINIMUM: 'CONFLICT',
  COUPON_ALREADY_USED: 'CONFLICT',
  COUPON_UNVERIFIED: 'SERVICE_UNAVAILABLE',
  DISCOUNT_CHANGED: 'CONFLICT',
  ALREADY_PAID: 'CONFLICT',
  CHANGED_ELSEWHERE: 'CONFLICT',
  CHANGE_UNAVAILABLE: 'SERVICE_UNAVAILABLE',
  PRICE_CHANGED: 'CONFLICT',
  ORDER_NOT_YOURS: 'FORBIDDEN',
  ORDER_EXPIRED: 'CONFLICT',
  FORM_CHANGED: 'CONFLICT',
  DRAFT_CHANGED: 'CONFLICT',
  FORM_OUTDATED: 'CONFLICT',
  TICKET_TYPE_NOT_FOUND: 'NOT_FOUND',
  ORDER_CANCELLED: 'CONFLICT',
  PAYMENT_UNAVAILABLE: 'SERVICE_UNAVAILABLE',
  NOT_NOW: 'SERVICE_UNAVAILABLE',
  TOO_MANY_TRIES: 'TOO_MANY_REQUESTS',
  LINK_UNKNOWN: 'NOT_FOUND',
  TICKET_CHANGED: 'CONFLICT',
  TICKET_CANCELLED: 'CONFLICT',
  TICKET_HANDED_ON: 'CONFLICT',
  TICKET_NOT_NAMED: 'CONFLICT',
  ADDRESS_SAME: 'CONFLICT',
  ALREADY_REGISTERED: 'CONFLICT',
  NUDGED_LATELY: 'TOO_MANY_REQUESTS',
  TRANSFER_CANCELLING: 'CONFLICT',
  TRANSFER_NOT_FOR_TYPE: 'CONFLICT',
  TRANSFER_LOCKED: 'CONFLICT',
  TRANSFER_TOO_LATE: 'CONFLICT',
  TRANSFER_OPEN: 'CONFLICT',
  TRANSFER_TO_SELF: 'BAD_REQUEST',
  TRANSFER_TOO_OFTEN: 'TOO_MANY_REQUESTS',
  TRANSFER_ACCEPTED: 'CONFLICT',
  TRANSFER_DECLINED: 'CONFLICT',
  TRANSFER_WITHDRAWN: 'CONFLICT',
  TRANSFER_EXPIRED: 'CONFLICT',
  TRANSFER_CANCELLED: 'CONFLICT',
  WORKSHOP_NOT_FOUND: 'NOT_FOUND',
  WORKSHOP_YOURS: 'CONFLICT',
  WORKSHOP_FULL: 'CONFLICT',
  WORKSHOP_OVER: 'CONFLICT',
  WORKSHOP_NOT_YET: 'CONFLICT',
  WORKSHOP_CLOSED: 'CONFLICT',
  WORKSHOP_OFFERED_YOU: 'CONFLICT',
  WORKSHOP_SEAT_HELD: 'CONFLICT',
  UPGRADE_NOTHING: 'CONFLICT',
  WORKSHOP_HAS_SEATS: 'CONFLICT',
  WORKSHOP_SEAT_GONE: 'CONFLICT',
  WORKSHOP_NOT_FOR_TYPE: 'CONFLICT',
  WORKSHOP_CLASHES: 'CONFLICT',
  WORKSHOP_PLAN_FULL: 'CONFLICT',
  WORKSHOP_HAS_PRICE: 'CONFLICT',
  WAITLIST_NONE: 'CONFLICT',
  WAITLIST_CLOSED: 'CONFLICT',
  WAITLIST_ENTRY_NOT_FOUND: 'NOT_FOUND',
  WAITLIST_OFFER_OVER: 'CONFLICT',
  WAITLIST_PAYING: 'CONFLICT',
  CANCELLATION_ASKED: 'CONFLICT',
  CANCELLATION_TOO_LATE: 'CONFLICT',
  CANCELLATION_OVER: 'CONFLICT',
  CANCELLATION_NOT_FOUND: 'NOT_FOUND',
  CANCELLATION_NOT_YOURS: 'FORBIDDEN',
  REFUND_TOO_HIGH: 'CONFLICT',
  REFUND_NOT_FOUND: 'NOT_FOUND',
  RECEIPT_NOT_FOUND: 'NOT_FOUND',
  RECEIPT_CHANGED: 'CONFLICT',
  RECEIPT_OVER: 'CONFLICT',
  NOT_SIGNED_IN: 'UNAUTHORIZED',
  NOT_ALLOWED: 'FORBIDDEN',
  SECOND_FACTOR_NEEDED: 'FORBIDDEN',
  SIGN_IN_REFUSED: 'UNAUTHORIZED',
  SECOND_FACTOR_WRONG: 'UNAUTHORIZED',
  SIGN_IN_AGAIN: 'UNAUTHORIZED',
  PASSWORD_WRONG: 'BAD_REQUEST',
  PASSWORD_LENGTH: 'BAD_REQUEST',
  PASSWORD_LINK_DEAD: 'BAD_REQUEST',
  ORDER_NOT_FOUND: 'NOT_FOUND',
  TICKET_NOT_FOUND: 'NOT_FOUND',
  TASK_NOT_FOUND: 'NOT_FOUND',
  COUPON_NOT_FOUND: 'NOT_FOUND',
  REMINDER_NOT_FOUND: 'NOT_FOUND',
  REMINDER_CHANGED: 'CONFLICT',
  WORKSHOP_SEATS_CHANGED: 'CONFLICT',
  WORKSHOP_BELOW_TAKEN: 'CONFLICT',
  WORKSHOP_OVER_ROOM: 'CONFLICT',
  WORKSHOP_ROOM_TAKEN: 'CONFLICT',
  WORKSHOP_NO_SEAT: 'CONFLICT',
  WORKSHOP_NOT_BEGUN: 'CONFLICT',
  WAITLIST_CHANGED: 'CONFLICT',
  COUPON_BATCH_NOT_FOUND: 'NOT_FOUND',
  EXPORT_NOT_FOUND: 'NOT_FOUND',
  EXPORT_GONE: 'NOT_FOUND',
  EXPORT_NOT_READY: 'CONFLICT',
  COUNTER_NOT_FOUND: 'NOT_FOUND',
  JOB_NOT_FOUND: 'NOT_FOUND',
  JOB_NOT_AGAIN: 'CONFLICT',
  COUPON_EXISTS: 'CONFLICT',
  COUPON_BELOW_USED: 'CONFLICT',
  COUPON_CHANGED: 'CONFLICT',
  COUPON_SOURCE_AWAY: 'SERVICE_UNAVAILABLE',
  COUPON_ENDS_AT_SOURCE: 'CONFLICT',
  COUPON_GONE: 'CONFLICT',
  COUPON_REFUSED: 'BAD_REQUEST',
  TRY_LATER: 'SERVICE_UNAVAILABLE',
  INPUT_INVALID: 'BAD_REQUEST',
  UNEXPECTED: 'INTERNAL_SERVER_ERROR',
} as const satisfies Record<ErrorCode, TRPCError['code']>;

/** The HTTP status that says best what a refusal means. */
export function httpStatusOf(code: ErrorCode): number {
  return getHTTPStatusCodeFromError(new TRPCError({ code: trpcCodes[code] }));
}

/** Failures of the request itself, which no procedure has seen. */
const requestFaults: ReadonlySet<TRPCError['code']> = new Set([
  'BAD_REQUEST',
  'PARSE_ERROR',
  'NOT_FOUND',
  'METHOD_NOT_SUPPORTED',
  'UNSUPPORTED_MEDIA_TYPE',
  'PAYLOAD_TOO_LARGE',
]);

/** Reduces any failure to what the browser may know; messages of vendors and libraries stay behind. */
export function publicError(error: TRPCError, reference: string | null): PublicError {
  const { cause } = error;
  const httpStatus = getHTTPStatusCodeFromError(error);
  if (cause instanceof DomainError) {
    const { code, sentence, fields } = cause;
    return { code, sentence, httpStatus, fields, reference: null };
  }
  if (cause instanceof ZodError) {
    const fields = fieldSentences(cause);
    const what = Object.values(fields)[0] ?? 'Please check what you entered.';
    return {
      code: 'INPUT_INVALID',
      sentence: errorSentence('INPUT_INVALID', { what }),
      httpStatus,
      fields,
      reference: null,
    };
  }
  const isRequestFault = requestFaults.has(error.code);
  const code: ErrorCode = isRequestFault ? 'INPUT_INVALID' : 'UNEXPECTED';
  const sentence = errorSentence(code, { what: 'We did not understand this request. Reload the page.' });
  return { code, sentence, httpStatus, fields: {}, reference: isRequestFault ? null : reference };
}

function fieldSentences(error: ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const path = issue.path.map(String).join('.');
    fields[path] ??= sentenceOf(issue.message);
  }
  return fields;
}

/** Our schemas bring sentences of their own; the library's are for programmers. */
function sentenceOf(message: string): string {
  return /^(Invalid|Too|Unrecognized)\b/.test(message) ? 'This was not filled in as expected.' : message;
}
