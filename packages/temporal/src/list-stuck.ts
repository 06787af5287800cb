import type { Client } from '@temporalio/client';

/** A process that cannot take its next step: the code of its workflow fails each time it is tried. */
export interface StuckWorkflow {
  readonly workflowId: string;
  readonly type: string;
  /** The server's name of the cause, such as `WorkflowTaskFailedCauseNonDeterministicError`. */
  readonly cause: string;
}

const problems = 'TemporalReportedProblems';

/** Processes whose workflow tasks keep failing, as the server reports them, `limit` at most. */
export async function listStuck(
  client: Client,
  { limit, timeoutMs }: { readonly limit: number; readonly timeoutMs: number },
): Promise<StuckWorkflow[]> {
  return client.withDeadline(Date.now() + timeoutMs, async () => {
    const found: StuckWorkflow[] = [];
    const query = `ExecutionStatus = 'Running' AND ${problems} IS NOT NULL`;
    for await (const { workflowId, type, searchAttributes } of client.workflow.list({ query })) {
      // The attribute is the server's own, which no type of ours can name.
      const told: unknown = (searchAttributes as Readonly<Record<string, unknown>>)[problems];
      const words = Array.isArray(told) ? told.map(String) : [];
      const cause = words.find((word) => word.startsWith('cause='))?.slice('cause='.length);
      found.push({ workflowId, type, cause: cause ?? 'unknown' });
      if (found.length >= limit) break;
    }
    return found;
  });
}
