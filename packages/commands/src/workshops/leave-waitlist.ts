import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { TicketId, WaitlistEntryId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { requireLink } from '../tickets/require-link.ts';
import { endEntry } from './end-entry.ts';
import { lockPlace } from './lock-place.ts';

/** Whose place in line is given up, and how they came to it. */
export interface OwnPlace {
  readonly ticketId: TicketId;
  readonly entryId: WaitlistEntryId;
  readonly requestId: string;
  /** The generation of the ticket's link they came by; staff come without. */
  readonly linkGeneration?: number | undefined;
}

/**
 * Gives up a place in line, or declines the seat that is offered to it; a place that has ended stays as it is.
 * Throws `WAITLIST_ENTRY_NOT_FOUND`, `LINK_UNKNOWN`, and `WAITLIST_PAYING` while its order waits for the money.
 */
export async function leaveWaitlist(ctx: CommandContext, own: OwnPlace): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const { place } = await lockPlace(tx, own.entryId);
    requireOwn(place, own);
    const end = place.status === 'OFFERED' ? 'DECLINED' : 'LEFT';
    await endEntry(ctx, tx, place, end, { requestId: own.requestId });
  });
}

/** Throws `WAITLIST_ENTRY_NOT_FOUND` when a place is not this ticket's, and `LINK_UNKNOWN` when the link is too old. */
export function requireOwn(
  place: { readonly ticketId: string; readonly ticket: { readonly linkGeneration: number } },
  { ticketId, linkGeneration }: Pick<OwnPlace, 'ticketId' | 'linkGeneration'>,
): void {
  if (place.ticketId !== ticketId) throw new DomainError('WAITLIST_ENTRY_NOT_FOUND');
  if (linkGeneration !== undefined) requireLink(place.ticket, linkGeneration);
}
