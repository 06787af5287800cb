import { DomainError } from '@lanyard/domain/errors/error-codes';

/** How many may be inside at once, and how long anybody waits outside, in milliseconds. */
export interface PlaceGateOptions {
  readonly slots: number;
  readonly longestWaitMs: number;
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

  /** Runs the work once there is room; throws NOT_NOW when there was none for too long. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#inside >= this.#options.slots) await this.#turn();
    else this.#inside += 1;
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  #turn(): Promise<void> {
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
      }, this.#options.longestWaitMs);
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
