import type { Context } from '../../context.ts';
import type { CouponRecord, DiscountRecord, PromotionCodeRecord } from '../../store/records.ts';
import { isCouponValid, isPromotionCodeActive } from '../coupon-state.ts';
import { discountAmount } from '../discount-amount.ts';
import { invalidRequest, type StripeError } from '../errors.ts';

/** What a session is opened with. */
interface Asked {
  coupon?: string | undefined;
  promotion_code?: string | undefined;
}

const MINIMUM =
  'This promotion code cannot be redeemed because the associated purchase does not meet the minimum amount requirement.';

/** What is taken off a sum by a coupon or a code; throws when it cannot be used, or not for this. */
export function findDiscount(
  context: Context,
  asked: Asked,
  sum: { amountMinor: number; currency: string },
): DiscountRecord {
  if ((asked.coupon === undefined) === (asked.promotion_code === undefined)) {
    throw invalidRequest('You must pass either a coupon or a promotion code, and not both.', {
      param: 'discounts[0]',
    });
  }
  const promotionCode =
    asked.promotion_code === undefined ? null : findPromotionCode(context, asked.promotion_code);
  const couponId = promotionCode?.couponId ?? asked.coupon ?? '';
  const param = promotionCode ? 'discounts[0][promotion_code]' : 'discounts[0][coupon]';
  const coupon = context.store.coupons.get(couponId);
  if (!coupon || coupon.isDeleted) throw missing(`coupon: '${couponId}'`, param);
  const problem = promotionCode
    ? codeProblem(context, promotionCode, coupon, sum)
    : couponProblem(context, coupon);
  if (problem)
    throw invalidRequest(problem.message, { ...(problem.code ? { code: problem.code } : {}), param });
  refuseWrongPurchase(coupon, sum.currency, param);
  return {
    couponId,
    promotionCodeId: promotionCode?.id ?? null,
    label: promotionCode?.code ?? coupon.name ?? coupon.id,
    amountMinor: discountAmount(coupon, sum.amountMinor),
  };
}

function findPromotionCode({ store }: Context, id: string): PromotionCodeRecord {
  const promotionCode = store.promotionCodes.get(id);
  if (!promotionCode) throw missing(`promotion code: '${id}'`, 'discounts[0][promotion_code]');
  return promotionCode;
}

type Problem = { message: string; code?: string } | null;

function codeProblem(
  context: Context,
  promotionCode: PromotionCodeRecord,
  coupon: CouponRecord,
  sum: { amountMinor: number; currency: string },
): Problem {
  if (!isPromotionCodeActive(promotionCode, coupon, context.now())) {
    return { message: 'This promotion code cannot be redeemed because it is no longer active.' };
  }
  const { minimum, otherMinimums } = promotionCode;
  const least = minimum?.currency === sum.currency ? minimum.amountMinor : otherMinimums[sum.currency];
  // A minimum in other currencies only is no way in for this one.
  if (least === undefined) return minimum ? { message: MINIMUM } : null;
  return sum.amountMinor < least ? { message: MINIMUM } : null;
}

function couponProblem(context: Context, coupon: CouponRecord): Problem {
  if (isCouponValid(coupon, context.now())) return null;
  return { code: 'coupon_expired', message: `Coupon expired: ${coupon.id}` };
}

function refuseWrongPurchase(coupon: CouponRecord, currency: string, param: string): void {
  if (coupon.currency !== null && coupon.currency !== currency) {
    const message = `The coupon takes off an amount in ${coupon.currency}, and this Checkout Session is in ${currency}.`;
    throw invalidRequest(message, { param });
  }
  // Every line of a session here makes a product of its own, which no list of products can hold.
  if (coupon.productIds !== null) {
    const message = 'This coupon cannot be redeemed because it does not apply to anything in this order.';
    throw invalidRequest(message, { param });
  }
}

function missing(what: string, param: string): StripeError {
  return invalidRequest(`No such ${what}`, { code: 'resource_missing', param });
}
