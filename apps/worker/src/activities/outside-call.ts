import { beginAttempt, endAttempt } from '@lanyard/commands/attempts/record-attempt';
import { PortError } from '@lanyard/domain/ports/port-error';
import { activityInfo, ApplicationFailure, heartbeat } from '@temporalio/activity';
import { commandContext, type ActivityDeps } from './deps.ts';

/** What an outside call is for. */
export interface CallSubject {
  /** The key that makes it idempotent. */
  readonly key: string;
  readonly orderId?: string;
  readonly ticketId?: string;
}

const heartbeatEveryMs = 1500;

/**
 * Makes one try of an outside call: heartbeats while it runs (so that a killed worker is noticed at once),
 * notes the try in our books, and turns a vendor's final "no" into a failure that is not tried again.
 */
export async function outsideCall<Result>(
  deps: ActivityDeps,
  subject: CallSubject,
  call: () => Promise<Result>,
): Promise<Result> {
  const info = activityInfo();
  const attemptId = await beginAttempt(commandContext(deps), {
    ...subject,
    activity: info.activityType,
    n: info.attempt,
  });
  const beat = setInterval(() => heartbeat(), heartbeatEveryMs);
  try {
    const result = await call();
    await endAttempt(commandContext(deps), { id: attemptId, outcome: 'OK' });
    return result;
  } catch (error) {
    const code = error instanceof PortError ? `${error.code}/${error.vendorCode}` : 'INTERNAL';
    await endAttempt(commandContext(deps), { id: attemptId, outcome: 'FAILED', code });
    if (error instanceof PortError) throw asFailure(error);
    throw error;
  } finally {
    clearInterval(beat);
  }
}

function asFailure(error: PortError): ApplicationFailure {
  return ApplicationFailure.create({
    type: error.code,
    message: error.message,
    nonRetryable: !error.isRetryable,
  });
}
