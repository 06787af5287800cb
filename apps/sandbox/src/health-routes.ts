import type { FastifyInstance } from 'fastify';
import type { Context } from './context.ts';

/** `/healthz` and `/readyz`; it listens only after its journal is read, so answering means being ready. */
export function healthRoutes(app: FastifyInstance, context: Context): void {
  app.get('/healthz', () => ({ status: 'ok' }));
  app.get('/readyz', () => ({ status: 'ok', pendingWebhooks: context.queue.size }));
}
