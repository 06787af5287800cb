import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { failureConverterPath } from '@lanyard/temporal/data-converter';
import { testDataConverter } from '@lanyard/testing/temporal/temporal-environment';
import {
  bundleWorkflowCode,
  DefaultLogger,
  Runtime,
  Worker,
  type WorkflowBundleOption,
} from '@temporalio/worker';
import { beforeAll, describe, expect, it } from 'vitest';
import { readHistories, type RecordedHistory } from './testing/recorded-history.ts';

const histories = readHistories();

beforeAll(() => {
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    shutdownSignals: [],
    telemetryOptions: { logging: { forward: {}, filter: 'OFF' } },
  });
});

function replay(
  workflowBundle: WorkflowBundleOption,
  { history, workflowId }: RecordedHistory,
): Promise<void> {
  return Worker.runReplayHistory({ workflowBundle, dataConverter: testDataConverter }, history, workflowId);
}

describe('the workflow code as it is now', () => {
  const codePath = process.env['TEST_WORKFLOW_BUNDLE'] ?? '';

  it('holds no schema library, which would cost memory in every cached workflow', () => {
    const code = readFileSync(codePath, 'utf8').replace(/\/\/# sourceMappingURL=.*/s, '');
    expect(code).not.toMatch(/node_modules\/.*zod/);
  });

  it('has histories of each kind of process to replay', () => {
    const kinds = new Set(histories.map(({ name }) => name.split('-')[0]));
    expect(kinds).toEqual(new Set(['event', 'fan', 'order', 'stats', 'ticket', 'workshop']));
  });

  it.each(histories)('replays $name', async ({ recorded }) => {
    await expect(replay({ codePath }, recorded)).resolves.toBeUndefined();
  });
});

describe('workflow code that was changed without a patch', () => {
  it('does not replay', async () => {
    const { code } = await bundleWorkflowCode({
      workflowsPath: fileURLToPath(new URL('./testing/changed-order.fixture.ts', import.meta.url)),
      failureConverterPath,
      logger: new DefaultLogger('ERROR'),
    });
    const paid = histories.find(({ name }) => name === 'order-paid');
    if (!paid) throw new Error('order-paid is not recorded');
    await expect(replay({ code }, paid.recorded)).rejects.toThrow(/[Nn]ondeterminism/);
  });
});
