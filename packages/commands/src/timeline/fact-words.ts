import { formatMoney } from '@lanyard/domain/money/money';

/** A line as it is named to people. */
interface NamedLine {
  readonly kind: string;
  readonly name: string;
  readonly variantName: string | null;
}

/** "T-shirt, M": what a line sells, with its size or colour. */
export function itemWords({ name, variantName }: Pick<NamedLine, 'name' | 'variantName'>): string {
  return variantName === null ? name : `${name}, ${variantName}`;
}

/** "2 tickets and 1 T-shirt", out of an order's lines; sizes of one thing are counted together. */
export function basketWords(items: readonly (NamedLine & { readonly quantity: number })[]): string {
  const counts = new Map<string, number>();
  for (const { kind, name, quantity } of items) {
    const what = kind === 'TICKET' ? '' : name;
    counts.set(what, (counts.get(what) ?? 0) + quantity);
  }
  const parts = [...counts].map(([name, count]) =>
    name === '' ? ticketWords(count) : thingWords(count, name),
  );
  return listWords(parts);
}

/** "A, B, and C". */
export function listWords(parts: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(parts);
}

const ticketWords = (count: number) => (count === 1 ? '1 ticket' : `${count} tickets`);

/** Names of things are the organizer's, so their plural is not ours to make. */
const thingWords = (count: number, name: string) => (count === 1 ? `1 ${name}` : `${count} × ${name}`);

/** "€580.00". */
export function amountWords(amountMinor: number, currency: string): string {
  return formatMoney({ amountMinor, currency });
}

/** "14:32" in the event's zone. */
export function timeWords(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);
}
