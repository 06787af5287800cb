import type { CouponCode } from '@lanyard/domain/coupons/coupon-code';
import type { CouponSource, NewCoupon, SourceCoupon } from '@lanyard/domain/ports/coupons';
import { PortError } from '@lanyard/domain/ports/port-error';
import { callStripe } from '../../stripe/call-stripe.ts';
import { isInvalidRequest, isMissing, mapStripeError } from '../../stripe/map-error.ts';
import { createStripeClient } from '../../stripe/stripe-client.ts';
import { couponParams, type CouponParams } from './coupon-params.ts';
import { promotionCodeExpansion, readPromotionCode } from './read-promotion-code.ts';
import { hasSameTerms } from '../has-same-terms.ts';

/** Settings of Stripe; `timeoutMs` is per call, in milliseconds. */
export interface StripeCouponOptions {
  readonly secretKey: string;
  readonly apiBase?: string;
  readonly timeoutMs?: number;
}

/** Codes as Stripe's promotion codes, with Lanyard's own terms in their metadata. */
export function createStripeCouponSource(options: StripeCouponOptions): CouponSource {
  const { coupons, promotionCodes } = createStripeClient({ timeoutMs: 8000, ...options });

  async function find(code: CouponCode, filter: { active?: true }): Promise<SourceCoupon | null> {
    const expand = [`data.${promotionCodeExpansion}`];
    const list = await callStripe(() => promotionCodes.list({ code, limit: 1, expand, ...filter }));
    const [newest] = list.data;
    return newest ? readPromotionCode(newest, code) : null;
  }

  /** The one that can be used; else the newest of those that cannot, so that people hear why. */
  async function lookUp(code: CouponCode): Promise<SourceCoupon | null> {
    return (await find(code, { active: true })) ?? find(code, {});
  }

  /** Looks first: a second try under the same key could be given the saved failure of the first. */
  async function makeTerms({ coupon, couponKey }: CouponParams): Promise<void> {
    try {
      await coupons.retrieve(coupon.id);
    } catch (error) {
      if (!isMissing(error)) throw mapStripeError(error);
      await callStripe(() => coupons.create(coupon, { idempotencyKey: couponKey }));
    }
  }

  return {
    name: 'stripe',
    lookUp,

    async create(wanted) {
      const known = await lookUp(wanted.code);
      if (known) return sameOrRefused(known, wanted);
      const params = couponParams(wanted);
      await makeTerms(params);
      try {
        const made = await promotionCodes.create(
          { ...params.promotionCode, expand: [promotionCodeExpansion] },
          { idempotencyKey: params.promotionCodeKey },
        );
        return readPromotionCode(made, wanted.code);
      } catch (error) {
        // Somebody else may have made the code since we looked.
        const other = isInvalidRequest(error) ? await lookUp(wanted.code) : null;
        if (other) return sameOrRefused(other, wanted);
        throw mapStripeError(error);
      }
    },
  };
}

function sameOrRefused(known: SourceCoupon, wanted: NewCoupon): SourceCoupon {
  if (hasSameTerms(known, wanted)) return known;
  throw new PortError('REFUSED', 'code_has_other_terms');
}
