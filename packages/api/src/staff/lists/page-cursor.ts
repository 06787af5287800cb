/** Where a page ends, in a list that is newest first: the row's instant and, among equals, its id. */
export interface PageCursor {
  readonly at: Date;
  readonly id: string;
}

/** A cursor as the browser hands it back. */
export function writeCursor({ at, id }: PageCursor): string {
  return `${at.getTime()}.${id}`;
}

/** Reads what `writeCursor` wrote; null for anything else, which is the first page. */
export function readCursor(text: string | null | undefined): PageCursor | null {
  const [, at, id] = /^(\d{1,15})\.([a-z0-9_]{1,40})$/.exec(text ?? '') ?? [];
  return at === undefined || id === undefined ? null : { at: new Date(Number(at)), id };
}

/** What comes after a cursor, as a condition that the index on (createdAt, id) answers from there on. */
export function after(cursor: PageCursor | null) {
  if (!cursor) return {};
  return {
    createdAt: { lte: cursor.at },
    OR: [{ createdAt: { lt: cursor.at } }, { id: { lt: cursor.id } }],
  };
}
