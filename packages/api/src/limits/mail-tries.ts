import { RateWindow } from './rate-window.ts';

const TEN_MINUTES_MS = 10 * 60_000;

/** How many mails may be asked for in ten minutes. */
export interface MailTryLimits {
  /** For one address, ticket or order. */
  readonly perSubject: number;
  /** From one network; a hotel is one network. */
  readonly perNetwork: number;
  /** Milliseconds since 1970; given by tests. */
  readonly now?: () => number;
}

/** Counts wishes for mails, so that nobody can fill a mailbox from our pages; in this process's memory. */
export class MailTries {
  readonly #subjects: RateWindow;
  readonly #networks: RateWindow;

  constructor({ perSubject, perNetwork, now }: MailTryLimits) {
    const window = (tries: number) => ({ tries, spanMs: TEN_MINUTES_MS, ...(now ? { now } : {}) });
    this.#subjects = new RateWindow(window(perSubject));
    this.#networks = new RateWindow(window(perNetwork));
  }

  /** Takes one wish about a subject from a network; false when either has none left. */
  take(subject: string, ip: string): boolean {
    return this.#networks.take(ip) && this.#subjects.take(subject);
  }
}
