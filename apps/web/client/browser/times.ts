import { commonWords } from '../strings/en/common.ts';

/** British order of day and month reads the same everywhere and never starts with the month. */
const dateLocale = commonWords.locale === 'en' ? 'en-GB' : commonWords.locale;

function format(instant: Date, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  // Engines disagree on narrow spaces; a plain one keeps server and browser in step.
  return new Intl.DateTimeFormat(dateLocale, { ...options, timeZone })
    .format(instant)
    .replaceAll(/[\u2009\u202F\u00A0]/g, ' ');
}

/** The days of an event in its own zone: `2–4 June 2027`, `30 June – 2 July 2027`, `2 June 2027`. */
export function dateRange(startsAt: string, endsAt: string, timeZone: string): string {
  const start = new Date(startsAt);
  const end = new Date(endsAt);
  const full = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  const last = format(end, timeZone, full);
  if (format(start, timeZone, full) === last) return last;
  const monthAndYear = { month: 'long', year: 'numeric' } as const;
  if (format(start, timeZone, monthAndYear) === format(end, timeZone, monthAndYear)) {
    return `${format(start, timeZone, { day: 'numeric' })}–${last}`;
  }
  const isSameYear =
    format(start, timeZone, { year: 'numeric' }) === format(end, timeZone, { year: 'numeric' });
  const first = format(start, timeZone, isSameYear ? { day: 'numeric', month: 'long' } : full);
  return `${first} – ${last}`;
}

/** A calendar date of a programme: `Wed 2 Jun` on a tab, `Wednesday 2 June` in full. */
export function dayLabel(date: string, length: 'short' | 'long'): string {
  const options = { weekday: length, day: 'numeric', month: length } as const;
  return format(new Date(`${date}T12:00:00Z`), 'UTC', options).replace(',', '');
}

/** Time of day in a zone: `14:05`. */
export function timeOfDay(instant: string, timeZone: string): string {
  return format(new Date(instant), timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/** Day and time in a zone: `Wednesday 2 June 2027, 08:30`. */
export function dayAndTime(instant: string, timeZone: string): string {
  const day = format(new Date(instant), timeZone, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).replace(',', '');
  return `${day}, ${timeOfDay(instant, timeZone)}`;
}

/**
 * The last day before an instant (milliseconds since 1970 UTC), as people say until when: `31 January` for midnight
 * after it, else with the time, `31 January, 18:00`.
 */
export function dayUntil(end: number, timeZone: string): string {
  const day = (at: number) => format(new Date(at), timeZone, { day: 'numeric', month: 'long' });
  const time = timeOfDay(new Date(end).toISOString(), timeZone);
  return time === '00:00' ? day(end - 1) : `${day(end)}, ${time}`;
}

/** How people call a zone: its city, `Lisbon` of `Europe/Lisbon`. */
export function zoneCity(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

/** Local time some minutes after another, both `HH:MM`; wraps at midnight. */
export function timeAfter(at: string, minutes: number): string {
  const [hours = 0, mins = 0] = at.split(':').map(Number);
  const total = (hours * 60 + mins + minutes) % (24 * 60);
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}
