import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

/** What counts the requests of a server. */
interface RequestMetrics {
  observeRequest(request: { method: string; route: string; status: number; seconds: number }): void;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A page that is read all the time: its requests are logged at `debug` only. */
    isHot?: boolean;
    /** An answer that lasts as long as its page: how long it took says nothing. */
    isStream?: boolean;
  }
}

const server = randomBytes(3).toString('hex');
let requests = 0;

/** A short name for a request; stands in the log, in the answer's headers and on error pages. */
export function newRequestId(): string {
  requests += 1;
  return `${server}${requests.toString(36)}`;
}

/** Logs and times every request by its route's pattern: never by its address, which may hold a token. */
export function logRequests(app: FastifyInstance, metrics: RequestMetrics): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    const { url: route = 'unknown', config } = request.routeOptions;
    const { method } = request;
    const { statusCode: status, elapsedTime } = reply;
    const lastsLikeItsPage = config.isStream === true && status === 200;
    if (!lastsLikeItsPage) metrics.observeRequest({ method, route, status, seconds: elapsedTime / 1000 });
    const level = status >= 500 ? 'error' : config.isHot || config.isStream ? 'debug' : 'info';
    const procedure = procedureOf(request.params, route);
    request.log[level](
      { method, route, ...(procedure ? { procedure } : {}), status, ms: Math.round(elapsedTime) },
      'request',
    );
  });
}

function procedureOf(params: unknown, route: string): string | undefined {
  if (!route.startsWith('/trpc/') || typeof params !== 'object' || params === null) return undefined;
  const name: unknown = 'path' in params ? params.path : undefined;
  return typeof name === 'string' && /^[\w.]{1,60}$/.test(name) ? name : undefined;
}
