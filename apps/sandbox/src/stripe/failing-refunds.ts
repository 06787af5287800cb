import type { Context } from '../context.ts';
import type { RefundRecord } from '../store/records.ts';
import { failRefund } from './commands/fail-refund.ts';

/** How long such a refund looks as if it had gone through, in milliseconds. */
const FAILS_AFTER_MS = 3000;

/** Fails the refunds of cards that cannot be refunded when their time has come, also after a restart. */
export class FailingRefunds {
  readonly #context: Context;
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #onError: (error: unknown) => void;

  constructor(context: Context, onError: (error: unknown) => void) {
    this.#context = context;
    this.#onError = onError;
  }

  start(): void {
    for (const refund of this.#context.store.refunds.oldestFirst()) this.watch(refund);
  }

  watch(refund: RefundRecord): void {
    const { store, now } = this.#context;
    if (refund.failedAt !== undefined || !store.charges.get(refund.chargeId)?.failsRefunds) return;
    const waitMs = Math.max(0, refund.createdAt + FAILS_AFTER_MS - now());
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#context.commit(failRefund(this.#context, refund)).catch(this.#onError);
    }, waitMs);
    this.#timers.add(timer);
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }
}
