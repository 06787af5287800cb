/** Wrong passwords in a row that cost nothing but time. */
const FREE_TRIES = 8;
const FIRST_MS = 60_000;
const LONGEST_MS = 60 * 60_000;

/** After this long without a try, earlier ones are forgotten. */
export const LOCKOUT_MEMORY_MS = 24 * 60 * 60_000;

/**
 * How long an account rests after so many wrong passwords in a row, in milliseconds: not at all before the
 * eighth, then a minute, twice as long with each more, an hour at most.
 */
export function lockoutMs(tries: number): number {
  if (tries < FREE_TRIES) return 0;
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(tries - FREE_TRIES, 20));
}
