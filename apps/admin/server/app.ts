import { randomBytes } from 'node:crypto';
import fastifyStatic from '@fastify/static';
import { errorLogFields } from '@lanyard/api/errors/error-log-fields';
import { checkReadiness } from '@lanyard/api/health/check-readiness';
import { LogController, fastify, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { AdminMetrics } from './metrics.ts';
import { securityHeaders } from './security-headers.ts';
import { describeSystem } from './system/describe-system.ts';
import { readSystem, type SystemSources } from './system/read-system.ts';
import { renderSystem } from './system/render-system.ts';

/** Everything the dashboard's server works with. */
export interface AdminDeps {
  readonly sources: SystemSources;
  readonly metrics: AdminMetrics;
  readonly log: Logger;
  /** Folder of the built files for browsers. */
  readonly assetFolder: string;
  /** The dashboard's public address. */
  readonly adminUrl: string;
}

/** Builds the dashboard's server; whoever calls it listens and closes. */
export async function buildApp(deps: AdminDeps): Promise<FastifyInstance> {
  const loggerInstance: FastifyBaseLogger = deps.log;
  const app: FastifyInstance = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomBytes(6).toString('hex'),
    forceCloseConnections: 'idle',
  });
  app.addHook('onResponse', async (request, reply) => {
    const { url: route = 'unknown' } = request.routeOptions;
    const { statusCode: status, elapsedTime } = reply;
    deps.metrics.observeRequest({ method: request.method, route, status, seconds: elapsedTime / 1000 });
    request.log.debug({ method: request.method, route, status, ms: Math.round(elapsedTime) }, 'request');
  });
  app.setErrorHandler((error, request, reply) => {
    request.log.error(errorLogFields(error), 'a request failed');
    return reply
      .code(500)
      .type('text/plain')
      .send(`Something went wrong on our side. Reference ${request.id}.`);
  });
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).type('text/plain').send('There is nothing at this address.'),
  );
  const headers = securityHeaders(deps.adminUrl);
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(headers);
  });
  await app.register(fastifyStatic, {
    root: deps.assetFolder,
    prefix: '/assets/',
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply) => void reply.header('cache-control', 'no-cache'),
  });

  app.get('/', async (_request, reply) => {
    const reading = await readSystem(deps.sources);
    return reply
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(renderSystem(describeSystem(reading), reading.at));
  });
  app.get('/healthz', async () => ({ ok: true }));
  app.get('/readyz', async (_request, reply) => {
    const readiness = await checkReadiness(deps.sources);
    return reply.code(readiness.ready ? 200 : 503).send(readiness);
  });
  app.get('/metrics', async (_request, reply) =>
    reply.type(deps.metrics.contentType).send(await deps.metrics.text()),
  );
  return app;
}
