import { couponCodeOf, type CouponCode } from '@lanyard/domain/coupons/coupon-code';
import type { NewCoupon } from '@lanyard/domain/ports/coupons';

/** A code of the crowd, and where it lives. */
export interface CrowdCode {
  readonly home: 'STRIPE' | 'BUILT_IN';
  readonly coupon: NewCoupon;
}

const eur = { kind: 'AMOUNT', currency: 'EUR' } as const;

/** One code of each kind there is; those that are few are few enough to run out in a crowd of hundreds. */
const kinds = {
  TENTH: { discount: { kind: 'PERCENT', percentBp: 1000 } },
  ODD: { discount: { kind: 'PERCENT', percentBp: 3333 }, capacity: 90 },
  ORDER: { discount: { ...eur, amountMinor: 1500, per: 'ORDER' }, minimumTickets: 2 },
  TICKET: { discount: { ...eur, amountMinor: 4000, per: 'TICKET' }, ticketTypeKeys: ['talks', 'student'] },
  FREE: { discount: { kind: 'PERCENT', percentBp: 10_000 }, perOrder: 1, capacity: 25 },
  ALL: { discount: { kind: 'PERCENT', percentBp: 10_000 }, capacity: 20 },
  OWN: { home: 'BUILT_IN', discount: { kind: 'PERCENT', percentBp: 2000 }, capacity: 60 },
  STAGE: { discount: { kind: 'PERCENT', percentBp: 0 }, unlocks: ['backstage'], capacity: 40 },
  ONCE: { discount: { kind: 'PERCENT', percentBp: 2500 }, oncePerBuyer: true },
  EDITED: { discount: { kind: 'PERCENT', percentBp: 3000 }, capacity: 20 },
  PAUSED: { discount: { kind: 'PERCENT', percentBp: 1500 } },
} as const satisfies Record<string, Partial<NewCoupon> & { readonly home?: 'BUILT_IN' }>;

/** What a code of the crowd is for. */
export type CrowdKind = keyof typeof kinds;

/** The kinds, for whoever picks one. */
export const crowdKinds = Object.keys(kinds).filter((name): name is CrowdKind => Object.hasOwn(kinds, name));

/** The spelling of a code at one event: a processor has one of each spelling for all events. */
export function crowdCode(kind: CrowdKind, suffix: string): CouponCode {
  const code = couponCodeOf(`${kind}-${suffix}`);
  if (!code) throw new Error(`${kind} is no code`);
  return code;
}

/** The codes of one event. */
export function crowdCodes(event: { readonly slug: string; readonly suffix: string }): CrowdCode[] {
  return crowdKinds.map((kind) => {
    const { home = 'STRIPE', ...terms }: Partial<NewCoupon> & Partial<Pick<CrowdCode, 'home'>> = kinds[kind];
    return {
      home,
      coupon: {
        ...{
          code: crowdCode(kind, event.suffix),
          bookName: 'Crowd',
          label: null,
          discount: kinds[kind].discount,
        },
        ...{ capacity: null, startsAt: null, endsAt: null, eventSlug: event.slug, ticketTypeKeys: null },
        ...{ minimumTickets: 1, perOrder: null, oncePerBuyer: false, unlocks: [] },
        ...terms,
      },
    };
  });
}
