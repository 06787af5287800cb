import { createLog } from '@lanyard/api/http/create-log';
import { runServer } from '@lanyard/api/http/run-server';
import { buildApp } from './app.ts';
import { compose } from './compose.ts';
import { readEnv, type AdminEnv } from './env.ts';

async function start(env: AdminEnv): Promise<void> {
  const log = createLog('admin', env.LOG_LEVEL);
  const deps = await compose(env, log);
  const app = await buildApp(deps);
  await runServer({
    app,
    name: 'dashboard',
    host: env.HOST,
    port: env.ADMIN_PORT,
    log,
    close: () => deps.close(),
  });
}

try {
  await start(readEnv(process.env));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'the dashboard could not start'}\n`);
  process.exit(1);
}
