import {
  ActivityExecutionAlreadyStartedError,
  ActivityNotFoundError,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  isGrpcServiceError,
} from '@temporalio/client';

// Status codes of gRPC, https://grpc.io/docs/guides/status-codes/
const DEADLINE_EXCEEDED = 4;
const NOT_FOUND = 5;
const ALREADY_EXISTS = 6;
const UNAVAILABLE = 14;

/** True if the workflow, Standalone Activity or other thing asked for does not exist (or, for signals and updates, has closed). */
export function isNotFound(error: unknown): boolean {
  return (
    error instanceof WorkflowNotFoundError ||
    error instanceof ActivityNotFoundError ||
    grpcCode(error) === NOT_FOUND
  );
}

/** True if a workflow or Standalone Activity of this id runs already or, by the reuse policy, has run. */
export function isAlreadyStarted(error: unknown): boolean {
  return (
    error instanceof WorkflowExecutionAlreadyStartedError ||
    error instanceof ActivityExecutionAlreadyStartedError ||
    grpcCode(error) === ALREADY_EXISTS
  );
}

/** True if Temporal could not be reached, or did not answer in time anything but an update: the call may still have had its effect. */
export function isUnavailable(error: unknown): boolean {
  if (isUpdateTimeout(error)) return false;
  const code = grpcCode(error);
  return isUnavailableStatus(code) || code === DEADLINE_EXCEEDED;
}

/** True if the answer to an update did not come in time: the workflow may be at work on it, and with the same ids the call may be made again. */
export function isUpdateTimeout(error: unknown): boolean {
  return error instanceof WorkflowUpdateRPCTimeoutOrCancelledError;
}

/** True for the gRPC status code of a server that cannot be reached. */
export function isUnavailableStatus(code: number | undefined): boolean {
  return code === UNAVAILABLE;
}

/** The gRPC status code of an error or of whatever caused it; undefined if no server call is behind it. */
export function grpcCode(error: unknown): number | undefined {
  let current = error;
  while (current instanceof Error) {
    if (isGrpcServiceError(current)) return current.code;
    current = current.cause;
  }
  return undefined;
}
