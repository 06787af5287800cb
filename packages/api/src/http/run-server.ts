import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { errorLogFields } from '../errors/error-log-fields.ts';

/** How long requests under way may take to end once the server is told to stop. */
const GRACE_MS = 10_000;

/** A server to run, what it is called in the log, and what has to be closed after it. */
export interface ServerToRun {
  readonly app: FastifyInstance;
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly log: Logger;
  close(): Promise<void>;
}

/** Listens until the process is told to stop, then lets requests under way end. */
export async function runServer(server: ServerToRun): Promise<void> {
  const { app, name, host, port, log } = server;
  await app.listen({ port, host });
  log.info({ host, port }, `${name} listens`);

  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    const cut = setTimeout(() => app.server.closeAllConnections(), GRACE_MS);
    await app.close();
    clearTimeout(cut);
    await server.close();
    log.info(`${name} stopped`);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      stop().catch((error: unknown) => {
        log.error(errorLogFields(error), 'stopping failed');
        process.exitCode = 1;
      });
    });
  }
}
