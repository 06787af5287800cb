import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { TransferStatus } from '@lanyard/domain/transfers/transfer-states';
import { offerRunsOutAt } from '@lanyard/domain/transfers/transfer-times';
import { transferOverCode } from '@lanyard/domain/transfers/transfer-words';
import { transferTimesOf, type Transferable } from './lock-transferable.ts';

/** Throws why an offer cannot be answered any more: how it ended, or that its time is over. */
export function requireOpenOffer(
  ticket: Transferable,
  offer: { readonly status: string; readonly expiresAt: Date },
  now: Date,
): void {
  // Only commands write it, and they know these six.
  const status = offer.status as TransferStatus;
  if (status !== 'OFFERED') throw new DomainError(transferOverCode[status]);
  const runsOutAt = offerRunsOutAt(offer.expiresAt.getTime(), transferTimesOf(ticket));
  if (now.getTime() >= runsOutAt) throw new DomainError('TRANSFER_EXPIRED');
}
