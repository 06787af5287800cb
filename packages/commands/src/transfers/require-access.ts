import { DomainError } from '@lanyard/domain/errors/error-codes';
import { isHandedOn } from '@lanyard/domain/transfers/is-handed-on';
import type { Transferable } from './lock-transferable.ts';

/** As whom somebody offers a ticket or takes an offer back: its holder by the link of this generation, its buyer, staff. */
export type TransferAccess =
  | { readonly as: 'HOLDER'; readonly linkGeneration: number }
  | { readonly as: 'BUYER' }
  | { readonly as: 'STAFF' };

/**
 * Throws `LINK_UNKNOWN` when the link somebody came by has been made new meanwhile, and `TRANSFER_ACCEPTED` when the
 * buyer's ticket is with somebody else by now: looked at under the row's lock, so that nobody gives away twice.
 */
export function requireAccess(ticket: Transferable, access: TransferAccess): void {
  if (access.as === 'HOLDER' && access.linkGeneration !== ticket.linkGeneration)
    throw new DomainError('LINK_UNKNOWN');
  if (access.as === 'BUYER' && isHandedOn(ticket)) throw new DomainError('TRANSFER_ACCEPTED');
}
