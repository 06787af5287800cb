import type { CancellationRow } from '@lanyard/domain/staff/cancellation-views';
import { cancellationsWords as words } from '../strings/en/cancellations.ts';

/** What a wish is about, short: a ticket, the first of several, or a whole order. */
export function whatOf(row: CancellationRow): string {
  if (row.isWholeOrder) return words.wholeOf(row.orderReference);
  const [first = row.orderReference, ...more] = row.tickets;
  return words.several(first, more.length);
}
