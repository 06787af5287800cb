import { errorLogFields } from '@lanyard/api/errors/error-log-fields';
import { createLog } from '@lanyard/api/http/create-log';
import { buildApp } from './app.ts';
import { compose } from './compose.ts';
import { readEnv, type AdminEnv } from './env.ts';

/** How long requests under way may take to end once the server is told to stop. */
const GRACE_MS = 10_000;

async function start(env: AdminEnv): Promise<void> {
  const log = createLog('admin', env.LOG_LEVEL);
  const deps = await compose(env, log);
  const app = await buildApp(deps);
  await app.listen({ port: env.ADMIN_PORT, host: env.HOST });
  log.info({ host: env.HOST, port: env.ADMIN_PORT }, 'dashboard listens');

  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    const cut = setTimeout(() => app.server.closeAllConnections(), GRACE_MS);
    await app.close();
    clearTimeout(cut);
    await deps.close();
    log.info('dashboard stopped');
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

try {
  await start(readEnv(process.env));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'the dashboard could not start'}\n`);
  process.exit(1);
}
