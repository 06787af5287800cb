/** The place of a row in a list that is oldest first. */
interface Place {
  readonly at: Date;
  readonly id: string;
}

/** Reads a cursor back; null for the beginning. */
function readPlace(cursor: string | null): Place | null {
  if (cursor === null) return null;
  const [at = '', id = ''] = cursor.split('|');
  return { at: new Date(Number(at)), id };
}

/** What comes after a cursor, as a condition on (createdAt, id). */
export function rowsAfter(cursor: string | null) {
  const place = readPlace(cursor);
  if (!place) return {};
  return {
    createdAt: { gte: place.at },
    OR: [{ createdAt: { gt: place.at } }, { id: { gt: place.id } }],
  };
}

/** The cursor behind the last row of a full page; null when there can be none after it. */
export function cursorAfter(
  rows: readonly { readonly createdAt: Date; readonly id: string }[],
  pageRows: number,
): string | null {
  const last = rows.at(-1);
  return last && rows.length >= pageRows ? `${last.createdAt.getTime()}|${last.id}` : null;
}
