import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { Collection } from '../../store/collection.ts';
import type { SessionRecord } from '../../store/records.ts';
import type { Changes } from '../../store/store.ts';
import { createSession, createSessionParams, NOT_BUILT } from '../commands/create-session.ts';
import { expireSession } from '../commands/expire-session.ts';
import { invalidRequest, noSuch } from '../errors.ts';
import { expandObject } from '../expand.ts';
import type { SessionExpiry } from '../session-expiry.ts';
import { handlePost, readQuery } from '../handlers.ts';
import { listParams, pageOf } from '../pagination.ts';
import { expand, text } from '../params.ts';
import { serializeLineItems } from '../serializers/line-item.ts';
import { serializeSession } from '../serializers/session.ts';

type ById = { Params: { id: string } };

const sessionList = z.strictObject({
  ...listParams,
  payment_intent: text().optional(),
  status: z.enum(['open', 'complete', 'expired']).optional(),
});

/** `/v1/checkout/sessions` */
export function sessionRoutes(app: FastifyInstance, context: Context, expiry: SessionExpiry): void {
  const show = (session: SessionRecord, paths?: string[], uncommitted?: Changes) =>
    expandObject(context, serializeSession(session, context.publicUrl), paths, uncommitted);

  app.post('/checkout/sessions', (request, reply) =>
    handlePost(context, request, reply, {
      schema: createSessionParams,
      notBuilt: NOT_BUILT,
      run: (params) => {
        const { session, ...outcome } = createSession(context, params);
        const body = show(session, params.expand, outcome.changes);
        expiry.watch(session);
        return { ...outcome, body };
      },
    }),
  );

  app.post<ById>('/checkout/sessions/:id/expire', (request, reply) =>
    handlePost(context, request, reply, {
      schema: z.strictObject({ expand }),
      run: (params, cause) => {
        const session = find(context, request.params.id);
        if (session.status !== 'open') throw notOpen(session);
        const { session: expired, ...outcome } = expireSession(context, session, cause);
        return { ...outcome, body: show(expired, params.expand, outcome.changes) };
      },
    }),
  );

  app.get<ById>('/checkout/sessions/:id', (request) => {
    const query = readQuery(request, z.strictObject({ expand }));
    return show(find(context, request.params.id), query.expand);
  });

  app.get<ById>('/checkout/sessions/:id/line_items', (request) => {
    const query = readQuery(request, z.strictObject(listParams));
    const session = find(context, request.params.id);
    const items = serializeLineItems(session)
      .map((item) => ({ id: item.id, createdAt: session.createdAt, item }))
      .toReversed();
    return pageOf(new Collection(items), query, {
      noun: 'line item',
      url: `/v1/checkout/sessions/${session.id}/line_items`,
      serialize: ({ item }) => item,
    });
  });

  app.get('/checkout/sessions', (request) => {
    const query = readQuery(request, sessionList);
    const list = pageOf(sourceOf(context, query.payment_intent), query, {
      noun: 'checkout.session',
      url: '/v1/checkout/sessions',
      keep: (session) => query.status === undefined || session.status === query.status,
      serialize: (session) => serializeSession(session, context.publicUrl),
    });
    return expandObject(context, list, query.expand);
  });
}

function find(context: Context, id: string): SessionRecord {
  const session = context.store.sessions.get(id);
  if (!session) throw noSuch('checkout.session', id, 'session');
  return session;
}

function sourceOf(context: Context, paymentIntentId: string | undefined): Collection<SessionRecord> {
  if (paymentIntentId === undefined) return context.store.sessions;
  const intent = context.store.paymentIntents.get(paymentIntentId);
  const session = intent && context.store.sessions.get(intent.sessionId);
  return new Collection(session ? [session] : []);
}

function notOpen(session: SessionRecord): Error {
  return invalidRequest(
    `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.status}\`.`,
  );
}
