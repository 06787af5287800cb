/** Counters that decide and can be counted again from the rows they stand for. */
export const counterKinds = ['QUOTA', 'VARIANT', 'WORKSHOP', 'COUPON'] as const;
export type CounterKind = (typeof counterKinds)[number];

/** What each kind of counter counts. */
export const counterKindWords = {
  QUOTA: 'Seats',
  VARIANT: 'Stock',
  WORKSHOP: 'Workshop',
  COUPON: 'Code',
} as const satisfies Record<CounterKind, string>;

/** What a counter's row says, or its rows add up to, by the names of its columns. */
export type Counts = Readonly<Record<string, number>>;

/** A counter beside what its rows add up to. */
export interface CountedCounter {
  readonly kind: CounterKind;
  readonly id: string;
  readonly eventId: string;
  readonly name: string;
  readonly counter: Counts;
  readonly rows: Counts;
}

/** Whether a counter says something else than its rows. */
export function hasDrifted({ counter, rows }: Pick<CountedCounter, 'counter' | 'rows'>): boolean {
  return Object.keys(counter).some((column) => counter[column] !== rows[column]);
}

/** What a counter says where it differs, and what it should, in words: "sold 12, by its rows 11". */
export function driftWords({ counter, rows }: Pick<CountedCounter, 'counter' | 'rows'>): string {
  return Object.keys(counter)
    .filter((column) => counter[column] !== rows[column])
    .map((column) => `${column} ${counter[column] ?? 0}, by its rows ${rows[column] ?? 0}`)
    .join('; ');
}
