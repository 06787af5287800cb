import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { RateWindow } from '../limits/rate-window.ts';
import type { FastifyInstance } from 'fastify';
import { networkOf } from './network-of.ts';

/** Limits how often one network may ask for what reaches the database, in this scope of the server. */
export function limitNetworks(app: FastifyInstance, limit: RateWindow): void {
  app.addHook('onRequest', async (request, reply) => {
    if (limit.take(networkOf(request.ip))) return;
    reply.header('retry-after', '60');
    throw new DomainError('TOO_MANY_TRIES');
  });
}
