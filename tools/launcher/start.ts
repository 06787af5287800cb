import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DEMO_PASSWORD, demoLogins } from '@lanyard/domain/staff/demo-logins';
import { staffRoleWords } from '@lanyard/domain/staff/staff-roles';
import { followSources } from './dev/follow-sources.ts';
import { inheritedEnv, launcherEnv } from './env.ts';
import { describeError, PlainError } from './plain-error.ts';
import { haltEmbeddedPostgres, stopEmbeddedPostgres } from './postgres.ts';
import { removeCluster } from './postgres/cluster.ts';
import { lockHolder } from './processes/lock.ts';
import { endLeftovers, killParts } from './processes/run-records.ts';
import { listenForStop } from './processes/stop-signals.ts';
import { type Stack, startStack } from './stack.ts';
import { launcherLock } from './stack/running-stack.ts';
import { needsSandbox, portsFromEnv } from './stack/settings.ts';
import { createSteps, formatDuration } from './steps.mjs';

async function resetData(dataDir: string): Promise<void> {
  const heldBy = lockHolder(launcherLock(dataDir));
  if (heldBy !== undefined) {
    throw new PlainError(
      `Lanyard runs from ${dataDir} (process ${heldBy}). Stop it before its data is deleted.`,
    );
  }
  await endLeftovers(dataDir);
  await stopEmbeddedPostgres(dataDir);
  removeCluster(dataDir);
  // What was downloaded is no data of anybody's, and costs minutes to fetch again.
  for (const folder of ['temporal', 'keys', 'logs', 'run', 'sandbox']) {
    rmSync(join(dataDir, folder), { recursive: true, force: true });
  }
}

function describeStack({ urls, parts }: Stack, hasDemo: boolean): string {
  const rows = [
    ['Conference', urls.web[0] && `${urls.web[0]}/e/demo`],
    ['Free meetup', urls.web[0] && `${urls.web[0]}/e/meetup`],
    ['Dashboard', urls.admin],
    ['Mailbox', parts.sandbox && `${urls.sandbox}/mail`],
    ['Temporal', urls.temporalUi],
  ];
  const lines = rows.flatMap(([name, url]) => (url ? [`  ${name?.padEnd(12)} ${url}`] : []));
  const logins = demoLogins.map(({ email, role }) => `  ${email.padEnd(24)} ${staffRoleWords[role].one}`);
  const demo = hasDemo ? ['', `Demo logins of the dashboard, password ${DEMO_PASSWORD}:`, '', ...logins] : [];
  return ['', ...lines, ...demo, ''].join('\n');
}

async function run(): Promise<number> {
  const { values } = parseArgs({
    options: { reset: { type: 'boolean', default: false }, dev: { type: 'boolean', default: false } },
  });
  const env = inheritedEnv();
  const settings = launcherEnv(env);
  const { LANYARD_DATA_DIR: dataDir } = settings;
  if (values.dev && settings.NODE_ENV === 'production') {
    throw new PlainError('--dev serves sources and is never for production.');
  }
  const startedAt = Date.now();
  const steps = createSteps();
  if (values.reset) {
    const foreign = settings.DATABASE_URL ? ' The database at DATABASE_URL is left alone.' : '';
    steps.line(`Deleting what Lanyard keeps in ${dataDir}.${foreign}`);
    await resetData(dataDir);
  }

  const stopping = new AbortController();
  const { signal } = stopping;
  let exitCode = 0;
  listenForStop(
    () => stopping.abort(),
    () => {
      killParts(dataDir);
      if (!settings.DATABASE_URL) haltEmbeddedPostgres(dataDir);
      process.exit(130);
    },
  );
  const seedsDemo = settings.NODE_ENV !== 'production';
  const stack = await startStack({
    dataDir,
    env,
    ports: portsFromEnv(settings),
    parts: { sandbox: needsSandbox(settings) },
    seedsDemo,
    restartsAfterCrash: !values.dev,
    isDev: values.dev,
    signal,
    say: steps.line,
    onGivenUp: (sentence) => {
      if (values.dev) {
        steps.line(`${sentence}\nWaiting for a change of its code.`);
        return;
      }
      steps.line(`${sentence}\nStopping everything.`);
      exitCode = 1;
      stopping.abort();
    },
  }).catch((error: unknown) => {
    if (signal.aborted) return undefined;
    throw error;
  });
  if (!stack) return exitCode;

  steps.line(
    `${describeStack(stack, seedsDemo)}\nReady after ${formatDuration(Date.now() - startedAt)}. Ctrl-C stops everything.`,
  );
  // The parts are processes of their own, so something here has to keep the launcher alive.
  const idle = setInterval(() => {}, 60_000);
  if (values.dev) void followSources(stack, { say: steps.line, signal });
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve));
  clearInterval(idle);
  await steps.step('Stopping', () => stack.stop());
  return exitCode;
}

process.exitCode = await run().catch((error: unknown) => {
  console.error(describeError(error));
  return 1;
});
// A reused connection or a stray timer must not keep a finished launcher alive.
process.exit();
