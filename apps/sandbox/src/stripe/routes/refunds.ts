import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { Collection } from '../../store/collection.ts';
import type { RefundRecord } from '../../store/records.ts';
import { createRefund, createRefundParams } from '../commands/create-refund.ts';
import { noSuch } from '../errors.ts';
import { expandObject } from '../expand.ts';
import type { FailingRefunds } from '../failing-refunds.ts';
import { handlePost, readQuery } from '../handlers.ts';
import { listParams, pageOf } from '../pagination.ts';
import { expand, text } from '../params.ts';
import { serializeRefund } from '../serializers/refund.ts';

const refundList = z.strictObject({
  ...listParams,
  charge: text().optional(),
  payment_intent: text().optional(),
});

/** `/v1/refunds` */
export function refundRoutes(app: FastifyInstance, context: Context, failing: FailingRefunds): void {
  app.post('/refunds', (request, reply) =>
    handlePost(context, request, reply, {
      schema: createRefundParams,
      run: (params, cause) => {
        const { refund, ...outcome } = createRefund(context, params, cause);
        const body = expandObject(context, serializeRefund(refund), params.expand, outcome.changes);
        failing.watch(refund);
        return { ...outcome, body };
      },
    }),
  );

  app.get<{ Params: { id: string } }>('/refunds/:id', (request) => {
    const query = readQuery(request, z.strictObject({ expand }));
    const refund = context.store.refunds.get(request.params.id);
    if (!refund) throw noSuch('refund', request.params.id);
    return expandObject(context, serializeRefund(refund), query.expand);
  });

  app.get('/refunds', (request) => {
    const query = readQuery(request, refundList);
    const list = pageOf(sourceOf(context, query), query, {
      noun: 'refund',
      url: '/v1/refunds',
      serialize: serializeRefund,
    });
    return expandObject(context, list, query.expand);
  });
}

function sourceOf(context: Context, query: z.output<typeof refundList>): Collection<RefundRecord> {
  const { store } = context;
  if (query.charge !== undefined) return store.refundsByCharge.get(query.charge);
  if (query.payment_intent === undefined) return store.refunds;
  const charges = [...store.chargesByIntent.get(query.payment_intent).oldestFirst()];
  return new Collection(charges.flatMap((charge) => [...store.refundsByCharge.get(charge.id).oldestFirst()]));
}
