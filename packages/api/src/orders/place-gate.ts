import { DomainError } from '@lanyard/domain/errors/error-codes';

/** How many may be inside at once. */
export interface PlaceGateOptions {
  readonly slots: number;
}

interface Waiter {
  readonly enter: () => void;
}

/**
 * Lets a few orders at a time through to Temporal, first come first served, so that a rush waits here, where
 * waiting is cheap, and hears "sold out" without a process of its own.
 */
export class PlaceGate {
  readonly #options: PlaceGateOptions;
  readonly #waiting = new Set<Waiter>();
  #inside = 0;

  constructor(options: PlaceGateOptions) {
    this.#options = options;
  }

  /**
   * Runs the work once there is room; throws NOT_NOW when there was none by `until` (milliseconds since 1970).
   * Nobody is let in after that: work begun too late to be waited for would pile up behind the gate.
   */
  async run<T>(until: number, work: () => Promise<T>): Promise<T> {
    const waitMs = until - Date.now();
    if (waitMs <= 0) throw new DomainError('NOT_NOW');
    if (this.#inside >= this.#options.slots) await this.#turn(waitMs);
    else this.#inside += 1;
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  #turn(waitMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        enter: () => {
          clearTimeout(timer);
          resolve();
        },
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(waiter);
        reject(new DomainError('NOT_NOW'));
      }, waitMs);
      this.#waiting.add(waiter);
    });
  }

  /** Hands the slot to whoever waits longest, or frees it. */
  #leave(): void {
    const [next] = this.#waiting;
    if (!next) {
      this.#inside -= 1;
      return;
    }
    this.#waiting.delete(next);
    next.enter();
  }
}
