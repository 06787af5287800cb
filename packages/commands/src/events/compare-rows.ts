/** What a table has to become: rows to write, rows to take out by id, rows to write over. */
export interface ComparedRows<Row> {
  readonly added: readonly Row[];
  readonly removed: readonly Row[];
  readonly changed: readonly { readonly from: Row; readonly to: Row }[];
}

/** Compares rows by their ids. */
export function compareRows<Row extends { readonly id: string }>(
  before: readonly Row[],
  after: readonly Row[],
): ComparedRows<Row> {
  const known = new Map(before.map((row) => [row.id, row]));
  const wanted = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !known.has(id)),
    removed: before.filter(({ id }) => !wanted.has(id)),
    changed: after.flatMap((to) => {
      const from = known.get(to.id);
      return from && JSON.stringify(from) !== JSON.stringify(to) ? [{ from, to }] : [];
    }),
  };
}
