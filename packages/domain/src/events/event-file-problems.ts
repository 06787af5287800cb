import { couponCodeOf } from '../coupons/coupon-code.ts';
import { formProblemsIn } from '../registration/form-problems.ts';
import { couponProblems } from './event-file-coupon-problems.ts';
import { reminderProblems } from './event-file-reminder-problems.ts';
import { priceProblems } from './event-file-price-problems.ts';
import { timeProblems } from './event-file-time-problems.ts';
import {
  type EventFileProblem,
  looseMap,
  looseNumber,
  type LooseRow,
  looseRows,
  looseText,
  looseTexts,
} from './loose-file.ts';

export type { EventFileProblem } from './loose-file.ts';

/**
 * Finds what the fields of an event file say together and cannot mean: names used twice, references to nothing,
 * prices, times, codes. It takes the file as it was read, however wrong, and leaves alone what cannot be judged.
 */
export function eventFileProblems(input: unknown): EventFileProblem[] {
  const file: LooseRow = { row: looseMap(input), path: [] };
  const types = looseRows(file, 'ticketTypes');
  const swag = looseRows(file, 'swag');
  return [
    ...['quotas', 'ticketTypes', 'swag', 'workshops', 'speakers', 'reminders'].flatMap((list) =>
      repeated(file, list),
    ),
    ...types.flatMap((type) => repeated(type, 'tiers')),
    ...types.flatMap((type) => formProblemsIn(type, 'registration')),
    ...swag.flatMap((item) => repeated(item, 'variants')),
    ...repeated(file, 'coupons', 'code', (code) => couponCodeOf(code) ?? code),
    ...repeated(file, 'programme', 'date'),
    ...repeated(policiesOf(file), 'refunds', 'until'),
    ...types.flatMap((type) => unknownKeys(type, 'quotas', keysOf(file, 'quotas'), 'quota')),
    ...looseRows(file, 'workshops').flatMap((workshop) =>
      unknownKeys(workshop, 'ticketTypes', keysOf(file, 'ticketTypes'), 'ticket type'),
    ),
    ...looseRows(file, 'coupons').flatMap((coupon) =>
      unknownKeys(coupon, 'ticketTypes', keysOf(file, 'ticketTypes'), 'ticket type'),
    ),
    ...looseRows(file, 'coupons').flatMap((coupon) => [
      ...unknownKeys(coupon, 'unlocks', keysOf(file, 'ticketTypes'), 'ticket type'),
      ...openProblems(coupon, types),
    ]),
    ...looseRows(file, 'reminders').flatMap((rule) => [
      ...unknownKeys(rule, 'ticketTypes', keysOf(file, 'ticketTypes'), 'ticket type'),
      ...reminderProblems(rule),
    ]),
    ...speakerProblems(file),
    ...looseRows(file, 'workshops').flatMap(roomProblems),
    ...priceProblems(file),
    ...timeProblems(file),
    ...looseRows(file, 'coupons').flatMap(couponProblems),
  ];
}

/** The file's rules, as a row of their own. */
function policiesOf({ row }: LooseRow): LooseRow {
  return { row: looseMap(row['policies']), path: ['policies'] };
}

function keysOf(file: LooseRow, list: string): string[] {
  return looseRows(file, list).flatMap(({ row }) => looseText(row['key']) ?? []);
}

function repeated(
  parent: LooseRow,
  list: string,
  name = 'key',
  spell: (text: string) => string = (text) => text,
): EventFileProblem[] {
  const seen = new Set<string>();
  return looseRows(parent, list).flatMap(({ row, path }) => {
    const value = looseText(row[name]);
    if (value === null) return [];
    const isAgain = seen.has(spell(value));
    seen.add(spell(value));
    return isAgain ? [{ path: [...path, name], message: `"${value}" is already used above` }] : [];
  });
}

function unknownKeys(
  { row, path }: LooseRow,
  list: string,
  known: readonly string[],
  what: string,
): EventFileProblem[] {
  const keys = looseTexts(row, list);
  return keys.flatMap((key, n) => {
    if (key === null) return [];
    if (!known.includes(key))
      return [{ path: [...path, list, n], message: `there is no ${what} "${key}"${offered(known)}` }];
    return keys.indexOf(key) < n ? [{ path: [...path, list, n], message: `"${key}" is named twice` }] : [];
  });
}

function offered(known: readonly string[]): string {
  if (known.length === 0) return '';
  return known.length === 1 ? `; there is ${known[0]}` : `; there are ${known.join(', ')}`;
}

/** There is nothing to open about a ticket type that everybody is offered. */
function openProblems({ row, path }: LooseRow, types: readonly LooseRow[]): EventFileProblem[] {
  return looseTexts(row, 'unlocks').flatMap((key, n) => {
    const type = types.find((each) => key !== null && each.row['key'] === key);
    return type && type.row['hidden'] !== true
      ? [{ path: [...path, 'unlocks', n], message: `"${key}" is not hidden: there is nothing to open` }]
      : [];
  });
}

function speakerProblems(file: LooseRow): EventFileProblem[] {
  const known = keysOf(file, 'speakers');
  const items = looseRows(file, 'programme').flatMap((day) => looseRows(day, 'items'));
  return [...looseRows(file, 'workshops'), ...items].flatMap(({ row, path }) => {
    const speaker = looseText(row['speaker']);
    if (speaker === null || known.includes(speaker)) return [];
    return [{ path: [...path, 'speaker'], message: `there is no speaker "${speaker}"` }];
  });
}

function roomProblems({ row, path }: LooseRow): EventFileProblem[] {
  const [capacity, limit] = [looseNumber(row['capacity']), looseNumber(row['roomLimit'])];
  if (capacity === null || limit === null || capacity <= limit) return [];
  return [{ path: [...path, 'capacity'], message: `use at most ${limit}, the room limit` }];
}
