import type { CouponLookup, LookUpCouponInput } from '@lanyard/contracts/coupons/coupon-calls';
import type { CouponCode } from '@lanyard/domain/coupons/coupon-code';

type Asked = Pick<LookUpCouponInput, 'eventId' | 'code'>;

/** What the source said of codes a moment ago, so that a rush on one code asks it once every few seconds. */
export interface CouponCache {
  /** What is known, or undefined when the source has to be asked. */
  get(asked: Asked): CouponLookup | undefined;
  /** How often something was forgotten: read it before asking the source, and give it to `set`. */
  turn(): number;
  /** Keeps an answer, unless something changed while the source was asked. */
  set(asked: Asked, lookup: CouponLookup, askedInTurn: number): void;
  /** Forgets a code, or all of them (null), because it changed at the source. */
  invalidate(code: CouponCode | null): void;
}

interface Known {
  readonly code: CouponCode;
  readonly lookup: CouponLookup;
  readonly until: number;
}

const mostCodes = 1000;

/** A cache of one worker; answers live for `forMs`. */
export function createCouponCache(options: {
  readonly forMs: number;
  readonly clock?: () => number;
}): CouponCache {
  const clock = options.clock ?? Date.now;
  const answers = new Map<string, Known>();
  let turn = 0;
  const keyOf = ({ eventId, code }: Asked) => `${eventId}/${code}`;
  return {
    get(asked) {
      const known = answers.get(keyOf(asked));
      return known && clock() < known.until ? known.lookup : undefined;
    },
    turn: () => turn,
    set(asked, lookup, askedInTurn) {
      if (askedInTurn !== turn) return;
      answers.delete(keyOf(asked));
      answers.set(keyOf(asked), { code: asked.code, lookup, until: clock() + options.forMs });
      // Anybody may type codes that are none; the oldest go first.
      const [oldest] = answers.keys();
      if (answers.size > mostCodes && oldest !== undefined) answers.delete(oldest);
    },
    invalidate(code) {
      turn += 1;
      for (const [key, known] of answers) if (code === null || known.code === code) answers.delete(key);
    },
  };
}
