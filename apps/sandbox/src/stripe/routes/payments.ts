import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { ChargeRecord, PaymentIntentRecord } from '../../store/records.ts';
import { noSuch } from '../errors.ts';
import { expandObject } from '../expand.ts';
import { readQuery } from '../handlers.ts';
import { listParams, pageOf } from '../pagination.ts';
import { expand, text } from '../params.ts';
import { serializeCharge } from '../serializers/charge.ts';
import { serializePaymentIntent } from '../serializers/payment-intent.ts';

type ById = { Params: { id: string } };

/** `/v1/payment_intents` and `/v1/charges`, for reading. */
export function paymentRoutes(app: FastifyInstance, context: Context): void {
  const { store } = context;
  const showIntent = (intent: PaymentIntentRecord): object => {
    const session = store.sessions.get(intent.sessionId);
    if (!session) throw noSuch('payment_intent', intent.id, 'intent');
    return serializePaymentIntent(intent, session);
  };
  const showCharge = (charge: ChargeRecord): object => {
    const session = store.sessions.get(charge.sessionId);
    if (!session) throw noSuch('charge', charge.id);
    return serializeCharge(charge, session);
  };

  app.get<ById>('/payment_intents/:id', (request) => {
    // Browsers prove with the client secret that they may read it; it is accepted and not needed here.
    const query = readQuery(request, z.strictObject({ expand, client_secret: text().optional() }));
    const intent = store.paymentIntents.get(request.params.id);
    if (!intent) throw noSuch('payment_intent', request.params.id, 'intent');
    return expandObject(context, showIntent(intent), query.expand);
  });

  app.get('/payment_intents', (request) => {
    const query = readQuery(request, z.strictObject(listParams));
    const list = pageOf(store.paymentIntents, query, {
      noun: 'payment_intent',
      url: '/v1/payment_intents',
      serialize: showIntent,
    });
    return expandObject(context, list, query.expand);
  });

  app.get<ById>('/charges/:id', (request) => {
    const query = readQuery(request, z.strictObject({ expand }));
    const charge = store.charges.get(request.params.id);
    if (!charge) throw noSuch('charge', request.params.id);
    return expandObject(context, showCharge(charge), query.expand);
  });

  app.get('/charges', (request) => {
    const query = readQuery(request, z.strictObject({ ...listParams, payment_intent: text().optional() }));
    const source =
      query.payment_intent === undefined ? store.charges : store.chargesByIntent.get(query.payment_intent);
    const list = pageOf(source, query, { noun: 'charge', url: '/v1/charges', serialize: showCharge });
    return expandObject(context, list, query.expand);
  });
}
