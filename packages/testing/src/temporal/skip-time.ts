import { randomUUID } from 'node:crypto';
import { msToTs } from '@temporalio/common/lib/time.js';
import type { TestWorkflowEnvironment } from '@temporalio/testing';

/**
 * Lets one workflow (and what it starts from then on) skip its waiting: with `ms` exactly so far, else as far
 * as its timers go. A server with `frontend.WorkflowTimeSkippingEnabled` does this per workflow; everything
 * outside of workflows stays in real time. Experimental in server 1.32.
 */
export async function skipTime(
  env: TestWorkflowEnvironment,
  options: { readonly workflowId: string; readonly ms?: number },
): Promise<void> {
  const { workflowId, ms } = options;
  const { workflowService } = env.connection;
  const namespace = env.namespace ?? 'default';
  const workflowExecution = { workflowId };
  const fastForwardId = randomUUID();
  const forward = ms === undefined ? {} : { fastForwardConfig: { id: fastForwardId, duration: msToTs(ms) } };
  await workflowService.updateWorkflowExecutionOptions({
    namespace,
    workflowExecution,
    updateMask: { paths: ['time_skipping_config'] },
    workflowExecutionOptions: { timeSkippingConfig: { enabled: true, ...forward } },
  });
  if (ms !== undefined)
    await workflowService.pollWorkflowExecutionTimeSkipping({ namespace, workflowExecution, fastForwardId });
}
