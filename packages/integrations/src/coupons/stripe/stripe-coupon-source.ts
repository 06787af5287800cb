import type { Stripe } from 'stripe';
import { couponCodeOf, type CouponCode } from '@lanyard/domain/coupons/coupon-code';
import type { CouponSource, NewCoupon, SourceCoupon } from '@lanyard/domain/ports/coupons';
import { PortError } from '@lanyard/domain/ports/port-error';
import { callStripe } from '../../stripe/call-stripe.ts';
import { isInvalidRequest, isMissing, isTaken, mapStripeError } from '../../stripe/map-error.ts';
import { createStripeClient } from '../../stripe/stripe-client.ts';
import { hasSameTerms } from '../has-same-terms.ts';
import { refuseSenseless, refuseSenselessChange } from '../refuse-senseless.ts';
import { writeChangeMetadata } from './code-metadata.ts';
import { couponParams, type CouponParams } from './coupon-params.ts';
import { promotionCodeExpansion, readPromotionCode, stripesEnd } from './read-promotion-code.ts';

/** Settings of Stripe; `timeoutMs` is per call, in milliseconds, `pageSize` of lists at most 100. */
export interface StripeCouponOptions {
  readonly secretKey: string;
  readonly apiBase?: string;
  readonly timeoutMs?: number;
  readonly pageSize?: number;
}

const expand = [promotionCodeExpansion];
/** As many as Stripe gives at once, so that few calls are needed. */
const page = { limit: 100, expand: [`data.${promotionCodeExpansion}`] };

/** Codes as Stripe's promotion codes, with Lanyard's own terms in their metadata. */
export function createStripeCouponSource({
  pageSize = page.limit,
  ...access
}: StripeCouponOptions): CouponSource {
  const { coupons, promotionCodes } = createStripeClient({ timeoutMs: 8000, ...access });

  /** The one that can be used; else the newest of those that cannot, so that people hear why. */
  async function lookUp(code: CouponCode): Promise<SourceCoupon | null> {
    const { data, has_more: hasMore } = await callStripe(() => promotionCodes.list({ ...page, code }));
    const usable = data.find(({ active }) => active) ?? (hasMore ? await findUsable(code) : undefined);
    const found = usable ?? data[0];
    return found ? readPromotionCode(found, code) : null;
  }

  async function findUsable(code: CouponCode): Promise<Stripe.PromotionCode | undefined> {
    const { data } = await callStripe(() => promotionCodes.list({ ...page, limit: 1, code, active: true }));
    return data[0];
  }

  /** Its id says what it takes off, so one that is there is the one that is wanted, whoever made it. */
  async function makeTerms({ coupon }: CouponParams): Promise<void> {
    try {
      await coupons.retrieve(coupon.id);
    } catch (error) {
      if (!isMissing(error)) throw mapStripeError(error);
      await coupons.create(coupon).catch((refusal: unknown) => {
        if (!isTaken(refusal)) throw mapStripeError(refusal);
      });
    }
  }

  return {
    name: 'stripe',
    owns: (sourceId) => sourceId.startsWith('promo_'),
    lookUp,

    async list({ eventSlug, after }) {
      const { data, has_more: hasMore } = await callStripe(() =>
        promotionCodes.list({
          ...page,
          limit: pageSize,
          ...(after === undefined ? {} : { starting_after: after }),
        }),
      );
      const found = data.flatMap((promotionCode) => {
        const code = couponCodeOf(promotionCode.code);
        // A code that nobody can type here is none of ours.
        return code ? [readPromotionCode(promotionCode, code)] : [];
      });
      return {
        coupons: found.filter((coupon) => coupon.eventSlug === null || coupon.eventSlug === eventSlug),
        next: hasMore ? (data.at(-1)?.id ?? null) : null,
      };
    },

    async create(wanted) {
      refuseSenseless(wanted);
      const params = couponParams(wanted);
      const known = await lookUp(wanted.code);
      if (known) return sameOrRefused(known, wanted);
      await makeTerms(params);
      try {
        const made = await promotionCodes.create(
          { ...params.promotionCode, expand },
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

    async change(sourceId, change) {
      refuseSenselessChange(change);
      const { isActive, endsAt } = change;
      if (endsAt !== undefined) {
        const end = stripesEnd(await callStripe(() => promotionCodes.retrieve(sourceId, { expand })));
        // Stripe would go on ending it, whatever the metadata says.
        if (end && (endsAt === null || endsAt > end)) throw new PortError('REFUSED', 'ends_at_source');
      }
      const changed = await callStripe(() =>
        promotionCodes.update(sourceId, {
          metadata: writeChangeMetadata(change),
          ...(isActive === undefined ? {} : { active: isActive }),
          expand,
        }),
      );
      const code = couponCodeOf(changed.code);
      if (!code) throw new PortError('REFUSED', 'no_code');
      return readPromotionCode(changed, code);
    },
  };
}

function sameOrRefused(known: SourceCoupon, wanted: NewCoupon): SourceCoupon {
  if (hasSameTerms(known, wanted)) return known;
  throw new PortError('REFUSED', 'code_has_other_terms');
}
