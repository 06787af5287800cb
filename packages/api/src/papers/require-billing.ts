import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { BillingDetails } from '@lanyard/domain/papers/paper';
import { readBilling, type TypedBilling } from '@lanyard/domain/papers/read-billing';

/** The details that were typed; throws INPUT_INVALID with a sentence for each field that cannot be. */
export function requireBilling(typed: TypedBilling): BillingDetails {
  const read = readBilling(typed);
  if (read.isGood) return read.billing;
  const fields = Object.fromEntries(
    Object.entries(read.problems).map(([field, sentence]) => [`billing.${field}`, sentence]),
  );
  throw new DomainError('INPUT_INVALID', { what: Object.values(fields)[0] ?? '' }, fields);
}
