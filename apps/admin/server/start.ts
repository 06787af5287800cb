import { createLog } from '@lanyard/api/http/create-log';
import { runServer } from '@lanyard/api/http/run-server';
import type { Tracing } from '@lanyard/telemetry/start-tracing';
import { buildApp } from './app.ts';
import { compose } from './compose.ts';
import type { AdminEnv } from './env.ts';

/** Starts the dashboard's server; it runs until the process is told to stop. */
export async function start(env: AdminEnv, tracing: Tracing | undefined): Promise<void> {
  const log = createLog('admin', env.LOG_LEVEL);
  const deps = await compose(env, log, tracing);
  const app = await buildApp(deps);
  await runServer({
    app,
    name: 'dashboard',
    host: env.HOST,
    port: env.ADMIN_PORT,
    log,
    close: async () => {
      await deps.close();
      await tracing?.stop();
    },
  });
}
