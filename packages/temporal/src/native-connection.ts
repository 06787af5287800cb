import { NativeConnection } from '@temporalio/worker';
import type { TemporalConnectOptions } from './connection.ts';

/** Connects a worker, which loads the SDK's native core: not for web servers. Throws TransportError if Temporal is away; the caller closes it after its workers. */
export function createNativeConnection(connectOptions: TemporalConnectOptions): Promise<NativeConnection> {
  return NativeConnection.connect(connectOptions);
}
