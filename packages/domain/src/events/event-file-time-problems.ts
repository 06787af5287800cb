import { localToInstant, looksLikeLocalTime } from '../time/local-time.ts';
import { type EventFileProblem, looseNumber, type LooseRow, looseRows, looseText } from './loose-file.ts';

/** Times that no clock there shows, ends before beginnings, and workshops at the wrong time or in a taken room. */
export function timeProblems(file: LooseRow): EventFileProblem[] {
  const zone = looseText(file.row['timeZone']);
  const workshops = looseRows(file, 'workshops');
  const spans = [...looseRows(file, 'ticketTypes').flatMap((type) => looseRows(type, 'tiers'))];
  const coupons = looseRows(file, 'coupons');
  const questions = looseRows(file, 'ticketTypes').flatMap((type) => looseRows(type, 'registration'));
  return [
    ...(zone === null ? [] : clockProblems(zone, file, ['startsAt', 'endsAt'])),
    ...orderProblems(file, 'startsAt', 'endsAt'),
    ...[...spans, ...coupons].flatMap((row) => [
      ...(zone === null ? [] : clockProblems(zone, row, ['from', 'until'])),
      ...orderProblems(row, 'from', 'until'),
    ]),
    ...questions.flatMap((row) => (zone === null ? [] : clockProblems(zone, row, ['changeUntil']))),
    ...spans.flatMap(openEndProblems),
    ...workshops.flatMap((row) => [
      ...(zone === null ? [] : clockProblems(zone, row, ['startsAt', 'bookableFrom', 'bookableUntil'])),
      ...orderProblems(row, 'bookableFrom', 'bookableUntil'),
      ...outsideProblems(file, row),
      ...lateBookingProblems(row),
    ]),
    ...roomProblems(workshops),
  ];
}

function localTime(value: unknown): string | null {
  const text = looseText(value);
  return text !== null && looksLikeLocalTime(text) ? text : null;
}

function clockProblems(zone: string, { row, path }: LooseRow, names: readonly string[]): EventFileProblem[] {
  return names.flatMap((name) => {
    const local = localTime(row[name]);
    if (local === null || isShown(local, zone)) return [];
    return [
      { path: [...path, name], message: `use a time that clocks show: there is no ${local} in ${zone}` },
    ];
  });
}

function isShown(local: string, zone: string): boolean {
  try {
    return localToInstant(local, zone) !== null;
  } catch {
    // No such zone, which is said where it stands.
    return true;
  }
}

// Local times of one zone sort as texts.
function orderProblems({ row, path }: LooseRow, from: string, until: string): EventFileProblem[] {
  const [start, end] = [localTime(row[from]), localTime(row[until])];
  if (start === null || end === null || end > start) return [];
  return [{ path: [...path, until], message: `use a time after ${from}, ${start}` }];
}

function openEndProblems({ row, path }: LooseRow): EventFileProblem[] {
  if ((row['from'] ?? row['until'] ?? null) !== null) return [];
  return [{ path, message: 'needs from or until: a price that is always open is the regular price' }];
}

function outsideProblems(file: LooseRow, { row, path }: LooseRow): EventFileProblem[] {
  const [opens, closes] = [localTime(file.row['startsAt']), localTime(file.row['endsAt'])];
  const starts = localTime(row['startsAt']);
  if (opens === null || closes === null || starts === null) return [];
  if (starts >= opens && endOf(starts, row) <= closes) return [];
  return [
    { path: [...path, 'startsAt'], message: `use a time within the event, from ${opens} to ${closes}` },
  ];
}

/** Booking ends when a workshop starts, whatever is written. */
function lateBookingProblems({ row, path }: LooseRow): EventFileProblem[] {
  const starts = localTime(row['startsAt']);
  return ['bookableFrom', 'bookableUntil'].flatMap((name) => {
    const at = localTime(row[name]);
    if (starts === null || at === null || (name === 'bookableUntil' ? at <= starts : at < starts)) return [];
    return [{ path: [...path, name], message: `use a time before the workshop starts, ${starts}` }];
  });
}

/** Wall clocks of one day are enough to tell whether two workshops meet. */
function endOf(local: string, row: LooseRow['row']): string {
  const minutes = looseNumber(row['minutes']) ?? 0;
  return new Date(Date.parse(`${local}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
}

function roomProblems(workshops: readonly LooseRow[]): EventFileProblem[] {
  return workshops.flatMap(({ row, path }, n) => {
    const starts = localTime(row['startsAt']);
    if (starts === null) return [];
    const other = workshops.slice(0, n).find((earlier) => {
      const start = localTime(earlier.row['startsAt']);
      const isSameRoom = looseText(row['room']) === looseText(earlier.row['room']);
      return isSameRoom && start !== null && start < endOf(starts, row) && starts < endOf(start, earlier.row);
    });
    if (!other) return [];
    return [
      {
        path: [...path, 'room'],
        message: `use another room or time: "${String(other.row['key'])}" is in ${String(row['room'])} then`,
      },
    ];
  });
}
