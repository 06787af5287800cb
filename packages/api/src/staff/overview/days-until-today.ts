/** As many days as a chart can show. */
const MOST_DAYS = 90;
const DAY_MS = 86_400_000;

/** Dates (`YYYY-MM-DD`) of the zone from the first one (or 90 days ago) until today, oldest first. */
export function daysUntilToday(first: string, now: Date, timeZone: string): string[] {
  const days: string[] = [];
  for (let date = dateIn(now, timeZone); date >= first && days.length < MOST_DAYS; date = dayBefore(date)) {
    days.push(date);
  }
  return days.toReversed();
}

/** Calendar dates are counted in UTC, where every day has 24 hours. */
function dayBefore(date: string): string {
  return new Date(Date.parse(date) - DAY_MS).toISOString().slice(0, 10);
}

/** Swedes write dates as ISO 8601 does. */
function dateIn(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(at);
}
