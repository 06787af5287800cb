import type { SalesDay } from '@lanyard/domain/staff/overview-view';
import { daysUntilToday } from './days-until-today.ts';
import type { SoldDay } from './read-sales-days.ts';

/** Every day from the first sale (or 90 days ago) until today, those without sales too; none before the first sale. */
export function fillDays(sold: readonly SoldDay[], now: Date, timeZone: string): SalesDay[] {
  const [first] = sold;
  if (!first) return [];
  const byDate = new Map(sold.map((day) => [day.date, day]));
  return daysUntilToday(first.date, now, timeZone).map((date) => {
    const day = byDate.get(date);
    return { date, tickets: day?.tickets ?? 0, orders: day?.orders ?? 0, netMinor: day?.netMinor ?? 0 };
  });
}
