import { migrate } from '@lanyard/db/migrate';
import { lastLines, PlainError } from '../plain-error.ts';
import type { Part } from '../processes/part.ts';
import { runCommand } from '../processes/run-command.ts';
import type { Steps } from '../steps.mjs';
import { findTemporalCli } from '../temporal-cli.ts';
import { buildApp, isBuilt } from './builds.ts';
import type { StackPlan } from './plan.ts';
import { prepareForeignTemporal } from './services.ts';

/** What starting needs besides the plan. */
export interface StartOptions {
  plan: StackPlan;
  dataDir: string;
  builds: { folder: string; packageName: string }[];
  seedsDemo: boolean;
  steps: Steps;
  say: (sentence: string) => void;
  /** Aborted when the start is given up; what runs then is ended from outside. */
  controller: AbortController;
}

// When one fails the others are told to stop and waited for, so that nothing goes on behind the error.
async function together(controller: AbortController, work: Promise<void>[]): Promise<void> {
  const failures: unknown[] = [];
  await Promise.all(
    work.map((one) =>
      one.catch((error: unknown) => {
        failures.push(error);
        controller.abort();
      }),
    ),
  );
  if (failures.length > 0) throw failures[0];
}

async function startDatabase({ plan, steps, controller }: StartOptions): Promise<void> {
  const { postgres } = plan.parts;
  if (postgres) await steps.step('PostgreSQL', () => postgres.start());
  controller.signal.throwIfAborted();
  await steps.step('Database schema', () => migrate({ url: plan.databaseUrl }));
}

async function seedDemo({ plan, steps, controller }: StartOptions): Promise<void> {
  await steps.step('Demo events', async () => {
    const args = ['--import', 'tsx', 'tools/lanyard/main.ts', 'seed', '--demo'];
    const result = await runCommand(process.execPath, args, { env: plan.env, signal: controller.signal });
    if (result.code !== 0)
      throw new PlainError(`The demo could not be set up:\n${lastLines(result.output, 15)}`);
  });
}

async function startTemporal({ plan, dataDir, steps, say, controller }: StartOptions): Promise<void> {
  const { temporal } = plan.parts;
  await steps.step('Temporal', async (progress) => {
    if (!temporal) return prepareForeignTemporal(plan.env, say);
    await findTemporalCli({ dataDir, progress });
    controller.signal.throwIfAborted();
    return temporal.start();
  });
}

async function buildAll({ builds, steps, controller: { signal } }: StartOptions): Promise<void> {
  for (const build of builds) {
    signal.throwIfAborted();
    if (isBuilt(build.folder)) continue;
    await steps.step(`Build of ${build.packageName}`, () => buildApp({ ...build, signal }));
  }
}

/** Starts all parts of a plan, each as soon as what it needs is there, and waits until every one is ready. */
export async function startParts(options: StartOptions): Promise<void> {
  const { plan, steps, controller } = options;
  const { sandbox, admin, web, worker } = plan.parts;
  const startOne = (part: Part) => steps.step(part.name, () => part.start());
  await together(controller, [
    startDatabase(options),
    startTemporal(options),
    buildAll(options),
    ...(sandbox ? [startOne(sandbox)] : []),
  ]);
  controller.signal.throwIfAborted();
  await together(controller, [
    ...[...worker, ...web, ...(admin ? [admin] : [])].map(startOne),
    ...(options.seedsDemo ? [seedDemo(options)] : []),
  ]);
  controller.signal.throwIfAborted();
}
