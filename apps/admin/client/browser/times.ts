import { commonWords } from '../strings/en/common.ts';

/** British order of day and month reads the same everywhere and never starts with the month. */
const dateLocale = commonWords.locale === 'en' ? 'en-GB' : commonWords.locale;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

function format(instant: string, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(dateLocale, { ...options, timeZone, hourCycle: 'h23' }).format(
    new Date(instant),
  );
}

/** Time of day in a zone: `14:05`, or with seconds `14:05:09`. */
export function timeOfDay(instant: string, timeZone: string, withSeconds = false): string {
  return format(instant, timeZone, {
    hour: '2-digit',
    minute: '2-digit',
    ...(withSeconds ? { second: '2-digit' } : {}),
  });
}

/** The calendar day of an instant in a zone, `2027-05-12`: equal for instants of one day. */
export function dayKey(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(instant));
}

/** A day as a heading: `Today`, `Yesterday`, `Saturday 21 November`, with the year when it is another one. */
export function dayHeading(instant: string, timeZone: string, now: number): string {
  const key = dayKey(instant, timeZone);
  if (key === dayKey(new Date(now).toISOString(), timeZone)) return commonWords.times.today;
  if (key === dayKey(new Date(now - dayMs).toISOString(), timeZone)) return commonWords.times.yesterday;
  const isThisYear = key.slice(0, 4) === dayKey(new Date(now).toISOString(), timeZone).slice(0, 4);
  return format(instant, timeZone, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).replace(',', '');
}

/** A calendar date without its year, as axes and tables want it: `2 Jun` of `2027-06-02`. */
export function calendarDay(date: string): string {
  return date === '' ? '' : format(`${date}T12:00:00Z`, 'UTC', { day: 'numeric', month: 'short' });
}

/** Day and time in a zone: `Wednesday 2 June 2027, 08:30`. */
export function dayAndTime(instant: string, timeZone: string): string {
  const day = format(instant, timeZone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  return `${day.replace(',', '')}, ${timeOfDay(instant, timeZone)}`;
}

/** Day and time in a zone, short, with the year when it is another one: `2 Jun, 08:30`, `2 Jun 2028, 08:30`. */
export function shortDayAndTime(instant: string, timeZone: string, now: number): string {
  const isThisYear = dayKey(instant, timeZone).slice(0, 4) === String(new Date(now).getUTCFullYear());
  const year = isThisYear ? {} : ({ year: 'numeric' } as const);
  const day = format(instant, timeZone, { day: 'numeric', month: 'short', ...year });
  return `${day}, ${timeOfDay(instant, timeZone)}`;
}

/** An instant to the second with its zone's name, for whoever wants it exact: `2 Jun 2027, 08:30:12 WEST`. */
export function exactTime(instant: string, timeZone: string): string {
  return format(instant, timeZone, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  });
}

/** How long ago, or how soon, in words: `just now`, `4 min ago`, `in 3 days`; after a month the date itself. */
export function relativeTime(instant: string, now: number, timeZone: string): string {
  const words = commonWords.times;
  const ms = Date.parse(instant) - now;
  const size = Math.abs(ms);
  if (size < minuteMs) return ms > 1000 ? words.soon : words.justNow;
  if (size >= 30 * dayMs && ms < 0) {
    const isThisYear = new Date(now).getUTCFullYear() === new Date(instant).getUTCFullYear();
    return format(instant, timeZone, {
      day: 'numeric',
      month: 'short',
      ...(isThisYear ? {} : { year: 'numeric' }),
    });
  }
  const amount =
    size < hourMs
      ? words.minutes(Math.floor(size / minuteMs))
      : size < dayMs
        ? words.hours(Math.floor(size / hourMs))
        : words.days(Math.floor(size / dayMs));
  return ms < 0 ? words.ago(amount) : words.ahead(amount);
}

/** How people call a zone: its city, `Lisbon` of `Europe/Lisbon`. */
export function zoneCity(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}
