import type { CouponRow } from '@lanyard/domain/staff/coupon-views';
import type { CouponHome } from '@lanyard/domain/staff/coupon-words';
import { minorDigits } from '@lanyard/domain/money/money';
import { instantToLocal } from '@lanyard/domain/time/local-time';

/** The ways to take something off, as the form asks for them. */
export const offerKinds = ['PERCENT', 'ORDER', 'TICKET', 'FREE', 'NOTHING'] as const;
export type OfferKind = (typeof offerKinds)[number];

/** What stands in the form of a new code, as it is typed. */
export interface CouponFormFields {
  readonly code: string;
  readonly home: CouponHome;
  readonly kind: OfferKind;
  /** Per cent, or an amount in the event's currency. */
  readonly value: string;
  readonly capacity: string;
  readonly hasNoLimit: boolean;
  /** Local times of the event's zone, `2027-05-11T09:00`, or empty. */
  readonly from: string;
  readonly until: string;
  readonly isForSome: boolean;
  readonly typeKeys: readonly string[];
  readonly minimum: string;
  readonly perOrder: string;
  readonly oncePerBuyer: boolean;
  /** Keys of the hidden ticket types it opens. */
  readonly unlocks: readonly string[];
  /** What it is for. */
  readonly label: string;
}

/** A form nobody has touched. */
export const emptyCouponForm: CouponFormFields = {
  ...{ code: '', home: 'STRIPE', kind: 'PERCENT', value: '' },
  ...{ capacity: '', hasNoLimit: false, from: '', until: '' },
  ...{ isForSome: false, typeKeys: [], minimum: '1', perOrder: '', oncePerBuyer: false, unlocks: [] },
  label: '',
};

/** The terms of a code that is there, for another one: all but its spelling, and no dates that are over. */
export function copiedCouponForm(
  row: CouponRow,
  event: { readonly currency: string; readonly timeZone: string; readonly now: number },
): CouponFormFields {
  const { offer, perOrder, capacity } = row;
  const kind = kindOf(row);
  const local = (instant: string | null) =>
    instant === null || Date.parse(instant) <= event.now
      ? ''
      : instantToLocal(new Date(instant), event.timeZone);
  return {
    ...{ code: '', home: row.home, kind },
    value:
      offer.kind === 'AMOUNT'
        ? amountText(offer.amountMinor, event.currency)
        : offer.kind === 'PERCENT' && kind === 'PERCENT'
          ? String(offer.percentBp / 100)
          : '',
    capacity: capacity === null ? '' : String(capacity),
    hasNoLimit: capacity === null,
    from: local(row.startsAt),
    until: local(row.endsAt),
    isForSome: row.ticketTypes !== null,
    typeKeys: row.ticketTypes?.map(({ key }) => key) ?? [],
    minimum: String(row.minimumTickets),
    perOrder: kind === 'FREE' || perOrder === null ? '' : String(perOrder),
    oncePerBuyer: row.oncePerBuyer,
    unlocks: row.unlocks.map(({ key }) => key),
    label: row.label ?? '',
  };
}

function kindOf({ offer, perOrder }: CouponRow): OfferKind {
  if (offer.kind === 'AMOUNT') return offer.per;
  if (offer.kind === 'NOTHING') return 'NOTHING';
  return offer.percentBp === 10_000 && perOrder === 1 ? 'FREE' : 'PERCENT';
}

function amountText(amountMinor: number, currency: string): string {
  const digits = minorDigits(currency);
  const factor = 10 ** digits;
  return amountMinor % factor === 0 ? String(amountMinor / factor) : (amountMinor / factor).toFixed(digits);
}
