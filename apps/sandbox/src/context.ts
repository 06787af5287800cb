import type { FaultRegistry } from './faults/registry.ts';
import type { EventRecord } from './store/records.ts';
import type { Changes, Store } from './store/store.ts';
import type { DeliveryQueue } from './webhooks/delivery-queue.ts';
import { planDeliveries } from './webhooks/plan-deliveries.ts';

/** What a command did: the records it changed and the events it caused. */
export interface Outcome {
  changes: Changes;
  events: EventRecord[];
}

/**
 * What routes and commands share. A command reads, decides and commits without awaiting anything in between,
 * which is all the locking a session needs in one process.
 */
export class Context {
  readonly store: Store;
  readonly faults: FaultRegistry;
  readonly queue: DeliveryQueue;
  readonly now: () => number;
  /** Where this sandbox is reached, known once it listens. */
  publicUrl = '';

  constructor(parts: Pick<Context, 'store' | 'faults' | 'queue' | 'now'>) {
    this.store = parts.store;
    this.faults = parts.faults;
    this.queue = parts.queue;
    this.now = parts.now;
  }

  /** Makes an outcome true in memory at once, writes it as one line, and then lets its webhooks go. */
  async commit({ changes, events }: Outcome): Promise<void> {
    const deliveries = planDeliveries(events, this.faults, this.now());
    await this.store.commit(events.length > 0 ? { ...changes, events, deliveries } : changes);
    this.queue.add(deliveries);
  }
}
