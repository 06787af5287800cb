import type { Context } from '../context.ts';
import type { MailRecord } from '../store/records.ts';
import { toMailEvent } from './mail-events.ts';
import { DELAYED_MS } from './recipients.ts';

/** Delivers delayed mails when their wait is over, also after a restart. */
export class DelayedMails {
  readonly #context: Context;
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #onError: (error: unknown) => void;

  constructor(context: Context, onError: (error: unknown) => void) {
    this.#context = context;
    this.#onError = onError;
  }

  start(): void {
    this.watch(this.#context.store.mails.oldestFirst());
  }

  watch(mails: Iterable<MailRecord>): void {
    for (const mail of mails) {
      if (mail.lastEvent !== 'delivery_delayed') continue;
      const waitMs = Math.max(0, mail.createdAt + DELAYED_MS - this.#context.now());
      const timer = setTimeout(() => {
        this.#timers.delete(timer);
        this.#deliver(mail);
      }, waitMs);
      this.#timers.add(timer);
    }
  }

  close(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  #deliver(mail: MailRecord): void {
    const delivered: MailRecord = { ...mail, lastEvent: 'delivered' };
    const events = [toMailEvent(delivered, 'delivered', this.#context.now())];
    this.#context.commit({ changes: { mails: [delivered] }, events }).catch(this.#onError);
  }
}
