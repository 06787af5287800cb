import { shownAt } from './at-local-time.ts';
import { instantToLocal } from './local-time.ts';

const dayMs = 86_400_000;
const minuteMs = 60_000;

/**
 * The same time of day some calendar days later (or earlier) by the clocks of an IANA zone, however long those days
 * are. Milliseconds since 1970 UTC.
 */
export function addLocalDays(at: number, days: number, timeZone: string): number {
  const local = instantToLocal(new Date(at), timeZone);
  const moved = new Date(Date.parse(`${local}:00Z`) + days * dayMs).toISOString().slice(0, 16);
  return shownAt(moved, timeZone) + (((at % minuteMs) + minuteMs) % minuteMs);
}
