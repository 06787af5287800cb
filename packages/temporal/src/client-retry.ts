import {
  type ConnectionOptions,
  defaultGrpcRetryOptions,
  makeGrpcRetryInterceptor,
} from '@temporalio/client';
import { isUnavailableStatus } from './errors.ts';

type Interceptor = NonNullable<ConnectionOptions['interceptors']>[number];
type Call = ReturnType<Parameters<Interceptor>[1]>;

// The SDK tries ten times, some 20 s, or until the call's deadline, and then says only that time ran out.
// Six tries, some 3 s, leave an interactive call time to say that Temporal is away.
const TRIES_WHILE_AWAY = 6;

const CANCELLED = 1;

/** The SDK's retries for a client's calls, with fewer tries while Temporal is away, and safe to close meanwhile. */
export function retryInterceptor(): Interceptor {
  const standard = defaultGrpcRetryOptions();
  const retry = makeGrpcRetryInterceptor({
    ...standard,
    retryableDecider: (attempt, status) =>
      standard.retryableDecider(attempt, status) &&
      (attempt < TRIES_WHILE_AWAY || !isUnavailableStatus(status.code)),
  });
  // The next try starts from a timer: on a channel closed by then it would throw past every caller and end the process.
  return (options, nextCall) =>
    retry(options, (callOptions) => {
      try {
        return nextCall(callOptions);
      } catch {
        return cancelledCall();
      }
    });
}

/** A call that ends as cancelled as soon as it is started. */
function cancelledCall(): Call {
  return {
    start(metadata, listener) {
      const status = { code: CANCELLED, details: 'the connection was closed', metadata };
      // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- the enum is gRPC's, which is no dependency of ours
      queueMicrotask(() => listener?.onReceiveStatus?.(status));
    },
    getPeer: () => '',
    getAuthContext: () => null,
    cancelWithStatus() {},
    sendMessageWithContext() {},
    sendMessage() {},
    startRead() {},
    halfClose() {},
  };
}
