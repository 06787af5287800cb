import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import type { EventRecord } from '../../store/records.ts';
import { invalidRequest, noSuch } from '../errors.ts';
import { readQuery } from '../handlers.ts';
import { listParams, pageOf } from '../pagination.ts';
import { expand, list, text } from '../params.ts';

const eventList = z.strictObject({
  ...listParams,
  type: text().optional(),
  types: list(text(), 20).optional(),
});

/** `/v1/events`, for reading. */
export function eventRoutes(app: FastifyInstance, context: Context): void {
  app.get<{ Params: { id: string } }>('/events/:id', (request) => {
    readQuery(request, z.strictObject({ expand }));
    const event = context.store.events.get(request.params.id);
    if (event?.service !== 'stripe') throw noSuch('event', request.params.id);
    return withPending(event, undelivered(context));
  });

  app.get('/events', (request) => {
    const query = readQuery(request, eventList);
    if (query.type !== undefined && query.types !== undefined)
      throw invalidRequest('You may pass either `type` or `types`, but not both.', { param: 'types' });
    const pending = undelivered(context);
    return pageOf(context.store.events, query, {
      noun: 'event',
      url: '/v1/events',
      keep: ({ service, type }) =>
        service === 'stripe' &&
        (query.type === undefined || type === query.type) &&
        (query.types === undefined || query.types.includes(type)),
      serialize: (event) => withPending(event, pending),
    });
  });
}

function undelivered(context: Context): Set<string> {
  return new Set([...context.store.pendingDeliveries.values()].map(({ eventId }) => eventId));
}

function withPending({ id, body }: EventRecord, pending: Set<string>): object {
  return { ...(typeof body === 'object' ? body : {}), pending_webhooks: pending.has(id) ? 1 : 0 };
}
