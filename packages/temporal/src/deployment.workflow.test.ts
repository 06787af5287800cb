import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Worker, bundleWorkflowCode } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKeyRing } from '@lanyard/crypto/key-ring';
import { createClient } from './client.ts';
import { createDataConverter, failureConverterPath } from './data-converter.ts';
import { describeCurrentDeployment, makeDeploymentCurrent } from './deployment.ts';
import { isAlreadyStarted, isNotFound, isUnavailable, isUpdateTimeout } from './errors.ts';
import { createNativeConnection } from './native-connection.ts';
import { countPollers } from './pollers.ts';
import { checkTemporal } from './readiness.ts';
import { type FieldLogger, installRuntime } from './runtime-logger.ts';
import * as activities from './test-support/secretive-activities.ts';
import { returningWorkflow, secretiveWorkflow, tell } from './test-support/secretive-workflow.ts';
import { startTestServer } from './test-support/start-test-server.ts';
import { WORKER_HEARTBEAT_MS } from './worker-heartbeat.ts';

const taskQueue = 'deployed';
const deploymentName = 'lanyard-test';
const dataConverter = createDataConverter(createKeyRing([{ id: 'p1', key: randomBytes(32) }]));

let env: TestWorkflowEnvironment;
let workflowBundle: { code: string };
let options: Parameters<typeof createClient>[0];
let client: ReturnType<typeof createClient>;

const silent: FieldLogger = { trace() {}, debug() {}, info() {}, warn() {}, error() {} };

beforeAll(async () => {
  installRuntime({ log: silent, shutdownSignals: [] });
  env = await startTestServer(dataConverter);
  workflowBundle = await bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('./test-support/secretive-workflow.ts', import.meta.url)),
    failureConverterPath,
    logger: new DefaultLogger('ERROR'),
  });
  options = { connectOptions: { address: env.address }, namespace: 'default', dataConverter };
  client = createClient(options);
}, 60_000);

afterAll(async () => {
  await client?.connection.close();
  await env?.teardown();
});

async function runWithWorker<Result>(buildId: string, run: () => Promise<Result>): Promise<Result> {
  const connection = await createNativeConnection(options.connectOptions);
  const worker = await Worker.create({
    connection,
    taskQueue,
    workflowBundle,
    activities,
    dataConverter,
    identity: `worker-of-${buildId}`,
    workerDeploymentOptions: {
      useWorkerVersioning: true,
      version: { deploymentName, buildId },
      defaultVersioningBehavior: 'AUTO_UPGRADE',
    },
  });
  try {
    return await worker.runUntil(run);
  } finally {
    await connection.close();
  }
}

describe('a deployment', () => {
  const namespace = 'default';

  it('has no current build before anybody made one', async () => {
    expect(await describeCurrentDeployment({ client, namespace, deploymentName })).toBeUndefined();
    const early = { client, namespace, deploymentName, buildId: 'never', timeoutMs: 500 };
    await expect(makeDeploymentCurrent(early)).rejects.toSatisfy(isNotFound);
  });

  it(
    'is made current as soon as its worker has announced it, twice without harm',
    { timeout: 30_000 },
    async () => {
      const first = { client, namespace, deploymentName, buildId: 'build-1', timeoutMs: 20_000 };
      const made = makeDeploymentCurrent(first);
      await runWithWorker('build-1', async () => {
        await made;
        await makeDeploymentCurrent(first);
        expect(await describeCurrentDeployment(first)).toEqual({ buildId: 'build-1' });
        const start = { workflowId: 'deployed-1', taskQueue, args: ['x'] as [string] };
        expect(await client.workflow.execute(returningWorkflow, start)).toBe('x');
        expect(await countPollers({ client, taskQueue })).toEqual({ workflow: 1, activity: 1 });
        expect(await countPollers({ client, taskQueue, buildId: 'build-1' })).toEqual({
          workflow: 1,
          activity: 1,
        });
        expect(await countPollers({ client, taskQueue, buildId: 'build-2' })).toEqual({
          workflow: 0,
          activity: 0,
        });
      });
    },
  );

  it('gives way to the next build', { timeout: 30_000 }, async () => {
    const second = { client, namespace, deploymentName, buildId: 'build-2', timeoutMs: 20_000 };
    await runWithWorker('build-2', async () => {
      await makeDeploymentCurrent(second);
      expect(await describeCurrentDeployment(second)).toEqual({ buildId: 'build-2' });
      const all = { workflow: 1, activity: 1 };
      // The worker of the first build has stopped and does not count, though Temporal still lists its polls.
      expect(await countPollers({ client, taskQueue })).toEqual(all);
      // Its heartbeats have begun, and it still counts.
      await delay(2 * WORKER_HEARTBEAT_MS);
      expect(await countPollers({ client, taskQueue })).toEqual(all);
    });
    expect(await countPollers({ client, taskQueue })).toEqual({ workflow: 0, activity: 0 });
  });
});

describe('readiness', () => {
  it('is told of a server that answers, a namespace that is not there and a server that is away', async () => {
    expect(await checkTemporal(client)).toEqual({ isReady: true });
    const lost = createClient({ ...options, namespace: 'nowhere' });
    expect(await checkTemporal(lost)).toEqual({ isReady: false, reason: 'namespace-missing' });
    await lost.connection.close();
    const away = createClient({ ...options, connectOptions: { address: '127.0.0.1:1' } });
    const before = Date.now();
    expect(await checkTemporal(away, 300)).toEqual({ isReady: false, reason: 'unreachable' });
    expect(Date.now() - before).toBeLessThan(600);
    await away.connection.close();
  });

  it('counts nobody on a queue nobody polls', async () => {
    expect(await countPollers({ client, taskQueue: 'lonely' })).toEqual({ workflow: 0, activity: 0 });
  });
});

describe('errors of the client', () => {
  it('are told apart', { timeout: 30_000 }, async () => {
    const missing = await caught(client.workflow.getHandle('nobody').describe());
    expect([isNotFound(missing), isAlreadyStarted(missing), isUnavailable(missing)]).toEqual([
      true,
      false,
      false,
    ]);

    const start = { workflowId: 'twice', taskQueue: 'lonely', args: ['x'] as [string] };
    const handle = await client.workflow.start(secretiveWorkflow, start);
    const again = await caught(client.workflow.start(secretiveWorkflow, start));
    expect([isNotFound(again), isAlreadyStarted(again), isUnavailable(again)]).toEqual([false, true, false]);

    const unanswered = await caught(
      client.withDeadline(Date.now() + 500, () => handle.executeUpdate(tell, { args: ['x'] })),
    );
    expect([isUpdateTimeout(unanswered), isUnavailable(unanswered)]).toEqual([true, false]);
  });

  it(
    'tell a server that is away from an update that takes long, well within 8 s',
    { timeout: 30_000 },
    async () => {
      const away = createClient({ ...options, connectOptions: { address: '127.0.0.1:1' } });
      const handle = away.workflow.getHandle('twice');
      const deadline = Date.now() + 8_000;
      const [described, updated] = await away.withDeadline(deadline, () =>
        Promise.all([caught(handle.describe()), caught(handle.executeUpdate(tell, { args: ['x'] }))]),
      );
      expect(Date.now()).toBeLessThan(deadline - 2_000);
      expect([isUnavailable(described), isNotFound(described)]).toEqual([true, false]);
      expect([isUnavailable(updated), isUpdateTimeout(updated)]).toEqual([true, false]);
      await away.connection.close();
    },
  );
});

function caught(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'no error',
    (error: unknown) => error,
  );
}
