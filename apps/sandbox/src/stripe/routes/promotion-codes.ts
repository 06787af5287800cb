import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { CouponRecord, PromotionCodeRecord } from '../../store/records.ts';
import type { Changes } from '../../store/store.ts';
import {
  createPromotionCode,
  createPromotionCodeParams,
  PROMOTION_CODE_NOT_BUILT,
} from '../commands/create-promotion-code.ts';
import { updatePromotionCode, updatePromotionCodeParams } from '../commands/update-promotion-code.ts';
import { isPromotionCodeActive } from '../coupon-state.ts';
import { invalidRequest, noSuch } from '../errors.ts';
import { expandObject } from '../expand.ts';
import { handlePost, readQuery } from '../handlers.ts';
import { listParams, pageOf } from '../pagination.ts';
import { boolean, expand, text } from '../params.ts';
import { serializePromotionCode } from '../serializers/promotion-code.ts';

type ById = { Params: { id: string } };

const promotionCodeList = z.strictObject({
  ...listParams,
  active: boolean.optional(),
  code: text().optional(),
  coupon: text().optional(),
});

/** `/v1/promotion_codes` */
export function promotionCodeRoutes(app: FastifyInstance, context: Context): void {
  const { store } = context;
  const show = (
    found: { promotionCode: PromotionCodeRecord; coupon: CouponRecord },
    paths?: string[],
    uncommitted?: Changes,
  ) => {
    const object = serializePromotionCode(found.promotionCode, found.coupon, context.now());
    return expandObject(context, object, paths, uncommitted);
  };

  app.post('/promotion_codes', (request, reply) =>
    handlePost(context, request, reply, {
      schema: createPromotionCodeParams,
      notBuilt: PROMOTION_CODE_NOT_BUILT,
      run: (params, cause) => {
        const { promotionCode, coupon, ...outcome } = createPromotionCode(context, params, cause);
        return { ...outcome, body: show({ promotionCode, coupon }, params.expand, outcome.changes) };
      },
    }),
  );

  app.post<ById>('/promotion_codes/:id', (request, reply) =>
    handlePost(context, request, reply, {
      schema: updatePromotionCodeParams,
      run: (params, cause) => {
        const before = find(context, request.params.id);
        const { promotionCode, ...outcome } = updatePromotionCode(context, before, params, cause);
        const after = { promotionCode, coupon: before.coupon };
        return { ...outcome, body: show(after, params.expand, outcome.changes) };
      },
    }),
  );

  app.get<ById>('/promotion_codes/:id', (request) => {
    const query = readQuery(request, z.strictObject({ expand }));
    return show(find(context, request.params.id), query.expand);
  });

  app.get('/promotion_codes', (request) => {
    const query = readQuery(request, promotionCodeList);
    if (query.coupon !== undefined && !store.coupons.get(query.coupon)) {
      const message = `No such coupon: '${query.coupon}'`;
      throw invalidRequest(message, { code: 'resource_missing', param: 'coupon' });
    }
    const source =
      query.code === undefined
        ? store.promotionCodes
        : store.promotionCodesByCode.get(query.code.toLowerCase());
    const now = context.now();
    const list = pageOf(source, query, {
      noun: 'promotion code',
      url: '/v1/promotion_codes',
      keep: (promotionCode) => {
        if (query.coupon !== undefined && promotionCode.couponId !== query.coupon) return false;
        if (query.active === undefined) return true;
        return isPromotionCodeActive(promotionCode, couponOf(context, promotionCode), now) === query.active;
      },
      serialize: (promotionCode) =>
        serializePromotionCode(promotionCode, couponOf(context, promotionCode), now),
    });
    return expandObject(context, list, query.expand);
  });
}

function find(context: Context, id: string): { promotionCode: PromotionCodeRecord; coupon: CouponRecord } {
  const promotionCode = context.store.promotionCodes.get(id);
  if (!promotionCode) throw noSuch('promotion code', id, 'promotion_code');
  return { promotionCode, coupon: couponOf(context, promotionCode) };
}

/** The coupon of a code; a deleted one is kept, so there is always one. */
function couponOf({ store }: Context, { couponId }: PromotionCodeRecord): CouponRecord {
  const coupon = store.coupons.get(couponId);
  if (!coupon) throw noSuch('coupon', couponId, 'coupon');
  return coupon;
}
