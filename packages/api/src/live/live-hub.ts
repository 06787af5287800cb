import type { LiveTopic } from '@lanyard/commands/live/notify-live';
import { LiveQueue } from './live-queue.ts';
import type { WatchedTopic } from './watched-topic.ts';

/** Streams one server keeps open; more are refused, and their pages ask from time to time instead. */
const MAX_STREAMS = 5000;

/** What a stream is given to pass on. */
export interface LiveListener {
  /** These topics, by the client's own names, have changed. */
  changed(names: readonly string[]): void;
  /** Anything may have changed: changes were missed. */
  refresh(): void;
  /** The server stops. */
  close(): void;
}

/** How many streams are open, and what they watch. */
export interface LiveCounts {
  readonly streams: number;
  readonly topics: number;
}

/** Hands changes to the open streams of one server; holds names and ids only. */
export class LiveHub {
  readonly #queues = new Map<LiveListener, LiveQueue>();
  readonly #watchers = new Map<LiveTopic, Set<LiveQueue>>();
  #isClosed = false;

  /** Opens a stream; null when there are too many or the server stops. The answer ends it. */
  open(watched: readonly WatchedTopic[], listener: LiveListener): (() => void) | null {
    if (this.#isClosed || this.#queues.size >= MAX_STREAMS) return null;
    const queue = new LiveQueue(watched, (names) => listener.changed(names));
    this.#queues.set(listener, queue);
    for (const topic of queue.topics) {
      const watchers = this.#watchers.get(topic) ?? new Set();
      this.#watchers.set(topic, watchers.add(queue));
    }
    return () => {
      this.#queues.delete(listener);
      queue.stop();
      for (const topic of queue.topics) {
        const watchers = this.#watchers.get(topic);
        watchers?.delete(queue);
        if (watchers?.size === 0) this.#watchers.delete(topic);
      }
    };
  }

  /** Says that a topic has changed. */
  tell(topic: LiveTopic): void {
    for (const queue of this.#watchers.get(topic) ?? []) queue.add(topic);
  }

  /** Says to every stream that changes may have been missed. */
  refreshAll(): void {
    for (const listener of this.#queues.keys()) listener.refresh();
  }

  /** Topics that somebody watches now. */
  topics(): Iterable<LiveTopic> {
    return this.#watchers.keys();
  }

  counts(): LiveCounts {
    return { streams: this.#queues.size, topics: this.#watchers.size };
  }

  /** Ends every stream and takes no more. */
  close(): void {
    this.#isClosed = true;
    for (const listener of [...this.#queues.keys()]) listener.close();
  }
}
