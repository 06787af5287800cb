import { createServer, type Server } from 'node:http';
import type { Client } from '@temporalio/client';
import type { Db } from '@lanyard/db/client';
import { checkTemporal } from '@lanyard/temporal/readiness';
import type { Worker } from '@temporalio/worker';
import type { WorkerMetrics } from './metrics.ts';

/** Serves `/healthz`, `/readyz` (database, Temporal, the worker itself) and `/metrics`. */
export function serveHealth(options: {
  readonly host: string;
  readonly port: number;
  readonly db: Db;
  readonly client: Client;
  readonly worker: Worker;
  readonly metrics: Pick<WorkerMetrics, 'registry'>;
  readonly isCurrent: () => boolean;
}): Server {
  const { registry } = options.metrics;
  const server = createServer((request, response) => {
    const answer = (status: number, body: string, type = 'application/json') => {
      response.writeHead(status, { 'content-type': type }).end(body);
    };
    if (request.url === '/healthz') return answer(200, '{"ok":true}');
    if (request.url === '/metrics')
      return void registry.metrics().then((text) => answer(200, text, registry.contentType));
    if (request.url !== '/readyz') return answer(404, '{"error":"not found"}');
    void readiness(options).then((missing) =>
      answer(missing.length === 0 ? 200 : 503, JSON.stringify({ ready: missing.length === 0, missing })),
    );
  });
  return server.listen(options.port, options.host);
}

async function readiness(options: {
  readonly db: Db;
  readonly client: Client;
  readonly worker: Worker;
  readonly isCurrent: () => boolean;
}): Promise<string[]> {
  const database = options.db.prisma.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
  const [hasDatabase, temporal] = await Promise.all([database, checkTemporal(options.client)]);
  return [
    ...(hasDatabase ? [] : ['database']),
    ...(temporal.isReady ? [] : ['temporal']),
    ...(options.worker.getState() === 'RUNNING' ? [] : ['worker']),
    ...(options.isCurrent() ? [] : ['deployment']),
  ];
}
