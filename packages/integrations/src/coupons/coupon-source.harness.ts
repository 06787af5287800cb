import { couponCodeOf, type CouponCode } from '@lanyard/domain/coupons/coupon-code';
import type { CouponSource, NewCoupon, SourceCoupon } from '@lanyard/domain/ports/coupons';
import type { Trouble } from '../test-support/trouble.ts';

export type CouponCall = 'LOOK_UP' | 'LIST' | 'CREATE' | 'CHANGE';

/** One source under test, and the hands of organizer, network and auditor around it. */
export interface CouponHarness {
  readonly source: CouponSource;
  /** How many codes the source looks at for one page of a list. */
  readonly pageSize: number;
  /** Switches a code off at the source, as a person there would. */
  readonly pause: (code: CouponCode) => Promise<void>;
  /** How many codes of this spelling the source truly keeps, used or not. */
  readonly countCodes: (code: CouponCode) => Promise<number>;
  /** An id of the source's own looks under which it has no code. */
  readonly unknownId: string;
  /** Makes the next such call go wrong. */
  readonly trouble: (kind: Trouble, call: CouponCall) => Promise<void>;
  readonly clearTroubles: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A code for tests: the one that is asked for, else one that nobody else has. */
export function makeCode(text = `C-${crypto.randomUUID().slice(0, 13)}`): CouponCode {
  const code = couponCodeOf(text);
  if (!code) throw new Error(`${text} is no code`);
  return code;
}

/** Twenty per cent for everybody under a code of its own, for tests. */
export function makeCoupon(changes: Partial<NewCoupon> = {}): NewCoupon {
  return {
    code: makeCode(),
    bookName: 'Perennial: early birds',
    label: null,
    discount: { kind: 'PERCENT', percentBp: 2000 },
    capacity: null,
    startsAt: null,
    endsAt: null,
    eventSlug: null,
    ticketTypeKeys: null,
    minimumTickets: 1,
    perOrder: null,
    oncePerBuyer: false,
    unlocks: [],
    ...changes,
  };
}

/** Every page of a list, for tests. */
export async function listAll(source: CouponSource, eventSlug: string): Promise<SourceCoupon[]> {
  const found: SourceCoupon[] = [];
  let pages = 0;
  for (let after: string | null | undefined; after !== null; pages += 1) {
    const page = await source.list({ eventSlug, ...(after === undefined ? {} : { after }) });
    found.push(...page.coupons);
    after = page.next;
    if (pages > 100) throw new Error('the pages do not end');
  }
  return found;
}
