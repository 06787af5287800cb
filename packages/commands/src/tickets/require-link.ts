import { DomainError } from '@lanyard/domain/errors/error-codes';

/**
 * Throws `LINK_UNKNOWN` when the link somebody came by has been made new meanwhile: looked at under the ticket's
 * lock, so that nobody acts on a ticket that changed hands a moment before.
 */
export function requireLink(ticket: { readonly linkGeneration: number }, cameBy: number): void {
  if (ticket.linkGeneration !== cameBy) throw new DomainError('LINK_UNKNOWN');
}
