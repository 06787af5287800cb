import { serveAssets } from '@lanyard/api/http/asset-store';
import { healthRoutes } from '@lanyard/api/http/health-routes';
import { logRequests, newRequestId } from '@lanyard/api/http/log-requests';
import { secureHeaders } from '@lanyard/api/http/security-headers';
import { LogController, fastify, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { authRoutes } from './auth/auth-routes.ts';
import { codecRoutes } from './codec/codec-routes.ts';
import { exportFileRoutes } from './exports/export-file-routes.ts';
import type { AdminDeps } from './deps.ts';
import { staffLiveRoutes } from './live/staff-live-routes.ts';
import { serveShell } from './shell-routes.ts';
import { paperRoutes } from './papers/paper-routes.ts';
import { trpcRoutes } from './trpc-routes.ts';

/** Bytes a browser may send at once: a list of addresses for the most codes that are made together. */
const MAX_BODY_BYTES = 256 * 1024;

/** Builds the dashboard's server; whoever calls it listens and closes. */
export async function buildApp(deps: AdminDeps): Promise<FastifyInstance> {
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
  serveShell(app, deps.document);
  // Charts and progress bars set sizes by attribute; style sheets and scripts still come from us alone.
  secureHeaders(app, deps.adminUrl, { styleAttributes: true, isDev: deps.devPages !== undefined });
  if (deps.devPages) deps.devPages.serve(app);
  else serveAssets(app, deps.distFolder);
  await app.register(async (scope) => healthRoutes(scope, { ...deps.services, metrics: deps.metrics }));
  await app.register(async (scope) => authRoutes(scope, deps));
  await app.register(async (scope) => staffLiveRoutes(scope, deps));
  await app.register(async (scope) => trpcRoutes(scope, deps));
  await app.register(async (scope) => paperRoutes(scope, deps));
  await app.register(async (scope) => codecRoutes(scope, deps));
  await app.register(async (scope) => exportFileRoutes(scope, deps));
  return app;
}
