import { addLocalDays } from '../time/add-local-days.ts';
import { instantToLocal } from '../time/local-time.ts';
import { atLocalTime } from '../time/at-local-time.ts';

/** When the night begins and ends, by the clocks at the event. */
const night = { from: '22:00', until: '08:00' } as const;

/** Whether it is night at the event. */
export function isNight(at: number, timeZone: string): boolean {
  const time = instantToLocal(new Date(at), timeZone).slice(11);
  return time >= night.from || time < night.until;
}

/** The instant itself by day, and at night the next morning, `spreadMs` after the night's end. */
export function byDay(at: number, timeZone: string, spreadMs: number): number {
  if (!isNight(at, timeZone)) return at;
  const isEvening = instantToLocal(new Date(at), timeZone).slice(11) >= night.from;
  return morningOf(isEvening ? addLocalDays(at, 1, timeZone) : at, timeZone, spreadMs);
}

/** The next day's morning, `spreadMs` after the night's end. */
export function nextMorning(at: number, timeZone: string, spreadMs: number): number {
  return morningOf(addLocalDays(at, 1, timeZone), timeZone, spreadMs);
}

function morningOf(at: number, timeZone: string, spreadMs: number): number {
  return atLocalTime(at, night.until, timeZone) + spreadMs;
}
