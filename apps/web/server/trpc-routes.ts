import type { PublicContext } from '@lanyard/api/context';
import { limitNetworks } from '@lanyard/api/http/limit-networks';
import { refuseOtherSites } from '@lanyard/api/http/refuse-other-sites';
import { publicRouter, type PublicRouter } from '@lanyard/api/public-router';
import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from '@trpc/server/adapters/fastify';
import type { FastifyInstance } from 'fastify';
import type { WebDeps } from './deps.ts';

/** Serves the public procedures under `/trpc`, to our own pages and to programs, within the network's limit. */
export async function trpcRoutes(app: FastifyInstance, deps: WebDeps): Promise<void> {
  const { services, networkLimit } = deps;
  limitNetworks(app, networkLimit);
  refuseOtherSites(app, services.webUrl);
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
      browser: req.headers['user-agent'] ?? '',
    }),
  };
  await app.register(fastifyTRPCPlugin, { prefix: '/trpc', trpcOptions });
}
