/** How many tries a key has in a span, in milliseconds. */
export interface RateWindowOptions {
  readonly tries: number;
  readonly spanMs: number;
  /** Milliseconds since 1970; given by tests. */
  readonly now?: () => number;
}

const MAX_KEYS = 50_000;

/** Counts tries by key in fixed windows, in this process's memory; old windows are forgotten. */
export class RateWindow {
  readonly #options: RateWindowOptions;
  readonly #windows = new Map<string, { endsAt: number; tries: number }>();

  constructor(options: RateWindowOptions) {
    this.#options = options;
  }

  /** Takes one try; false when the key has none left. */
  take(key: string): boolean {
    const now = (this.#options.now ?? Date.now)();
    const window = this.#windows.get(key);
    if (window && window.endsAt > now) {
      window.tries += 1;
      return window.tries <= this.#options.tries;
    }
    this.#windows.delete(key);
    if (this.#windows.size >= MAX_KEYS) this.#forget(now);
    this.#windows.set(key, { endsAt: now + this.#options.spanMs, tries: 1 });
    return this.#options.tries >= 1;
  }

  /** Drops what is over, and the oldest tenth when that is not enough. */
  #forget(now: number): void {
    for (const [key, window] of this.#windows) {
      if (window.endsAt <= now) this.#windows.delete(key);
    }
    for (const key of this.#windows.keys()) {
      if (this.#windows.size < MAX_KEYS * 0.9) return;
      this.#windows.delete(key);
    }
  }
}
