import { instantToLocal, localToInstant } from './local-time.ts';

const minuteMs = 60_000;

/**
 * The instant at which clocks of an IANA zone show a time such as `08:00` on the calendar day of `at`; where they
 * skip it, the first moment after the gap. Milliseconds since 1970 UTC.
 */
export function atLocalTime(at: number, time: string, timeZone: string): number {
  const day = instantToLocal(new Date(at), timeZone).slice(0, 10);
  return shownAt(`${day}T${time}`, timeZone);
}

/** The instant at which clocks of an IANA zone show a local time, or the first they do show after it. */
export function shownAt(local: string, timeZone: string): number {
  // Clocks skip an hour at most, and a whole day once in a lifetime.
  for (let minutes = 0; minutes <= 24 * 60; minutes++) {
    const next = new Date(Date.parse(`${local}:00Z`) + minutes * minuteMs).toISOString().slice(0, 16);
    const instant = localToInstant(next, timeZone);
    if (instant) return instant.getTime();
  }
  throw new RangeError(`no clock in ${timeZone} shows ${local}`);
}
