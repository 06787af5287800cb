import { RateWindow } from '../limits/rate-window.ts';

const A_MINUTE_MS = 60_000;

/** How many codes a minute may be tried. */
export interface CouponTryLimits {
  readonly perBrowser: number;
  /** A hotel is one network. */
  readonly perNetwork: number;
  /** Milliseconds since 1970; given by tests. */
  readonly now?: () => number;
}

/** Counts tries of codes, right or wrong, so that nobody finds one by guessing; in this process's memory. */
export class CouponTries {
  readonly #browsers: RateWindow;
  readonly #networks: RateWindow;

  constructor({ perBrowser, perNetwork, now }: CouponTryLimits) {
    const window = (tries: number) => ({ tries, spanMs: A_MINUTE_MS, ...(now ? { now } : {}) });
    this.#browsers = new RateWindow(window(perBrowser));
    this.#networks = new RateWindow(window(perNetwork));
  }

  /** Takes one try of a browser in a network; false when either has none left. */
  take(who: { readonly ip: string; readonly browser: string }): boolean {
    // Both count each try: a browser that has none left must not use up its neighbours'.
    return this.#browsers.take(`${who.ip} ${who.browser}`) && this.#networks.take(who.ip);
  }
}
