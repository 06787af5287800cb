import type { CancellableTicket } from '../cancellations/lock-cancellable.ts';
import { refundOffer } from '../cancellations/refund-offer.ts';
import { localToInstant } from '@lanyard/domain/time/local-time';
import type { StoredChange } from './change-rows.ts';

type OfferedOrder = Parameters<typeof refundOffer>[0];

/** What a change gives back, in minor units: by ticket id, and of all that was sold besides admission. */
export interface ChangeAmounts {
  readonly tickets: ReadonlyMap<
    string,
    { grossMinor: number; workshopsMinor: number; dueMinor: number; isDiscounted: boolean }
  >;
  readonly extrasMinor: number;
  readonly percent: number;
}

/** What a change gives back of an order: everything, or what the rules said with the old dates when it was made. */
export function changeAmounts(
  order: Omit<OfferedOrder, 'event'> & {
    readonly event: { readonly policies: unknown; readonly timeZone: string };
  },
  tickets: readonly Pick<
    CancellableTicket,
    'id' | 'orderItemId' | 'soldItemId' | 'worthMinor' | 'workshopSeats'
  >[],
  change: Pick<StoredChange, 'refundBy' | 'before' | 'createdAt'>,
): ChangeAmounts {
  const startsAt = localToInstant(change.before.startsAt, order.event.timeZone) ?? change.createdAt;
  const offer = refundOffer(
    { ...order, event: { startsAt, policies: order.event.policies } },
    tickets,
    change.createdAt,
  );
  if (change.refundBy === 'POLICY')
    return { tickets: offer.tickets, extrasMinor: offer.swagDueMinor, percent: offer.percent };
  // Workshops go with their tickets, but for those that were added to a ticket later, by an order of their own.
  const isUpgrade = order.items.every(({ kind }) => kind === 'WORKSHOP');
  const extras = order.items.filter(({ kind }) => kind === 'SWAG' || isUpgrade);
  return {
    tickets: new Map(
      [...offer.tickets].map(
        ([id, share]) => [id, { ...share, dueMinor: share.grossMinor + share.workshopsMinor }] as const,
      ),
    ),
    extrasMinor: extras.reduce((sum, { grossMinor }) => sum + grossMinor, 0),
    percent: 100,
  };
}
