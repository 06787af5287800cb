import type { LogLevel, LogMetadata, Logger } from '@temporalio/common';
import { Runtime, type RuntimeOptions, makeTelemetryFilterString } from '@temporalio/worker';
import { describeError, errorTexts } from './error-outline.ts';
import { WORKER_HEARTBEAT_MS } from './worker-heartbeat.ts';

/** A logger in pino's manner: fields first, then the message. */
export type FieldLogger = Record<
  'trace' | 'debug' | 'info' | 'warn' | 'error',
  (fields: object, message: string) => void
>;

// Ids and names only. Anything else the SDK attaches may quote what a person typed.
const KEPT_FIELDS = [
  'sdkComponent',
  'taskQueue',
  'workflowId',
  'workflowType',
  'runId',
  'activityId',
  'activityType',
  'attempt',
] as const;

const REDACTED = '[redacted]';

/** Installs the process's one Temporal runtime, before any connection, so that the SDK's lines and the native core's go to `log` without failure messages. */
export function installRuntime(
  options: { log: FieldLogger } & Pick<RuntimeOptions, 'shutdownSignals'>,
): Runtime {
  const { log, ...runtimeOptions } = options;
  return Runtime.install({
    ...runtimeOptions,
    workerHeartbeatInterval: WORKER_HEARTBEAT_MS,
    logger: createRuntimeLogger(log),
    telemetryOptions: {
      logging: { forward: {}, filter: makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' }) },
    },
  });
}

/** A logger for the SDK that keeps ids, attempts and the types of errors, and drops their messages and stacks, which the codec hides elsewhere. */
export function createRuntimeLogger(log: FieldLogger): Logger {
  const write = (level: LogLevel, message: string, meta: LogMetadata = {}): void => {
    const name = ({ TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const)[
      level
    ];
    log[name](keptFields(meta), redactMessage(message, meta));
  };
  return {
    log: write,
    trace: (message, meta) => write('TRACE', message, meta),
    debug: (message, meta) => write('DEBUG', message, meta),
    info: (message, meta) => write('INFO', message, meta),
    warn: (message, meta) => write('WARN', message, meta),
    error: (message, meta) => write('ERROR', message, meta),
  };
}

function keptFields(meta: LogMetadata): Record<string, string | number> {
  const fields: Record<string, string | number> = {};
  for (const name of KEPT_FIELDS) {
    const value: unknown = meta[name];
    if (typeof value === 'string' || typeof value === 'number') fields[name] = value;
  }
  const error = attachedError(meta);
  if (error !== undefined) fields['errorType'] = describeError(error);
  return fields;
}

// Some lines of the SDK end in the error's message.
function redactMessage(message: string, meta: LogMetadata): string {
  let text = message;
  for (const secret of errorTexts(attachedError(meta))) text = text.replaceAll(secret, REDACTED);
  return text;
}

function attachedError(meta: LogMetadata): unknown {
  return meta instanceof Error ? meta : (meta['error'] ?? meta['err']);
}
