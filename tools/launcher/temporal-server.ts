import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { systemEnv } from './env.ts';
import { lastLines, PlainError } from './plain-error.ts';
import { requireFreePort } from './ports.ts';
import { endProcess } from './processes/end-process.ts';
import { findTemporalCli } from './temporal-cli.ts';
import { prepareNamespace, searchAttributes } from './temporal/namespace.ts';

/** Which local Temporal server to run; without `inMemory` its state stays in the data folder, without `uiPort` it has no web page. */
export interface TemporalOptions {
  dataDir: string;
  port: number;
  namespace: string;
  inMemory?: boolean;
  uiPort?: number;
  /** Where its web page asks for histories in clear, as the dashboard's address and `/codec`. */
  codecUrl?: string;
  cliPath?: string;
  extraArgs?: string[];
  /** Tells the pid as soon as there is one, before the server is ready. */
  onSpawn?: (pid: number) => void;
}

/** A running local Temporal server. */
export interface RunningTemporal {
  address: string;
  pid: number;
  logFile: string;
  stop(): Promise<void>;
}

const startTimeoutMs = 60_000;

function stateArgs(options: TemporalOptions): string[] {
  if (options.inMemory) return [];
  const folder = join(options.dataDir, 'temporal');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // WAL with NORMAL survives a crash of the process and costs half of what SQLite's own settings cost.
  const pragmas = ['journal_mode=WAL', 'synchronous=NORMAL'].flatMap((pragma) => ['--sqlite-pragma', pragma]);
  return ['--db-filename', join(folder, 'temporal.db'), ...pragmas];
}

function serverArgs(options: TemporalOptions): string[] {
  const { port, uiPort, codecUrl, namespace, extraArgs = [] } = options;
  return [
    ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--log-level', 'warn'],
    ...(uiPort === undefined ? ['--headless'] : ['--ui-port', String(uiPort), '--ui-disable-news-fetch']),
    ...(uiPort !== undefined && codecUrl ? ['--ui-codec-endpoint', codecUrl] : []),
    ...(namespace === 'default' ? [] : ['--namespace', namespace]),
    ...stateArgs(options),
    ...searchAttributes.flatMap((name) => ['--search-attribute', `${name}=Keyword`]),
    // With the standard limit of 10, a rush of updates on one workflow waits in silent retries.
    ...['--dynamic-config-value', 'history.maxInFlightUpdates=200'],
    ...extraArgs,
  ];
}

/** Starts Temporal's development server and waits until its namespace answers, keeps closed workflows for 90 days and knows our search attributes. */
export async function startTemporal(options: TemporalOptions): Promise<RunningTemporal> {
  const { dataDir, port, uiPort, namespace } = options;
  await requireFreePort(port, 'TEMPORAL_PORT');
  if (uiPort !== undefined) await requireFreePort(uiPort, 'TEMPORAL_UI_PORT');
  const cli = options.cliPath ?? (await findTemporalCli({ dataDir }));

  const logFile = join(dataDir, 'logs', 'temporal.log');
  mkdirSync(join(dataDir, 'logs'), { recursive: true, mode: 0o700 });
  const log = openSync(logFile, 'a', 0o600);
  const logStart = statSync(logFile).size;
  // Its own group, so that a Ctrl-C in the terminal does not take it away under the workers.
  const child = spawn(cli, serverArgs(options), {
    env: systemEnv(),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  let isUp = false;
  const failed = new Promise<never>((_resolve, reject) => {
    const tell = (reason: string) =>
      reject(new PlainError(`Temporal did not start: ${reason}\nIts log is ${logFile}`));
    child.once('error', (error) => tell(error.message));
    child.once('exit', () => {
      // At an exit long after the start, the log may be gone with its folder, and nobody listens.
      if (!isUp) tell(lastLines(readFileSync(logFile).subarray(logStart).toString('utf8'), 8));
    });
  });
  // The race below listens only until the server is up; an exit after that is somebody else's concern.
  failed.catch(() => {});

  const address = `127.0.0.1:${port}`;
  const { pid } = child;
  if (pid === undefined) return failed;
  options.onSpawn?.(pid);
  try {
    const ready = prepareNamespace({ connectOptions: { address }, namespace, patienceMs: startTimeoutMs });
    ready.catch(() => {});
    const notes = await Promise.race([ready, failed]);
    if (notes.length > 0) throw new PlainError(`Temporal is not set up: ${notes.join('; ')}`);
    isUp = true;
  } catch (error) {
    await endProcess(pid, { graceMs: 5000 });
    throw error;
  }
  return { address, pid, logFile, stop: () => endProcess(pid) };
}
