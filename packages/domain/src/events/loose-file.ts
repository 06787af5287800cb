/** Something in an event file that a person has to mend: where it stands, and what is allowed there. */
export interface EventFileProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** A map of a file that may be anything else in truth; what is not as it should be reads as not there. */
export type Loose = Readonly<Record<string, unknown>>;

/** A row of a list in a file, and where it stands. */
export interface LooseRow {
  readonly row: Loose;
  readonly path: readonly (string | number)[];
}

/** A value as a map. */
export function looseMap(value: unknown): Loose {
  // Any object can be asked for fields it may not have.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {};
}

/** The rows of a list. */
export function looseRows({ row, path }: LooseRow, list: string): readonly LooseRow[] {
  const value = row[list];
  return Array.isArray(value)
    ? value.map((item: unknown, n) => ({ row: looseMap(item), path: [...path, list, n] }))
    : [];
}

/** The texts of a list, at their places; null where something else stands. */
export function looseTexts(row: Loose, list: string): readonly (string | null)[] {
  const value = row[list];
  return Array.isArray(value) ? value.map((item: unknown) => (typeof item === 'string' ? item : null)) : [];
}

export function looseText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

export function looseNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
