import { type ClientConnectConfig, loadClientConnectConfig } from '@temporalio/envconfig';

/** Where Temporal is and how to get in; the shape that clients and workers both take. */
export type TemporalConnectOptions = ClientConnectConfig['connectionOptions'];

/** Connect options and the namespace to work in. */
export interface TemporalConnectionOptions {
  readonly connectOptions: TemporalConnectOptions;
  readonly namespace: string;
}

/**
 * Reads `TEMPORAL_ADDRESS`, `TEMPORAL_NAMESPACE` (`default`), `TEMPORAL_API_KEY`, `TEMPORAL_TLS*` and `TEMPORAL_GRPC_META_*` as the
 * SDK's environment configuration names them; a profile file counts only if `TEMPORAL_CONFIG_FILE` names it, never one that happens to lie in the home folder.
 */
export function temporalConnectionOptions(env: NodeJS.ProcessEnv): TemporalConnectionOptions {
  const overrideEnvVars: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    // An empty variable means "not set", as in a compose file with a blank default.
    if (name.startsWith('TEMPORAL_') && value) overrideEnvVars[name] = value;
  }
  const { connectionOptions, namespace } = loadClientConnectConfig({
    overrideEnvVars,
    disableFile: overrideEnvVars['TEMPORAL_CONFIG_FILE'] === undefined,
  });
  return { connectOptions: connectionOptions, namespace: namespace ?? 'default' };
}
