import type { Client, QueryDefinition, WorkflowExecutionDescription } from '@temporalio/client';
import { RESEND_RECEIPT, resendReceiptId } from '@lanyard/contracts/emails/resend-receipt';
import type { RequestId } from '@lanyard/domain/ids/ids';
import type { LiveCall } from '@lanyard/domain/timeline/story';

/** Somebody looks at the page; what is not known by then is told from our rows. */
const DEADLINE_MS = 1500;

/** Asks a process where it stands; null when it is not there, or not quick enough. */
export async function askProcess<Progress>(
  client: Client,
  workflowId: string,
  query: QueryDefinition<Progress, []>,
): Promise<Progress | null> {
  return withinDeadline(client, () => client.workflow.getHandle(workflowId).query(query));
}

/** Outside calls that a process has under way; empty when it has ended, null when Temporal cannot tell. */
export async function readLiveCalls(client: Client, workflowId: string): Promise<LiveCall[] | null> {
  const description = await withinDeadline(client, () => client.workflow.getHandle(workflowId).describe());
  if (!description) return null;
  // A process that was ended from outside still lists the calls it had begun.
  return description.status.name === 'RUNNING' ? (description.raw.pendingActivities ?? []).map(liveCall) : [];
}

/** The one-off activity of a request to send a receipt again; null when it is over, or Temporal cannot tell. */
export async function readLiveResend(client: Client, requestId: RequestId): Promise<LiveCall | null> {
  const description = await withinDeadline(client, () =>
    client.activity.getHandle(resendReceiptId(requestId)).describe({ includeLastFailure: true }),
  );
  if (description?.status !== 'RUNNING') return null;
  return {
    activity: RESEND_RECEIPT,
    attempt: description.attempt,
    nextAt: description.nextAttemptScheduleTime?.getTime() ?? null,
    lastFailure: failureCode(description.rawInfo.lastFailure),
  };
}

type PendingActivity = NonNullable<WorkflowExecutionDescription['raw']['pendingActivities']>[number];

function liveCall(pending: PendingActivity): LiveCall {
  const nextAt = pending.nextAttemptScheduleTime;
  return {
    activity: pending.activityType?.name ?? '',
    attempt: pending.attempt ?? 1,
    nextAt: nextAt ? Number(nextAt.seconds ?? 0) * 1000 + Math.floor((nextAt.nanos ?? 0) / 1e6) : null,
    lastFailure: failureCode(pending.lastFailure),
  };
}

/** Our own code of a failure: its type is readable, its message is not and stays where it is. */
function failureCode(failure: PendingActivity['lastFailure']): string | null {
  if (!failure) return null;
  return failure.timeoutFailureInfo ? 'TIMEOUT' : (failure.applicationFailureInfo?.type ?? 'INTERNAL');
}

async function withinDeadline<T>(client: Client, work: () => Promise<T>): Promise<T | null> {
  try {
    return await client.withDeadline(Date.now() + DEADLINE_MS, work);
  } catch {
    // Whatever kept it from answering: our rows answer for it, and the page says so.
    return null;
  }
}
