import { Stripe } from 'stripe';
import { PortError, type PortErrorCode } from '@lanyard/domain/ports/port-error';
import { vendorCode } from '../vendor-code.ts';

/**
 * Stripe's failure in our words. The original is dropped on purpose, also as a cause: its message and its raw
 * body quote what was sent, the buyer's address included. Anything that is not Stripe's is a bug and is
 * returned as it is.
 */
export function mapStripeError(error: unknown): unknown {
  if (!(error instanceof Stripe.errors.StripeError)) return error;
  const fallback = error instanceof Stripe.errors.StripeConnectionError ? 'no_connection' : error.rawType;
  return new PortError(
    toPortCode(error),
    vendorCode(error.decline_code, error.code, fallback, error.statusCode),
  );
}

/** Whether Stripe said no to the request itself (400), such as expiring a page that is no longer open. */
export function isInvalidRequest(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode === 400;
}

/** Whether Stripe has never heard of what was asked for (404). */
export function isMissing(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode === 404;
}

/** Whether what was to be made is there already, under the id we chose. */
export function isTaken(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeInvalidRequestError && error.code === 'resource_already_exists';
}

function toPortCode(error: InstanceType<typeof Stripe.errors.StripeError>): PortErrorCode {
  if (error instanceof Stripe.errors.StripeRateLimitError) return 'RATE_LIMITED';
  // 409: another request with the same key is still running; its answer can be had in a moment.
  const status = error.statusCode ?? null;
  return status === null || status >= 500 || status === 409 ? 'UNREACHABLE' : 'REFUSED';
}
