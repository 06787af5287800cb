import { instantToLocal } from './local-time.ts';

const dayMs = 86_400_000;

/**
 * When something was or will be, as people say it and in a zone of its own: `last night at 23:59 (Lisbon time)`,
 * `today at 12:00 (…)`, `on 3 March at 12:00 (…)`; with the year when it is not this one. It is said seen from `now`.
 */
export function momentWords(at: Date, options: { readonly now: Date; readonly timeZone: string }): string {
  const { now, timeZone } = options;
  const local = instantToLocal(at, timeZone);
  return `${dayWords(local, instantToLocal(now, timeZone))} at ${local.slice(11)} (${zoneWords(timeZone, at)})`;
}

/** The end of something that lasts until `at`, not including it: a day that ends at midnight ended at 23:59. */
export function endWords(at: Date, options: { readonly now: Date; readonly timeZone: string }): string {
  const isMidnight = instantToLocal(at, options.timeZone).endsWith('T00:00');
  return momentWords(isMidnight ? new Date(at.getTime() - 1) : at, options);
}

/** Calendar days are what counts: one of them may have 23 or 25 hours. */
function dayWords(local: string, localNow: string): string {
  const days = (dateOf(local) - dateOf(localNow)) / dayMs;
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return local.slice(11) >= '18:00' ? 'last night' : 'yesterday';
  const isThisYear = local.slice(0, 4) === localNow.slice(0, 4);
  const day = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  });
  return `on ${day.format(dateOf(local))}`;
}

function dateOf(local: string): number {
  return Date.parse(`${local.slice(0, 10)}T00:00Z`);
}

/** A zone by its city, which people know; one without a city by its distance from Greenwich. */
function zoneWords(timeZone: string, at: Date): string {
  const city = timeZone.split('/').slice(1).at(-1);
  if (city !== undefined && !timeZone.startsWith('Etc/')) return `${city.replaceAll('_', ' ')} time`;
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'short' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
