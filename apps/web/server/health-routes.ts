import { checkReadiness } from '@lanyard/api/health/check-readiness';
import type { FastifyInstance } from 'fastify';
import type { WebDeps } from './deps.ts';

const isHot = { config: { isHot: true } };

/** `/healthz` says that the process lives, `/readyz` what it lacks in order to work, `/metrics` what it counted. */
export async function healthRoutes(app: FastifyInstance, { services, metrics }: WebDeps): Promise<void> {
  app.get('/healthz', isHot, async () => ({ ok: true }));
  app.get('/readyz', isHot, async (_request, reply) => {
    const readiness = await checkReadiness(services);
    return reply.code(readiness.ready ? 200 : 503).send(readiness);
  });
  app.get('/metrics', isHot, async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.text()),
  );
}
