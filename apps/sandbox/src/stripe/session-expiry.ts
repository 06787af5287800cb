import type { Context } from '../context.ts';
import type { SessionRecord } from '../store/records.ts';
import { expireSession } from './commands/expire-session.ts';
import { NO_CALL } from './serializers/event.ts';

/** Closes sessions when their time is over. */
export class SessionExpiry {
  readonly #context: Context;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #onError: (error: unknown) => void;

  constructor(context: Context, onError: (error: unknown) => void) {
    this.#context = context;
    this.#onError = onError;
  }

  /** Takes up every session that was open when the sandbox last stopped. */
  start(): void {
    for (const session of this.#context.store.sessions.oldestFirst()) {
      if (session.status === 'open') this.watch(session);
    }
  }

  watch(session: SessionRecord): void {
    const waitMs = Math.max(0, session.expiresAtSeconds * 1000 - this.#context.now());
    this.#timers.set(session.id, setTimeout(() => this.#end(session.id), waitMs).unref());
  }

  close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  #end(id: string): void {
    this.#timers.delete(id);
    const session = this.#context.store.sessions.get(id);
    if (session?.status !== 'open') return;
    if (!isOverdue(session, this.#context.now())) {
      this.watch(session);
      return;
    }
    this.#context.commit(expireSession(this.#context, session, NO_CALL)).catch(this.#onError);
  }
}

/** Whether an open session should be closed by now. */
export function isOverdue(session: SessionRecord, now: number): boolean {
  return now >= session.expiresAtSeconds * 1000;
}
