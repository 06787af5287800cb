import { isOpen } from '@lanyard/domain/orders/order-states';
import type { OrderProgress } from '@lanyard/domain/orders/order-view';
import { orderWordKey, type OrderWordKey } from '@lanyard/domain/orders/order-words';
import type { LiveStatus } from '@lanyard/live/open-live-channel';

const calmAfterMs = 60_000;

/** How long "confirming" may take before the page says that nobody has to wait here. */
export const slowAfterMs = 20_000;

/** Whether nothing on the page will change any more by itself. */
export function isSettled(progress: OrderProgress): boolean {
  if (isOpen(progress.status)) return false;
  return progress.status !== 'COMPLETED' || progress.receipt === 'SENT' || progress.receipt === 'NONE';
}

/**
 * Pause until the next look: a second at first, five after a minute of watching, and five from the start while the
 * server tells of changes by itself.
 */
export function pollDelayMs(watchedMs: number, status: LiveStatus): number {
  return status === 'polling' && watchedMs < calmAfterMs ? 1000 : 5000;
}

/**
 * Which words fit now. Somebody who has just come back from paying is told that it is being confirmed, until
 * the processor's own message has arrived.
 */
export function shownWordKey(progress: OrderProgress, hasReturned: boolean): OrderWordKey {
  const key = orderWordKey(progress);
  return key === 'WAITING_FOR_PAYMENT' && hasReturned ? 'CONFIRMING' : key;
}

/** A text that differs exactly when something on the page changes with the progress. */
export function progressMark(progress: OrderProgress): string {
  const { status, payment, receipt, waitsFor, wasDeclined, holdUntil } = progress;
  return [status, payment, receipt, waitsFor, wasDeclined, holdUntil].join(' ');
}
