import type { EventFile } from './event-file.ts';

/** A value of an event file. */
export type FileValue =
  | string
  | number
  | boolean
  | null
  | readonly FileValue[]
  | { readonly [name: string]: FileValue };

/** One difference between two event files; rows of a list stand in the path by their own name. */
export type EventFileChange =
  | {
      readonly kind: 'CHANGED';
      readonly path: readonly string[];
      readonly from: FileValue;
      readonly to: FileValue;
    }
  | { readonly kind: 'ADDED'; readonly path: readonly string[]; readonly to: FileValue }
  | { readonly kind: 'REMOVED'; readonly path: readonly string[]; readonly from: FileValue }
  | {
      readonly kind: 'REORDERED';
      readonly path: readonly string[];
      readonly from: readonly string[];
      readonly to: readonly string[];
    };

/** By what a row of each list is the same row again; `*` stands for any one row. */
const namedBy: Readonly<Record<string, readonly string[]>> = {
  quotas: ['key'],
  ticketTypes: ['key'],
  'ticketTypes.*.tiers': ['key'],
  'ticketTypes.*.registration': ['key'],
  'ticketTypes.*.registration.*.choices': ['key'],
  swag: ['key'],
  'swag.*.variants': ['key'],
  workshops: ['key'],
  coupons: ['code'],
  facts: ['label'],
  programme: ['date'],
  'programme.*.items': ['at', 'title'],
  speakers: ['key'],
  questions: ['question'],
  reminders: ['key'],
  'policies.refunds': ['until'],
};

/** Lists whose order says nothing. */
const unordered = new Set([
  'quotas',
  'ticketTypes.*.quotas',
  'coupons',
  'coupons.*.ticketTypes',
  'policies.refunds',
  'reminders.*.ticketTypes',
  'workshops.*.ticketTypes',
]);

/** What differs between two complete event files, in the order of the second; an empty list when they mean the same. */
export function diffEventFiles(before: EventFile, after: EventFile): EventFileChange[] {
  return diffMaps(plain(before), plain(after), [], '');
}

type FileMap = { readonly [name: string]: FileValue };

function plain(file: EventFile): FileMap {
  // Only what a file can hold: the compiler does not see that interfaces have no other fields.
  return file as unknown as FileMap;
}

function isMap(value: FileValue | undefined): value is FileMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function diffMaps(
  before: FileMap,
  after: FileMap,
  path: readonly string[],
  place: string,
): EventFileChange[] {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return names.flatMap((name) =>
    diffValues(before[name] ?? null, after[name] ?? null, [...path, name], place ? `${place}.${name}` : name),
  );
}

function diffValues(
  from: FileValue,
  to: FileValue,
  path: readonly string[],
  place: string,
): EventFileChange[] {
  if (isMap(from) && isMap(to)) return diffMaps(from, to, path, place);
  const names = namedBy[place];
  if (names && Array.isArray(from) && Array.isArray(to))
    return diffRows(byName(from, names), byName(to, names), path, place);
  const isSame = unordered.has(place) ? sorted(from) === sorted(to) : text(from) === text(to);
  return isSame ? [] : [{ kind: 'CHANGED', path, from, to }];
}

function diffRows(
  before: ReadonlyMap<string, FileMap>,
  after: ReadonlyMap<string, FileMap>,
  path: readonly string[],
  place: string,
): EventFileChange[] {
  const kept = [...after.keys()].filter((name) => before.has(name));
  const keptBefore = [...before.keys()].filter((name) => after.has(name));
  return [
    ...[...after].flatMap(([name, to]): EventFileChange[] => {
      const from = before.get(name);
      return from
        ? diffMaps(from, to, [...path, name], `${place}.*`)
        : [{ kind: 'ADDED', path: [...path, name], to }];
    }),
    ...[...before].flatMap(([name, from]): EventFileChange[] =>
      after.has(name) ? [] : [{ kind: 'REMOVED', path: [...path, name], from }],
    ),
    ...(unordered.has(place) || text(kept) === text(keptBefore)
      ? []
      : [{ kind: 'REORDERED' as const, path, from: keptBefore, to: kept }]),
  ];
}

function byName(rows: readonly FileValue[], names: readonly string[]): ReadonlyMap<string, FileMap> {
  return new Map(
    rows.filter(isMap).map((row) => [names.map((name) => nameOf(row[name])).join(' '), row] as const),
  );
}

function nameOf(value: FileValue | undefined): string {
  return typeof value === 'string' ? value : text(value ?? null);
}

function text(value: FileValue): string {
  return JSON.stringify(value);
}

function sorted(value: FileValue): string {
  return text(Array.isArray(value) ? value.map(text).toSorted() : value);
}
