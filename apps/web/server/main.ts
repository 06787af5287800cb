import { createLog } from '@lanyard/api/http/create-log';
import { runServer } from '@lanyard/api/http/run-server';
import { buildApp } from './app.ts';
import { compose } from './compose.ts';
import { readEnv, type WebEnv } from './env.ts';

async function start(env: WebEnv): Promise<void> {
  const log = createLog('web', env.LOG_LEVEL);
  const deps = await compose(env, log);
  const app = await buildApp(deps);
  await runServer({
    app,
    name: 'storefront',
    host: env.HOST,
    port: env.WEB_PORT,
    log,
    close: () => deps.close(),
  });
}

try {
  await start(readEnv(process.env));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'the storefront could not start'}\n`);
  process.exit(1);
}
