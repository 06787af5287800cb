/** Keys of the hidden ticket types that a code opens, by its row; none without a row. */
export function unlockedBy(row: { readonly unlocks: unknown } | null): readonly string[] {
  return Array.isArray(row?.unlocks) ? row.unlocks.filter((key) => typeof key === 'string') : [];
}
