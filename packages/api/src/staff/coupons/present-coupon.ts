import type { DbClient } from '@lanyard/db/client';
import { couponFaultWords } from '@lanyard/domain/coupons/coupon-fault';
import { couponDriftOf } from '@lanyard/domain/staff/coupon-drift-of';
import { couponHomeOf } from '@lanyard/domain/staff/coupon-home-of';
import { couponStateOf } from '@lanyard/domain/staff/coupon-state-of';
import type { CouponOffer, CouponRow, CouponTicketType } from '@lanyard/domain/staff/coupon-views';
import { offerWords } from '@lanyard/domain/staff/offer-words';
import { texts } from '../../events/load-event.ts';
import type { StaffEvent } from '../find-staff-event.ts';
import type { UsageSums } from './read-usage-sums.ts';

/** A code's row as the database has it. */
export type FoundCoupon = NonNullable<Awaited<ReturnType<DbClient['coupon']['findUnique']>>>;

/** What a code is presented with. */
export interface CouponSurroundings {
  readonly event: StaffEvent;
  readonly ticketTypes: readonly CouponTicketType[];
  /** Address of the storefront, without a slash at the end. */
  readonly webUrl: string;
  readonly now: Date;
}

/** A code as the dashboard shows it; a ticket type that is gone from the event goes by its key. */
export function presentCoupon(row: FoundCoupon, sums: UsageSums, around: CouponSurroundings): CouponRow {
  const { event, ticketTypes, webUrl, now } = around;
  const { used, held, capacity, minimumTickets, perOrder, oncePerBuyer } = row;
  const named = (keys: readonly string[]) =>
    keys.map((key) => ({ key, name: ticketTypes.find((type) => type.key === key)?.name ?? key }));
  const home = couponHomeOf(row.sourceId);
  const offer = offerOf(row);
  return {
    kind: 'CODE',
    ...{ couponId: row.id, code: row.code, state: couponStateOf(row, now), home },
    ...{ isPaused: !row.isActive, fault: couponFaultWords(row), label: row.label, batchId: row.batchId },
    createdAt: row.createdAt.toISOString(),
    ...{ discount: offerWords(offer, perOrder, event.currency), offer },
    ...{ used, held, capacity, minimumTickets, perOrder, oncePerBuyer },
    givenAwayMinor: sums.USED.discountMinor,
    startsAt: row.startsAt?.toISOString() ?? null,
    endsAt: row.endsAt?.toISOString() ?? null,
    ticketTypes: row.ticketTypeKeys === null ? null : named(texts(row.ticketTypeKeys)),
    unlocks: named(texts(row.unlocks)),
    linkUrl: `${webUrl}/e/${event.slug}?coupon=${encodeURIComponent(row.code)}`,
    seenAt: row.seenAt.toISOString(),
    drift: couponDriftOf({
      ...{ home, timesRedeemed: row.timesRedeemed, used, held },
      ...{ countedUsed: sums.USED.tickets, countedHeld: sums.HELD.tickets },
      ...{ usedOrders: sums.USED.orders, heldOrders: sums.HELD.orders, returnedOrders: sums.RETURNED.orders },
    }),
  };
}

function offerOf(row: FoundCoupon): CouponOffer {
  if (row.discountKind === 'AMOUNT')
    return {
      ...{ kind: 'AMOUNT', amountMinor: row.amountMinor ?? 0 },
      per: row.amountPer === 'TICKET' ? 'TICKET' : 'ORDER',
    };
  return row.percentBp ? { kind: 'PERCENT', percentBp: row.percentBp } : { kind: 'NOTHING' };
}
