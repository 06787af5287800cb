/** Under this many milliseconds a countdown stops being calm. */
export const calmUntilMs = 5 * 60_000;

const milestonesMin = [15, 10, 5, 2, 1] as const;

/** Remaining time as people read a clock: `24:05`, or `1:02:09` from an hour on; never below zero. */
export function countdownText(leftMs: number): string {
  const total = Math.max(0, Math.ceil(leftMs / 1000));
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  const seconds = String(total % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${seconds}` : `${minutes}:${seconds}`;
}

/** The last whole number of minutes worth saying aloud that has been passed; null while none has. */
export function announcedMinutes(leftMs: number): number | null {
  const passed = milestonesMin.filter((minutes) => leftMs <= minutes * 60_000);
  return passed.length > 0 ? Math.min(...passed) : null;
}
