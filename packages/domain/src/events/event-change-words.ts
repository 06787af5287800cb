import { formatMoney, minorDigits } from '../money/money.ts';
import { isDuration } from '../time/duration.ts';
import { durationWords } from '../time/duration-words.ts';
import { looksLikeLocalTime } from '../time/local-time.ts';
import type { EventFileChange, FileValue } from './event-file-diff.ts';

const money = new Set(['price', 'amountOff', 'refundFee']);
const perCent = new Set(['taxPercent', 'percentOff', 'percent']);
const longestText = 60;

/**
 * A difference between two event files as one line for people: `ticketTypes.student.price: €90 → €95`. Amounts are
 * written in the currency each side has.
 */
export function eventChangeWords(
  change: EventFileChange,
  currency: { readonly from: string; readonly to: string },
): string {
  const name = change.path.join('.');
  const field = change.path.at(-1) ?? '';
  switch (change.kind) {
    case 'CHANGED':
      return `${name}: ${words(change.from, field, currency.from)} → ${words(change.to, field, currency.to)}`;
    case 'ADDED':
      return `${name}: added (${words(change.to, field, currency.to)})`;
    case 'REMOVED':
      return `${name}: removed (${words(change.from, field, currency.from)})`;
    case 'REORDERED':
      return `${name}: order ${change.from.join(', ')} → ${change.to.join(', ')}`;
  }
}

function words(value: FileValue, field: string, currency: string): string {
  if (value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return numberWords(value, field, currency);
  if (typeof value === 'string') return textWords(value);
  if (isList(value)) {
    if (value.length === 0) return 'none';
    return value.map((item) => (typeof item === 'string' ? item : rowName(item, currency))).join(', ');
  }
  return Object.entries(value)
    .filter(([, part]) => part !== null && !(isList(part) && part.length === 0))
    .map(([name, part]) => `${name} ${words(part, name, currency)}`)
    .join(', ');
}

function isList(value: FileValue): value is readonly FileValue[] {
  return Array.isArray(value);
}

function rowName(item: FileValue, currency: string): string {
  return `(${words(item, '', currency)})`;
}

function numberWords(value: number, field: string, currency: string): string {
  if (perCent.has(field)) return `${value} %`;
  if (!money.has(field)) return value.toLocaleString('en');
  if (value === 0) return 'free';
  const amountMinor = Math.round(value * 10 ** minorDigits(currency));
  return formatMoney({ amountMinor, currency }, { trimZeroes: true });
}

function textWords(value: string): string {
  if (looksLikeLocalTime(value)) {
    const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
    return `${day.format(new Date(`${value}:00Z`))}, ${value.slice(11)}`;
  }
  if (isDuration(value)) return `${durationWords(value)} (${value})`;
  return JSON.stringify(value.length > longestText ? `${value.slice(0, longestText)}…` : value);
}
