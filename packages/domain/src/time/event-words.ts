/** The days of an event in its own zone, in words: `11 – 13 May 2027` (with thin spaces). */
export function eventDatesWords(startsAt: Date, endsAt: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).formatRange(startsAt, endsAt);
}

/** An instant in a zone, in words and with the zone's name: `23 November 2026, 14:03 WET`. */
export function instantWords(at: Date, timeZone: string): string {
  const day = new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'long', year: 'numeric' });
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  return `${day.format(at)}, ${time.format(at)}`;
}

/** Day and time in a zone: `Wednesday 2 June 2027, 08:30`. */
export function dayAndTimeWords(at: Date, timeZone: string): string {
  const day = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return `${day.format(at).replace(',', '')}, ${time.format(at)}`;
}

/** How people call a zone: its city, `Lisbon` of `Europe/Lisbon`. */
export function zoneCityWords(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}
