import type { Decline } from '../store/records.ts';

/** The version of the vendor's API these answers follow. */
export const API_VERSION = '2026-10-28.endive';

/** What the error object of an answer says besides its type. */
export interface StripeErrorFields {
  message: string;
  type?: 'invalid_request_error' | 'api_error' | 'idempotency_error' | 'card_error';
  code?: string;
  param?: string;
}

/** An error answer in the vendor's shape. */
export class StripeError extends Error {
  readonly status: number;
  readonly fields: StripeErrorFields;

  constructor(status: number, fields: StripeErrorFields) {
    super(fields.message);
    this.status = status;
    this.fields = fields;
  }

  /** The JSON body of the answer. */
  body(requestId: string): object {
    return {
      error: {
        type: 'invalid_request_error',
        ...this.fields,
        ...(this.fields.code
          ? { doc_url: `https://stripe.com/docs/error-codes/${dashed(this.fields.code)}` }
          : {}),
        request_log_url: `https://dashboard.stripe.com/test/logs/${requestId}`,
      },
    };
  }
}

/** 400 for a request that makes no sense as it is. */
export function invalidRequest(
  message: string,
  fields: Omit<StripeErrorFields, 'message'> = {},
): StripeError {
  return new StripeError(400, { message, ...fields });
}

/** 404 for an id nobody knows; `noun` as the vendor words it, `param` where the id stood. */
export function noSuch(noun: string, id: string, param = 'id'): StripeError {
  return new StripeError(404, { code: 'resource_missing', message: `No such ${noun}: '${id}'`, param });
}

/** The last payment error of an intent whose card was declined. */
export function declineFields(decline: Decline): { code: string; decline_code: string; message: string } {
  return { code: decline.code, decline_code: decline.declineCode, message: decline.message };
}

function dashed(code: string): string {
  return code.replaceAll('_', '-');
}
