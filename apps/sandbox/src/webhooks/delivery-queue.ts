import type { DeliveryRecord } from '../store/records.ts';

/** How long to wait between tries and when to stop trying. */
export interface RetryPolicy {
  firstMs: number;
  maxMs: number;
  giveUpAfterMs: number;
}

/** What one try came to: `refused` means the other side answered, `unreachable` that it did not. */
export type AttemptResult = 'delivered' | 'refused' | 'unreachable';

interface Pending {
  delivery: DeliveryRecord;
  attempts: number;
  refusals: number;
  dueAt: number;
}

/** What the queue needs from outside. */
export interface DeliveryQueueDeps {
  retry: RetryPolicy;
  now: () => number;
  attempt: (delivery: DeliveryRecord, attempts: number, signal: AbortSignal) => Promise<AttemptResult>;
  settle: (delivery: DeliveryRecord, state: 'delivered' | 'gave_up') => void;
}

const CONCURRENCY = 16;
const MAX_PENDING = 100_000;
/** After this many refusals an event retries by itself and no longer holds up what came after it. */
const REFUSALS_BEFORE_STEPPING_ASIDE = 6;

/** Delivers at least once, in order within a group, many groups at a time, with growing pauses after failures. */
export class DeliveryQueue {
  readonly #deps: DeliveryQueueDeps;
  readonly #groups = new Map<string, Pending[]>();
  readonly #ready = new Set<string>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #running = new Set<Promise<void>>();
  readonly #closing = new AbortController();
  #size = 0;

  constructor(deps: DeliveryQueueDeps) {
    this.#deps = deps;
  }

  get size(): number {
    return this.#size;
  }

  add(deliveries: Iterable<DeliveryRecord>): void {
    for (const delivery of deliveries) {
      if (delivery.state !== 'pending') continue;
      if (this.#size >= MAX_PENDING) {
        this.#deps.settle(delivery, 'gave_up');
        continue;
      }
      this.#size += 1;
      this.#push(delivery.group, { delivery, attempts: 0, refusals: 0, dueAt: delivery.notBefore });
    }
    this.#pump();
  }

  /** Stops sending; what was under way counts as not delivered and is sent again after a restart. */
  async close(): Promise<void> {
    this.#closing.abort();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#ready.clear();
    await Promise.all(this.#running);
  }

  #push(group: string, pending: Pending): void {
    const waiting = this.#groups.get(group);
    if (waiting) {
      waiting.push(pending);
      return;
    }
    this.#groups.set(group, [pending]);
    this.#schedule(group, pending.dueAt);
  }

  #schedule(group: string, dueAt: number): void {
    const waitMs = dueAt - this.#deps.now();
    if (waitMs <= 0) {
      this.#ready.add(group);
      return;
    }
    const timer = setTimeout(() => {
      this.#timers.delete(group);
      this.#ready.add(group);
      this.#pump();
    }, waitMs);
    this.#timers.set(group, timer);
  }

  #pump(): void {
    for (const group of this.#ready) {
      if (this.#running.size >= CONCURRENCY || this.#closing.signal.aborted) return;
      this.#ready.delete(group);
      const head = this.#groups.get(group)?.[0];
      if (!head) continue;
      const run = this.#run(group, head).finally(() => {
        this.#running.delete(run);
        this.#pump();
      });
      this.#running.add(run);
    }
  }

  async #run(group: string, head: Pending): Promise<void> {
    const result = await this.#deps.attempt(head.delivery, head.attempts, this.#closing.signal);
    if (this.#closing.signal.aborted && result !== 'delivered') return;
    if (result !== 'delivered') {
      head.dueAt = this.#deps.now() + backoffMs(this.#deps.retry, head.attempts);
      head.attempts += 1;
      if (result === 'refused') head.refusals += 1;
    }
    const isTooOld = head.dueAt - head.delivery.createdAt > this.#deps.retry.giveUpAfterMs;
    if (result === 'delivered' || isTooOld) {
      this.#size -= 1;
      this.#deps.settle(head.delivery, result === 'delivered' ? 'delivered' : 'gave_up');
      this.#shift(group);
      return;
    }
    if (head.refusals >= REFUSALS_BEFORE_STEPPING_ASIDE && group !== head.delivery.id) {
      this.#shift(group);
      this.#push(head.delivery.id, head);
      return;
    }
    this.#schedule(group, head.dueAt);
  }

  #shift(group: string): void {
    const waiting = this.#groups.get(group);
    waiting?.shift();
    const next = waiting?.[0];
    if (next) this.#schedule(group, next.dueAt);
    else this.#groups.delete(group);
  }
}

/** 0.5 s, 1, 2, 4, 8 … up to the cap. */
function backoffMs(retry: RetryPolicy, failedAttempts: number): number {
  return Math.min(retry.maxMs, retry.firstMs * 2 ** Math.min(failedAttempts, 30));
}
