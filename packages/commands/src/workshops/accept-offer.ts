import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { requireOwn, type OwnPlace } from './leave-waitlist.ts';
import { lockPlace } from './lock-place.ts';
import { takeSeat } from './take-seat.ts';
import { turnRefused } from './turn-refused.ts';

/** Whose offer is accepted; `givesUpClashing` says that seats at the same time are given up for it. */
export interface AcceptOffer extends OwnPlace {
  readonly givesUpClashing?: boolean | undefined;
}

/**
 * Takes the seat that is offered and costs nothing; one that was taken before stays taken. Throws
 * `WAITLIST_OFFER_OVER`, `WORKSHOP_HAS_PRICE` for a seat that is taken by an order, `WORKSHOP_CLASHES` when a seat at
 * the same time is in the way, `WORKSHOP_PLAN_FULL`, `CANCELLATION_ASKED`, `WORKSHOP_NOT_FOR_TYPE`, and what
 * `leaveWaitlist` throws.
 */
export async function acceptOffer(ctx: CommandContext, own: AcceptOffer): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const { givesUpClashing } = own;
    const locked = await lockPlace(tx, own.entryId, givesUpClashing ? { givesUpClashing } : {});
    const { place, turn } = locked;
    requireOwn(place, own);
    if (place.status === 'SEATED') return;
    const what = place.workshop.title;
    const isOver = place.status !== 'OFFERED' || (place.offerEndsAt !== null && place.offerEndsAt <= ctx.now);
    if (isOver) throw new DomainError('WAITLIST_OFFER_OVER', { what });
    if (place.workshop.priceMinor > 0) throw new DomainError('WORKSHOP_HAS_PRICE', { what });
    const refused = turnRefused(turn, what);
    if (refused) throw refused;
    await takeSeat(ctx, tx, locked, 'seatOffered');
  });
}
