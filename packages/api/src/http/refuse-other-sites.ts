import type { FastifyInstance } from 'fastify';
import { failureBody } from './failure-body.ts';
import { isOwnOrigin } from './is-own-origin.ts';

const sentence = 'This request came from another site, so we did not follow it.';

/** Keeps answers of this scope out of every cache, and refuses what another site's page sends to change something. */
export function refuseOtherSites(app: FastifyInstance, url: string): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    if (request.method === 'GET' || isOwnOrigin(request.headers, url)) return;
    return reply.code(403).send(failureBody(403, 'INPUT_INVALID', { sentence }));
  });
}
