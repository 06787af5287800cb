import { errorLogFields } from '@lanyard/api/errors/error-log-fields';
import { pino } from 'pino';
import { buildApp } from './app.ts';
import { compose } from './compose.ts';
import { readEnv, type AdminEnv } from './env.ts';

async function start(env: AdminEnv): Promise<void> {
  const serializers = { err: errorLogFields, error: errorLogFields };
  const log = pino({ level: env.LOG_LEVEL, base: { part: 'admin' }, serializers });
  const deps = compose(env, log);
  const app = await buildApp(deps);
  await app.listen({ port: env.ADMIN_PORT, host: env.HOST });
  log.info({ host: env.HOST, port: env.ADMIN_PORT }, 'dashboard listens');

  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    await app.close();
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
