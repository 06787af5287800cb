import { limitNetworks } from '@lanyard/api/http/limit-networks';
import { liveRoutes } from '@lanyard/api/live/live-routes';
import { resolvePublicTopics } from '@lanyard/api/live/resolve-public-topics';
import type { FastifyInstance } from 'fastify';
import type { WebDeps } from '../deps.ts';

/** Serves the storefront's event stream: events for everybody, orders and tickets to whoever has their link. */
export async function publicLiveRoutes(
  app: FastifyInstance,
  { services, hub, networkLimit }: WebDeps,
): Promise<void> {
  limitNetworks(app, networkLimit);
  await liveRoutes(app, {
    hub,
    resolveTopics: (names) => resolvePublicTopics(services, names),
  });
}
