import { cancellationStatuses } from '@lanyard/domain/cancellations/cancellation-states';
import { cancellationWords } from '@lanyard/domain/cancellations/cancellation-words';
import { DomainError } from '@lanyard/domain/errors/error-codes';

/** The refusal for whoever comes after a wish has ended, which says how. */
export function wishOver(status: string): DomainError {
  const known = cancellationStatuses.find((candidate) => candidate === status);
  return new DomainError('CANCELLATION_OVER', {
    ...(known ? { state: cancellationWords[known].label.toLowerCase() } : {}),
  });
}
