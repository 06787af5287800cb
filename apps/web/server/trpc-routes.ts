import type { PublicContext } from '@lanyard/api/context';
import { publicRouter, type PublicRouter } from '@lanyard/api/public-router';
import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify';
import type { FastifyInstance } from 'fastify';
import type { WebDeps } from './deps.ts';
import { isOwnOrigin } from './http/is-own-origin.ts';
import { limitNetworks } from './http/limit-networks.ts';
import { serverWords } from './strings.ts';

/** Serves the public procedures under `/trpc`, to our own pages and to programs, within the network's limit. */
export async function trpcRoutes(app: FastifyInstance, deps: WebDeps): Promise<void> {
  const { services, networkLimit } = deps;
  limitNetworks(app, networkLimit);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    if (request.method === 'GET' || isOwnOrigin(request.headers, services.webUrl)) return;
    const sentence = serverWords.otherSite;
    const data = { code: 'INPUT_INVALID', sentence, httpStatus: 403, fields: {}, reference: null };
    return reply.code(403).send({ error: { message: sentence, code: -32_003, data } });
  });
  const trpcOptions: FastifyTRPCPluginOptions<PublicRouter>['trpcOptions'] = {
    router: publicRouter,
    // One call a request, so that limits count what they mean to count.
    allowBatching: false,
    createContext: ({ req }): PublicContext => ({
      side: 'public',
      ...services,
      log: req.log,
      ip: req.ip,
      requestId: req.id,
    }),
  };
  await app.register(fastifyTRPCPlugin, { prefix: '/trpc', trpcOptions });
}
