import { formatMoney } from '@lanyard/domain/money/money';

/** "2 tickets", out of an order's lines. */
export function ticketWords(items: readonly { readonly quantity: number }[]): string {
  const count = items.reduce((sum, item) => sum + item.quantity, 0);
  return count === 1 ? '1 ticket' : `${count} tickets`;
}

/** "€580.00". */
export function amountWords(amountMinor: number, currency: string): string {
  return formatMoney({ amountMinor, currency });
}

/** "14:32" in the event's zone. */
export function timeWords(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);
}
