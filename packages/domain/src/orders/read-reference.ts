/** A reference as its rows bear it; `ticket` is a ticket's, null when the text names an order. */
export interface TypedReference {
  readonly order: string;
  readonly ticket: string | null;
}

// Signs of a reference: no 0, 1, I, L, O and U, which people mix up. A ticket's adds its number.
const reference = /^([2-9A-HJKMNP-TV-Z]{6})(\d{1,3})?$/;

/** The reference somebody typed, in any case, with or without dashes and blanks; null when it is none. */
export function readReference(text: string): TypedReference | null {
  const [, order, number] = reference.exec(text.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')) ?? [];
  if (order === undefined) return null;
  return { order, ticket: number === undefined ? null : `${order}-${Number(number)}` };
}
