import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { grpcCode, isNotFound } from './errors.ts';

// Answers given while the workers of a version are still announcing themselves.
const DEADLINE_EXCEEDED = 4;
const NOT_FOUND = 5;
const FAILED_PRECONDITION = 9;
const RETRY_EVERY_MS = 100;

/** Names a worker deployment in a namespace. */
export interface DeploymentRef {
  readonly client: Client;
  readonly namespace: string;
  readonly deploymentName: string;
}

/** Routes new and auto-upgrading workflows to one build; tries every 100 ms until its workers have announced it, and throws the server's last answer after `timeoutMs`. */
export async function makeDeploymentCurrent(
  options: DeploymentRef & { readonly buildId: string; readonly timeoutMs: number },
): Promise<void> {
  const { client, namespace, deploymentName, buildId, timeoutMs } = options;
  const deadline = Date.now() + timeoutMs;
  const { identity } = client.options;
  let notYet: Error | undefined;
  for (;;) {
    try {
      await client.withDeadline(deadline, () =>
        client.workflowService.setWorkerDeploymentCurrentVersion({
          namespace,
          deploymentName,
          buildId,
          identity,
        }),
      );
      return;
    } catch (error) {
      const code = grpcCode(error);
      const mayComeYet = code === NOT_FOUND || code === FAILED_PRECONDITION;
      // A last try cut short by our own deadline says less than the answer before it.
      if (code === DEADLINE_EXCEEDED && notYet !== undefined) throw notYet;
      if (!mayComeYet || Date.now() + RETRY_EVERY_MS >= deadline) throw error;
      if (error instanceof Error) notYet = error;
    }
    await delay(RETRY_EVERY_MS);
  }
}

/** The build id that new workflows go to, or undefined if the deployment is unknown or has no current version. */
export async function describeCurrentDeployment(
  options: DeploymentRef,
): Promise<{ buildId: string } | undefined> {
  const { client, namespace, deploymentName } = options;
  try {
    const { workerDeploymentInfo } = await client.workflowService.describeWorkerDeployment({
      namespace,
      deploymentName,
    });
    const buildId = workerDeploymentInfo?.routingConfig?.currentDeploymentVersion?.buildId;
    return buildId ? { buildId } : undefined;
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}
