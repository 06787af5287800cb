import { DEPLOYMENT_NAME, TASK_QUEUE } from '@lanyard/contracts/task-queues';
import { makeDeploymentCurrent } from '@lanyard/temporal/deployment';
import { createNativeConnection } from '@lanyard/temporal/native-connection';
import { installRuntime } from '@lanyard/temporal/runtime-logger';
import type { Tracing } from '@lanyard/telemetry/start-tracing';
import { Worker } from '@temporalio/worker';
import { pino } from 'pino';
import { createCodeBatches } from './activities/coupons/batches/create-code-batches.ts';
import { createCouponCache } from './activities/coupons/coupon-cache.ts';
import { createCouponSteering } from './activities/coupons/create-coupon-steering.ts';
import { createDatabaseSteps } from './activities/database-steps.ts';
import { createExports } from './activities/exports/create-exports.ts';
import { createOutsideCalls } from './activities/outside-calls.ts';
import { bundlePath, readBuildId } from './bundle.ts';
import { compose } from './compose.ts';
import { pollCoupons } from './coupons/poll-coupons.ts';
import { watchCoupons } from './coupons/watch-coupons.ts';
import type { WorkerEnv } from './env.ts';
import { serveHealth } from './health.ts';
import { noteJobs } from './jobs/note-jobs.ts';
import { createWorkerMetrics } from './metrics.ts';
import { startRelay } from './relay/start-relay.ts';

/** Runs a worker, its relay and its health page until the process is told to stop. */
export async function runWorker(env: WorkerEnv, tracing: Tracing | undefined): Promise<void> {
  const log = pino({ level: env.LOG_LEVEL, base: { part: 'worker' } });
  // The SDK shuts workers down on these signals by itself; `worker.run()` then returns.
  installRuntime({ log, shutdownSignals: ['SIGINT', 'SIGTERM'] });

  const buildId = readBuildId();
  const { deps, couponSources, couponNotices, client, temporal, dataConverter } = await compose(env, tracing);
  const metrics = createWorkerMetrics(deps.db);
  const couponCache = createCouponCache({ forMs: 3000 });
  const connection = await createNativeConnection(temporal.connectOptions);
  const worker = await Worker.create({
    connection,
    namespace: temporal.namespace,
    taskQueue: TASK_QUEUE,
    workflowBundle: { codePath: bundlePath },
    activities: {
      ...createDatabaseSteps(deps),
      ...createOutsideCalls(deps, couponCache),
      ...createCouponSteering(deps, couponSources),
      ...createCodeBatches(deps, couponSources),
      ...createExports(deps),
    },
    dataConverter,
    interceptors: {
      activity: [metrics.activityInterceptor, noteJobs(deps), ...(tracing?.activityInterceptors ?? [])],
    },
    // A worker that was killed is noticed by its sticky queue after two seconds, not ten.
    stickyQueueScheduleToStartTimeout: '2s',
    shutdownGraceTime: '10s',
    // As many at once as the database has connections for; in a rush the rest waits at the server, where waiting
    // costs nothing and counts against no timeout.
    maxConcurrentActivityTaskExecutions: 16,
    maxConcurrentLocalActivityExecutions: 16,
    maxCachedWorkflows: env.WORKER_MAX_CACHED_WORKFLOWS,
    workerDeploymentOptions: {
      useWorkerVersioning: true,
      version: { deploymentName: DEPLOYMENT_NAME, buildId },
      defaultVersioningBehavior: 'AUTO_UPGRADE',
    },
  });

  let isCurrent = env.LANYARD_DEPLOY === 'manual';
  const relay = startRelay({ db: deps.db, databaseUrl: env.DATABASE_URL, keys: deps.keys, client, log });
  const coupons = watchCoupons({ deps, databaseUrl: env.DATABASE_URL, cache: couponCache, log });
  const couponPoll = pollCoupons({ deps: { ...deps, couponNotices }, databaseUrl: env.DATABASE_URL, log });
  const health = serveHealth({
    host: env.HOST,
    port: env.WORKER_PORT,
    db: deps.db,
    client,
    worker,
    metrics,
    isCurrent: () => isCurrent,
  });

  const running = worker.run();
  log.info({ buildId, taskQueue: TASK_QUEUE }, 'worker runs');
  if (env.LANYARD_DEPLOY === 'auto') {
    const { namespace } = temporal;
    await makeDeploymentCurrent({
      client,
      namespace,
      deploymentName: DEPLOYMENT_NAME,
      buildId,
      timeoutMs: 30_000,
    });
    isCurrent = true;
  }

  await running;
  health.close();
  await relay.stop();
  await couponPoll.stop();
  await coupons.stop();
  await connection.close();
  await client.connection.close();
  await deps.db.close();
  await tracing?.stop();
  log.info('worker stopped');
}
