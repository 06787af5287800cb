import type { FastifyInstance } from 'fastify';
import type Stripe from 'stripe';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { CouponRecord } from '../../store/records.ts';
import type { Changes } from '../../store/store.ts';
import { createCoupon, createCouponParams } from '../commands/create-coupon.ts';
import { deleteCoupon } from '../commands/delete-coupon.ts';
import { updateCoupon, updateCouponParams } from '../commands/update-coupon.ts';
import { noSuch } from '../errors.ts';
import { expandObject } from '../expand.ts';
import { handlePost, readQuery } from '../handlers.ts';
import { listParams, pageOf } from '../pagination.ts';
import { expand } from '../params.ts';
import { serializeCoupon } from '../serializers/coupon.ts';

type ById = { Params: { id: string } };

/** Parameters the vendor knows and the sandbox does not yet. */
const NOT_BUILT = ['currency_options'];

/** `/v1/coupons` */
export function couponRoutes(app: FastifyInstance, context: Context): void {
  const show = (coupon: CouponRecord, paths?: string[], uncommitted?: Changes) =>
    expandObject(context, serializeCoupon(coupon, context.now()), paths, uncommitted);

  app.post('/coupons', (request, reply) =>
    handlePost(context, request, reply, {
      schema: createCouponParams,
      notBuilt: NOT_BUILT,
      run: (params, cause) => {
        const { coupon, ...outcome } = createCoupon(context, params, cause);
        return { ...outcome, body: show(coupon, params.expand, outcome.changes) };
      },
    }),
  );

  app.post<ById>('/coupons/:id', (request, reply) =>
    handlePost(context, request, reply, {
      schema: updateCouponParams,
      notBuilt: NOT_BUILT,
      run: (params, cause) => {
        const before = find(context, request.params.id);
        const { coupon, ...outcome } = updateCoupon(context, before, params, cause);
        return { ...outcome, body: show(coupon, params.expand, outcome.changes) };
      },
    }),
  );

  app.delete<ById>('/coupons/:id', async (request): Promise<Stripe.DeletedCoupon> => {
    const coupon = find(context, request.params.id);
    await context.commit(deleteCoupon(context, coupon, { requestId: request.id, idempotencyKey: null }));
    return { id: coupon.id, object: 'coupon', deleted: true };
  });

  app.get<ById>('/coupons/:id', (request) => {
    const query = readQuery(request, z.strictObject({ expand }));
    return show(find(context, request.params.id), query.expand);
  });

  app.get('/coupons', (request) => {
    const query = readQuery(request, z.strictObject(listParams));
    const list = pageOf(context.store.coupons, query, {
      noun: 'coupon',
      url: '/v1/coupons',
      keep: (coupon) => !coupon.isDeleted,
      serialize: (coupon) => serializeCoupon(coupon, context.now()),
    });
    return expandObject(context, list, query.expand);
  });
}

function find(context: Context, id: string): CouponRecord {
  const coupon = context.store.coupons.get(id);
  if (!coupon || coupon.isDeleted) throw noSuch('coupon', id, 'coupon');
  return coupon;
}
