import { serveAssets } from '@lanyard/api/http/asset-store';
import { healthRoutes } from '@lanyard/api/http/health-routes';
import { logRequests, newRequestId } from '@lanyard/api/http/log-requests';
import { secureHeaders } from '@lanyard/api/http/security-headers';
import { LogController, fastify, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { WebDeps } from './deps.ts';
import { explainFailures } from './http/failures.ts';
import { publicLiveRoutes } from './live/public-live-routes.ts';
import { documentRoutes } from './pages/document-routes.ts';
import { eventRoutes } from './pages/event-routes.ts';
import { linkRoutes } from './pages/link-routes.ts';
import { stopRoutes } from './pages/stop-routes.ts';
import { trpcRoutes } from './trpc-routes.ts';
import { webhookRoutes } from './webhooks/webhook-routes.ts';

/** Bytes a browser may send at once. */
const MAX_BODY_BYTES = 64 * 1024;

/** Builds the storefront's server; whoever calls it listens and closes. */
export async function buildApp(deps: WebDeps): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = deps.log;
  const app: FastifyInstance = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newRequestId,
    bodyLimit: MAX_BODY_BYTES,
    // Hop 0 is who holds the connection, hop 1 the one before, and so on.
    trustProxy: (_address, hop) => hop < deps.trustedProxies,
    routerOptions: { maxParamLength: 300 },
    forceCloseConnections: 'idle',
    ...(deps.devPages && { serverFactory: deps.devPages.serverFactory }),
  });
  logRequests(app, deps.metrics);
  explainFailures(app, deps.storefront);
  secureHeaders(app, deps.services.webUrl, { isDev: deps.devPages !== undefined });
  if (deps.devPages) deps.devPages.serve(app);
  else serveAssets(app, deps.assetFolder);
  await app.register(async (scope) => healthRoutes(scope, { ...deps.services, metrics: deps.metrics }));
  await app.register(async (scope) => eventRoutes(scope, deps));
  await app.register(async (scope) => linkRoutes(scope, deps));
  await app.register(async (scope) => stopRoutes(scope, deps));
  await app.register(async (scope) => documentRoutes(scope, deps));
  await app.register(async (scope) => publicLiveRoutes(scope, deps));
  await app.register(async (scope) => trpcRoutes(scope, deps));
  await app.register(async (scope) => webhookRoutes(scope, deps));
  return app;
}
