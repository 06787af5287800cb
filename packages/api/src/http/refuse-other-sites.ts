import type { FastifyInstance } from 'fastify';
import { isOwnOrigin } from './is-own-origin.ts';

const sentence = 'This request came from another site, so we did not follow it.';

/** Keeps answers of this scope out of every cache, and refuses what another site's page sends to change something. */
export function refuseOtherSites(app: FastifyInstance, url: string): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    if (request.method === 'GET' || isOwnOrigin(request.headers, url)) return;
    const data = { code: 'INPUT_INVALID', sentence, httpStatus: 403, fields: {}, reference: null };
    return reply.code(403).send({ error: { message: sentence, code: -32_003, data } });
  });
}
