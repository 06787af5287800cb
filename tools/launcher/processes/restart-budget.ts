const windowMs = 60_000;
const mostInWindow = 5;
const firstPauseMs = 500;
const longestPauseMs = 8000;

/** Decides how long to wait before a crashed part is started again, and when to give up. */
export interface RestartBudget {
  /** The pause in milliseconds before the next start, or undefined after five crashes within a minute. */
  nextPause(nowMs: number): number | undefined;
}

/** A budget of five restarts a minute, each after twice the pause of the one before. */
export function createRestartBudget(): RestartBudget {
  let crashes: number[] = [];
  return {
    nextPause(nowMs) {
      crashes = crashes.filter((crashedAt) => nowMs - crashedAt < windowMs);
      if (crashes.length >= mostInWindow) return undefined;
      const pause = Math.min(firstPauseMs * 2 ** crashes.length, longestPauseMs);
      crashes.push(nowMs);
      return pause;
    },
  };
}
