import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';

/** Serves the one stylesheet of the sandbox's pages. */
export function styleRoute(app: FastifyInstance): void {
  const css = readFileSync(new URL('sandbox.css', import.meta.url), 'utf8');
  app.get('/assets/sandbox.css', (_request, reply) =>
    reply.header('cache-control', 'max-age=60').type('text/css; charset=utf-8').send(css),
  );
}
