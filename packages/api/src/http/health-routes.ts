import type { Client } from '@temporalio/client';
import type { Db } from '@lanyard/db/client';
import type { FastifyInstance } from 'fastify';
import { checkReadiness } from '../health/check-readiness.ts';

/** What a server's health is read from. */
export interface HealthSources {
  readonly db: Db;
  readonly temporal: Client;
  readonly metrics: { readonly contentType: string; text(): Promise<string> };
}

const isHot = { config: { isHot: true } };

/** `/healthz` says that the process lives, `/readyz` what it lacks in order to work, `/metrics` what it counted. */
export async function healthRoutes(app: FastifyInstance, sources: HealthSources): Promise<void> {
  const { metrics } = sources;
  app.get('/healthz', isHot, async () => ({ ok: true }));
  app.get('/readyz', isHot, async (_request, reply) => {
    const readiness = await checkReadiness(sources);
    return reply.code(readiness.ready ? 200 : 503).send(readiness);
  });
  app.get('/metrics', isHot, async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.text()),
  );
}
