import { Client, Connection, type WorkflowClientInterceptor } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { retryInterceptor } from './client-retry.ts';
import type { TemporalConnectionOptions } from './connection.ts';

/** Connection, namespace and the shared data converter of a client. */
export interface ClientOptions extends TemporalConnectionOptions {
  readonly dataConverter: DataConverter;
  /** Called around every call, as tracing does. */
  readonly interceptors?: readonly WorkflowClientInterceptor[] | undefined;
}

// gRPC's own pause between attempts to connect grows to 2 minutes: too long to notice that Temporal is back.
const RECONNECT = { 'grpc.initial_reconnect_backoff_ms': 250, 'grpc.max_reconnect_backoff_ms': 3_000 };

/** Makes the process's one Temporal client; it connects at its first call, so a server starts while Temporal is away. Close with `client.connection.close()`. */
export function createClient(options: ClientOptions): Client {
  const { connectOptions, namespace, dataConverter, interceptors = [] } = options;
  const connection = Connection.lazy({
    ...connectOptions,
    channelArgs: RECONNECT,
    interceptors: [retryInterceptor()],
  });
  return new Client({ connection, namespace, dataConverter, interceptors: { workflow: [...interceptors] } });
}
