import { couponCodeOf } from '@lanyard/domain/coupons/coupon-code';
import type { CouponTerms } from '@lanyard/domain/coupons/coupon-terms';
import { isOpeningOnly } from '@lanyard/domain/coupons/take-off';
import type { CouponDiscount } from '@lanyard/domain/ports/coupons';
import { unlockedBy } from './unlocked-by.ts';

/** The columns of a code's row that say what it allows. */
export interface CouponRow {
  readonly code: string;
  readonly isActive: boolean;
  readonly discountKind: string;
  readonly percentBp: number | null;
  readonly amountMinor: number | null;
  readonly amountPer: string | null;
  readonly capacity: number | null;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly ticketTypeKeys: unknown;
  readonly minimumTickets: number;
  readonly unlocks: unknown;
  readonly oncePerBuyer: boolean;
  readonly perOrder: number | null;
  readonly held: number;
  readonly used: number;
}

/** What a code allows by its row; `currency` is the event's. Throws when the row is not one our commands wrote. */
export function couponTermsOf(row: CouponRow, currency: string): CouponTerms {
  const code = couponCodeOf(row.code);
  if (!code) throw new Error('a stored code is not in its one spelling');
  const discount = discountOf(row, currency);
  const unlocks = unlockedBy(row);
  // What takes nothing off is used up by the tickets that it opens.
  const isOpening = isOpeningOnly({ discount }) && unlocks.length > 0;
  return {
    code,
    isActive: row.isActive,
    discount,
    startsAt: row.startsAt?.getTime() ?? null,
    endsAt: row.endsAt?.getTime() ?? null,
    ticketTypeKeys: Array.isArray(row.ticketTypeKeys)
      ? row.ticketTypeKeys.filter((key) => typeof key === 'string')
      : isOpening
        ? unlocks
        : null,
    minimumTickets: row.minimumTickets,
    oncePerBuyer: row.oncePerBuyer,
    perOrder: row.perOrder,
    capacity: row.capacity,
    taken: row.held + row.used,
  };
}

function discountOf(row: CouponRow, currency: string): CouponDiscount {
  return row.discountKind === 'PERCENT'
    ? { kind: 'PERCENT', percentBp: row.percentBp ?? 0 }
    : {
        kind: 'AMOUNT',
        amountMinor: row.amountMinor ?? 0,
        currency,
        per: row.amountPer === 'TICKET' ? 'TICKET' : 'ORDER',
      };
}
