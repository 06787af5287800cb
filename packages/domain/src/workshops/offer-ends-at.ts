import { byDay, isNight } from '../reminders/by-day.ts';
import { addLocalDays } from '../time/add-local-days.ts';
import { atLocalTime } from '../time/at-local-time.ts';

/** What decides how long an offered seat waits for its answer; milliseconds. */
export interface OfferTimes {
  readonly expiryMs: number;
  /** When the workshop starts: an answer after that helps nobody. */
  readonly startsAt: number;
  readonly timeZone: string;
}

const halfHourMs = 1_800_000;
const fewMinutesMs = 300_000;
/** The last moment of a day at which somebody may be told that their time is over. */
const evening = '21:59';

/**
 * When an offer made now ends: after its span, or after a quarter of what is left until the workshop, where that is
 * shorter, so that there is time for those who come after; never at night at the event, so rather the next morning,
 * or the evening before where the next morning is too late. Null when nobody could answer in time any more.
 */
export function offerEndsAt(now: number, { expiryMs, startsAt, timeZone }: OfferTimes): number | null {
  const left = startsAt - now;
  const least = Math.min(expiryMs, fewMinutesMs);
  if (left < least) return null;
  const span = Math.min(expiryMs, left, Math.max(left / 4, halfHourMs));
  const end = Math.floor(now + span);
  if (!isNight(end, timeZone)) return end;
  const morning = byDay(end, timeZone, 0);
  if (morning <= startsAt) return morning;
  const before = eveningBefore(end, timeZone);
  return before - now >= least ? before : null;
}

/** The evening of the day that ended into this night. */
function eveningBefore(at: number, timeZone: string): number {
  const today = atLocalTime(at, evening, timeZone);
  return today <= at ? today : atLocalTime(addLocalDays(at, -1, timeZone), evening, timeZone);
}
