import { createLog } from '@lanyard/api/http/create-log';
import { runServer } from '@lanyard/api/http/run-server';
import type { Tracing } from '@lanyard/telemetry/start-tracing';
import { buildApp } from './app.ts';
import { compose } from './compose.ts';
import type { WebEnv } from './env.ts';

/** Starts the storefront's server; it runs until the process is told to stop. */
export async function start(env: WebEnv, tracing: Tracing | undefined): Promise<void> {
  const log = createLog('web', env.LOG_LEVEL);
  const deps = await compose(env, log, tracing);
  const app = await buildApp(deps);
  await runServer({
    app,
    name: 'storefront',
    host: env.HOST,
    port: env.WEB_PORT,
    log,
    close: async () => {
      await deps.close();
      await tracing?.stop();
    },
  });
}
