import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Client } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import proto from '@temporalio/proto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Worker, bundleWorkflowCode } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKeyRing } from '@lanyard/crypto/key-ring';
import { createDataConverter, failureConverterPath } from './data-converter.ts';
import { installRuntime, type FieldLogger } from './runtime-logger.ts';
import * as activities from './test-support/secretive-activities.ts';
import {
  recall,
  returningWorkflow,
  secretiveWorkflow,
  tell,
  whisper,
} from './test-support/secretive-workflow.ts';
import { startTestServer } from './test-support/start-test-server.ts';

const SECRET = 'planted-word-4711';
const taskQueue = 'codec';
const dataConverter = createDataConverter(createKeyRing([{ id: 'p1', key: randomBytes(32) }]));

const logged: string[] = [];
const record = (fields: object, message: string): void =>
  void logged.push(JSON.stringify({ message, fields }));
const log: FieldLogger = { trace: record, debug: record, info: record, warn: record, error: record };

let env: TestWorkflowEnvironment;
let workflowBundle: { code: string };

beforeAll(async () => {
  installRuntime({ log, shutdownSignals: [] });
  env = await startTestServer(dataConverter);
  workflowBundle = await bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('./test-support/secretive-workflow.ts', import.meta.url)),
    failureConverterPath,
    logger: new DefaultLogger('ERROR'),
  });
}, 60_000);

afterAll(async () => {
  await env?.teardown();
});

async function runWithWorker<Result>(run: () => Promise<Result>): Promise<Result> {
  const worker = await Worker.create({
    connection: env.nativeConnection,
    namespace: env.namespace ?? 'default',
    taskQueue,
    workflowBundle,
    activities,
    dataConverter,
  });
  return worker.runUntil(run);
}

describe('what Temporal stores and the worker logs', () => {
  it('holds no planted word, whichever way it went in, and replays', { timeout: 60_000 }, async () => {
    const { client } = env;
    const started = await runWithWorker(async () => {
      const handle = await client.workflow.start(secretiveWorkflow, {
        workflowId: 'secretive',
        taskQueue,
        args: [`${SECRET}-argument`],
        memo: { note: `${SECRET}-memo` },
        staticSummary: `${SECRET}-summary`,
      });
      expect(await handle.executeUpdate(tell, { args: [`${SECRET}-update`] })).toBe(`${SECRET}-update`);
      await expect(handle.executeUpdate(tell, { args: [`refuse-${SECRET}`] })).rejects.toMatchObject({
        cause: { message: `refuse-${SECRET}` },
      });
      expect(await handle.query(recall, `${SECRET}-query-`)).toEqual([`${SECRET}-query-${SECRET}-update`]);
      await handle.signal(whisper, `${SECRET}-signal`);
      await expect(handle.result()).rejects.toMatchObject({
        cause: { message: `${SECRET}-argument`, type: 'TOLD', details: [`${SECRET}-argument`] },
      });
      return handle;
    });

    const history = await started.fetchHistory();
    expect(leaks(proto.temporal.api.history.v1.History.encode(history).finish())).toEqual([]);
    const text = historyToJSON(history);
    expect(text).toContain('Encoded failure');
    expect(text).toContain('EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED');
    const description = await started.describe();
    expect(
      leaks(
        proto.temporal.api.workflowservice.v1.DescribeWorkflowExecutionResponse.encode(
          description.raw,
        ).finish(),
      ),
    ).toEqual([]);
    expect(description.memo).toEqual({ note: `${SECRET}-argument` });
    await Worker.runReplayHistory({ workflowBundle, dataConverter }, history, 'secretive');
  });

  it('gives results back decoded', { timeout: 60_000 }, async () => {
    const handle = await runWithWorker(async () => {
      const options = { workflowId: 'returning', taskQueue, args: [`${SECRET}-result`] as [string] };
      const returning = await env.client.workflow.start(returningWorkflow, options);
      expect(await returning.result()).toBe(`${SECRET}-result`);
      return returning;
    });
    const history = await handle.fetchHistory();
    expect(leaks(proto.temporal.api.history.v1.History.encode(history).finish())).toEqual([]);
  });

  it('holds what a client without the codec sent, which shows that the search finds, and which still decodes', async () => {
    const clear = new Client({ connection: env.connection, namespace: env.client.options.namespace });
    const handle = await runWithWorker(async () => {
      const options = { workflowId: 'clear', taskQueue, args: [`${SECRET}-clear`] as [string] };
      const returning = await clear.workflow.start(returningWorkflow, options);
      expect(await env.client.workflow.getHandle('clear').result()).toBe(`${SECRET}-clear`);
      return returning;
    });
    const history = await handle.fetchHistory();
    expect(leaks(proto.temporal.api.history.v1.History.encode(history).finish())).toHaveLength(1);
  });

  it('tells in the log that an activity failed, without saying what it said', () => {
    const lines = logged.filter((line) => line.includes('"errorType"'));
    expect(lines.some((line) => line.includes('"activityType":"fail"'))).toBe(true);
    expect(logged.filter((line) => line.includes(SECRET))).toEqual([]);
  });
});

/** Where the planted word stands in clear or as base64 in bytes as the server sent them. */
function leaks(raw: Uint8Array): string[] {
  const text = Buffer.from(raw).toString('latin1');
  return [SECRET, Buffer.from(SECRET).toString('base64').slice(0, 20)].flatMap((needle) => {
    const at = text.indexOf(needle);
    return at < 0 ? [] : [text.slice(Math.max(0, at - 80), at + 80)];
  });
}
