/** The signs a reference is made of: no 0, 1, I, L, O and U, which people mix up. */
const signs = Array.from('23456789ABCDEFGHJKMNPQRSTVWXYZ');

/** Six signs and, for a ticket, its number, as somebody may have mistyped them. */
const typed = /^([0-9A-Z]{6})(\d{1,3})?$/;

/** A reference somebody may have meant. */
export interface SimilarReferences {
  readonly orders: readonly string[];
  /** Number of the ticket; null when the text names an order. */
  readonly ticket: number | null;
}

/**
 * Every reference that one wrong sign, or two swapped neighbours, would have turned into the text; null for a text
 * that is no reference. The text itself is not among them.
 */
export function similarReferences(text: string): SimilarReferences | null {
  const [, order, number] = typed.exec(text.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')) ?? [];
  if (order === undefined) return null;
  const letters = Array.from(order);
  const replaced = letters.flatMap((_, at) => signs.map((sign) => letters.with(at, sign)));
  const swapped = letters
    .slice(1)
    .map((right, at) => letters.with(at, right).with(at + 1, letters[at] ?? right));
  const orders = [...replaced, ...swapped].map((each) => each.join(''));
  return {
    orders: [...new Set(orders)].filter((each) => each !== order && Array.from(each).every(isSign)),
    ticket: number === undefined ? null : Number(number),
  };
}

const isSign = (sign: string) => signs.includes(sign);
