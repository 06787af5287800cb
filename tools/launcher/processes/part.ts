import { setTimeout as sleep } from 'node:timers/promises';
import { describeError, PlainError } from '../plain-error.ts';
import { endProcess, sendSignal, waitUntilGone } from './end-process.ts';
import { isAlive } from './identity.ts';
import { createRestartBudget } from './restart-budget.ts';

/** One running program of the stack, which can be ended and started again. */
export interface Part {
  readonly name: string;
  /** Undefined while it does not run. */
  readonly pid: number | undefined;
  readonly logFile: string;
  /** Starts it and waits until it is ready. */
  start(): Promise<void>;
  /** Ends it in good order. */
  stop(): Promise<void>;
  /** Sends a signal and, for one that ends a process, waits until it is gone; it is not started again by itself. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  restart(): Promise<void>;
}

/** How a part is started and ended, and what happens when it ends by itself. */
export interface PartOptions {
  name: string;
  logFile: string;
  /** Starts the program and waits until it is ready; tells its pid as soon as there is one. */
  launch(tellPid: (pid: number) => void): Promise<void>;
  end?: (pid: number) => Promise<void>;
  /** Called once the program is gone, wanted or not. */
  onGone?: () => void;
  /** Starts it again after a crash. */
  restartsAfterCrash?: boolean;
  say?: (sentence: string) => void;
  /** Aborted when the stack is over: nothing of it may be started after that, as by a test that ran out of time. */
  over?: AbortSignal;
  /** Called when it crashed and is not started again. */
  onGivenUp?: (sentence: string) => void;
}

const watchEveryMs = 250;
const endingSignals = new Set<NodeJS.Signals>(['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGQUIT', 'SIGHUP']);

/** Makes a part that is not started yet. */
export function createPart(options: PartOptions): Part {
  const { name, logFile, end = (gone: number) => endProcess(gone, { group: true }) } = options;
  const { say = () => {}, onGivenUp = () => {}, restartsAfterCrash = false } = options;
  const budget = createRestartBudget();
  let pid: number | undefined;
  let watch: NodeJS.Timeout | undefined;
  let launching: Promise<void> | undefined;
  let isWanted = false;

  function forget(): void {
    clearInterval(watch);
    if (pid !== undefined) options.onGone?.();
    pid = undefined;
  }

  // Watched by looking, because a server found running is not our child and sends no event.
  function watchOver(): void {
    watch = setInterval(() => {
      if (pid === undefined || isAlive(pid)) return;
      forget();
      void recover();
    }, watchEveryMs);
    watch.unref();
  }

  async function recover(): Promise<void> {
    while (isWanted) {
      const pause = restartsAfterCrash ? budget.nextPause(Date.now()) : undefined;
      if (pause === undefined) {
        isWanted = false;
        onGivenUp(
          `${name} stopped by itself${restartsAfterCrash ? ' again and again' : ''}. Its log is ${logFile}`,
        );
        return;
      }
      say(`${name} stopped by itself; starting it again. Its log is ${logFile}`);
      await sleep(pause);
      if (!isWanted) return;
      const isUp = await launchOnce().then(
        () => true,
        (error: unknown) => (isWanted && say(describeError(error)), false),
      );
      if (isUp) {
        say(`${name} is back.`);
        return;
      }
    }
  }

  function launchOnce(): Promise<void> {
    launching = options
      .launch((newPid) => (pid = newPid))
      .then(watchOver, (error: unknown) => {
        forget();
        throw error;
      })
      .finally(() => (launching = undefined));
    return launching;
  }

  async function start(): Promise<void> {
    if (options.over?.aborted) throw new PlainError(`${name} belongs to a stack that was stopped.`);
    if (pid !== undefined || launching) throw new PlainError(`${name} runs already.`);
    isWanted = true;
    await launchOnce();
  }

  async function stop(): Promise<void> {
    isWanted = false;
    clearInterval(watch);
    // A start under way ends with the process it waits for, or has to finish first.
    if (pid !== undefined) await end(pid);
    await launching?.catch(() => {});
    clearInterval(watch);
    if (pid !== undefined && isAlive(pid)) await end(pid);
    forget();
  }

  async function kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (pid === undefined) return;
    if (!endingSignals.has(signal)) {
      sendSignal(pid, signal, true);
      return;
    }
    isWanted = false;
    clearInterval(watch);
    sendSignal(pid, signal, true);
    if (!(await waitUntilGone(pid, 20_000))) throw new PlainError(`${name} did not end at ${signal}.`);
    forget();
  }

  return {
    name,
    logFile,
    get pid() {
      return pid;
    },
    start,
    stop,
    kill,
    async restart() {
      await stop();
      await start();
    },
  };
}
