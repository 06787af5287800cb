import { mkdirSync } from 'node:fs';
import { launcherEnv, type LauncherEnv, systemEnv } from './env.ts';
import { PlainError } from './plain-error.ts';
import { requireFreePort } from './ports.ts';
import { endLeftovers } from './processes/run-records.ts';
import { endAbandonedStacks, listStack } from './stack/abandoned-stacks.ts';
import { readOrCreateKeys } from './stack/keys.ts';
import { takeDataDir } from './stack/launcher-lock.ts';
import { lanyardParts, type PartCatalog } from './stack/part-catalog.ts';
import { planStack, type StackPlan, stopOrder } from './stack/plan.ts';
import { neededBuilds, type PartCounts } from './stack/program-parts.ts';
import { publishEnv, withdrawEnv } from './stack/running-stack.ts';
import { findFreePorts, type StackPorts } from './stack/settings.ts';
import { startParts } from './stack/start-parts.ts';
import { stopWithProcess } from './stack/stop-with-process.ts';
import { createSteps } from './steps.mjs';

/** What stack to run; everything but the data folder and the ports has a standard. */
export interface StackOptions {
  dataDir: string;
  /** `free` looks for unused ones, as tests do. */
  ports: 'free' | StackPorts;
  /** On top of what any program needs; DATABASE_URL and TEMPORAL_ADDRESS in here replace the embedded services. */
  env?: Record<string, string>;
  temporal?: { inMemory?: boolean; extraArgs?: string[] };
  postgres?: { fsync?: 'on' | 'off' };
  /** How many of each part; one of each by default. */
  parts?: Partial<PartCounts>;
  /** Makes the demo events and logins if they are not there. */
  seedsDemo?: boolean;
  restartsAfterCrash?: boolean;
  /** Serves the pages from their sources instead of building them. */
  isDev?: boolean;
  quiet?: boolean;
  /** Ends a start under way; given by those who stop the stack themselves, else Ctrl-C stops it and the process. */
  signal?: AbortSignal;
  /** Hears of crashes and restarts. */
  say?: (sentence: string) => void;
  /** Called when a part crashed and is not started again. */
  onGivenUp?: (sentence: string) => void;
  catalog?: PartCatalog;
}

/** A running stack: its addresses, its parts and the environment they were given, for further programs beside them. */
export interface Stack extends StackPlan {
  /** Ends everything, first who asks, last who answers. */
  stop(): Promise<void>;
}

function requireKeys(settings: LauncherEnv, dataDir: string): string {
  if (settings.LANYARD_KEYS) return settings.LANYARD_KEYS;
  if (settings.NODE_ENV === 'production') {
    throw new PlainError('LANYARD_KEYS must be set when NODE_ENV is production.');
  }
  return readOrCreateKeys(dataDir);
}

async function requireFreePorts(ports: StackPorts, host: string, counts: PartCounts): Promise<void> {
  if (counts.web > 0) await requireFreePort(ports.web, 'WEB_PORT', host);
  if (counts.admin) await requireFreePort(ports.admin, 'ADMIN_PORT', host);
  if (counts.sandbox) await requireFreePort(ports.sandbox, 'SANDBOX_PORT');
  if (counts.worker > 0) await requireFreePort(ports.worker, 'WORKER_PORT', host);
}

/** Starts database, Temporal and all parts and waits until each is ready; when that fails, nothing of it stays behind. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { dataDir, env: given = {}, catalog = lanyardParts, quiet = false } = options;
  const settings = launcherEnv(given);
  const counts: PartCounts = { web: 1, worker: 1, admin: true, sandbox: true, ...options.parts };
  const steps = createSteps({ quiet });
  const { say = steps.line, restartsAfterCrash = false, isDev = false } = options;
  // Aborted when the stack is to end, whether it is still starting or has long been running.
  const controller = new AbortController();
  const care = { say, restartsAfterCrash, onGivenUp: options.onGivenUp ?? say, over: controller.signal };

  mkdirSync(dataDir, { recursive: true });
  const lock = await takeDataDir(dataDir);
  // Whoever gives a signal sees to the stopping; else nobody would when this process is interrupted or killed.
  const isOnItsOwn = options.signal === undefined;
  if (isOnItsOwn) await endAbandonedStacks();
  const unlist = isOnItsOwn ? listStack(dataDir) : () => {};
  let plan: StackPlan | undefined;
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    controller.abort();
    lock.announceStop();
    // One that cannot be stopped must not keep the rest running.
    for (const parts of plan ? stopOrder(plan) : [])
      await Promise.allSettled(parts.map((part) => part.stop()));
    withdrawEnv(dataDir);
    unlist();
    stopListening();
    lock.release();
  };
  // Begun a moment later, for the abort in it comes back here.
  const stopOnce = () => (stopping ??= Promise.resolve().then(stop));
  // A start under way waits for its programs, so ending those ends it.
  controller.signal.addEventListener('abort', () => void stopOnce());
  const abort = () => controller.abort();
  const stopListening = isOnItsOwn ? stopWithProcess(stopOnce) : () => {};
  options.signal?.addEventListener('abort', abort);

  try {
    const leftovers = await endLeftovers(dataDir);
    if (leftovers.length > 0) say(`Ended what an earlier start had left running: ${leftovers.join(', ')}.`);
    const ports = options.ports === 'free' ? await findFreePorts() : options.ports;
    await requireFreePorts(ports, settings.HOST, counts);
    plan = await planStack({
      dataDir,
      ports,
      settings,
      baseEnv: { ...systemEnv(), ...given, ...(isDev && { LANYARD_DEV: '1' }) },
      keys: requireKeys(settings, dataDir),
      counts,
      catalog,
      care,
      isTemporalInMemory: options.temporal?.inMemory ?? false,
      temporalArgs: options.temporal?.extraArgs ?? [],
      fsync: options.postgres?.fsync ?? 'on',
    });
    options.signal?.throwIfAborted();
    const builds = neededBuilds(catalog, isDev ? { ...counts, web: 0, admin: false } : counts);
    const seedsDemo = options.seedsDemo ?? false;
    await startParts({ plan, dataDir, builds, seedsDemo, steps, say, controller });
    publishEnv(dataDir, plan.env);
  } catch (error) {
    await stopOnce();
    throw error;
  } finally {
    options.signal?.removeEventListener('abort', abort);
  }
  return { ...plan, stop: stopOnce };
}
