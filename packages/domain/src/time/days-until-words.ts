import { instantToLocal } from './local-time.ts';

const dayMs = 86_400_000;

/** How far off something is by the calendar of a zone: `today`, `tomorrow`, `in 3 days`; what is over is today. */
export function daysUntilWords(
  at: Date,
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
): string {
  const dayOf = (instant: Date) => Date.parse(`${instantToLocal(instant, timeZone).slice(0, 10)}T00:00Z`);
  const days = Math.round((dayOf(at) - dayOf(now)) / dayMs);
  if (days <= 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}
