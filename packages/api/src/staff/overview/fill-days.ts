import type { SalesDay } from '@lanyard/domain/staff/overview-view';
import type { SoldDay } from './read-sales-days.ts';

/** As many days as a chart can show. */
const MOST_DAYS = 90;
const DAY_MS = 86_400_000;

/** Every day from the first sale (or 90 days ago) until today, those without sales too; none before the first sale. */
export function fillDays(sold: readonly SoldDay[], now: Date, timeZone: string): SalesDay[] {
  const [first] = sold;
  if (!first) return [];
  const today = dateIn(now, timeZone);
  const byDate = new Map(sold.map((day) => [day.date, day]));
  const days: SalesDay[] = [];
  for (let date = today; date >= first.date && days.length < MOST_DAYS; date = dayBefore(date)) {
    const day = byDate.get(date);
    days.push({
      date,
      tickets: day?.tickets ?? 0,
      orders: day?.orders ?? 0,
      netMinor: day?.netMinor ?? 0,
    });
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
