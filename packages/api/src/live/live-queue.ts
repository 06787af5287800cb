import type { LiveTopic } from '@lanyard/commands/live/notify-live';
import type { WatchedTopic } from './watched-topic.ts';

/** Least time between two messages about one order or ticket to one stream. */
const SPACING_MS = 250;
/** An event's counts and lists move with every order, and reading them anew costs more. */
const EVENT_SPACING_MS = 1000;

/** What one stream still has to be told. The first change of a topic goes at once, further ones are taken together. */
export class LiveQueue {
  readonly #names = new Map<LiveTopic, string[]>();
  readonly #send: (names: readonly string[]) => void;
  readonly #dueAt = new Map<LiveTopic, number>();
  readonly #sentAt = new Map<LiveTopic, number>();
  #timer: NodeJS.Timeout | undefined;

  constructor(watched: readonly WatchedTopic[], send: (names: readonly string[]) => void) {
    this.#send = send;
    for (const { name, topic } of watched) {
      this.#names.set(topic, [...(this.#names.get(topic) ?? []), name]);
    }
  }

  get topics(): Iterable<LiveTopic> {
    return this.#names.keys();
  }

  /** Notes a change of a topic. */
  add(topic: LiveTopic): void {
    if (this.#dueAt.has(topic)) return;
    const spacing = topic.startsWith('event:') ? EVENT_SPACING_MS : SPACING_MS;
    const now = Date.now();
    this.#dueAt.set(topic, Math.max(now, (this.#sentAt.get(topic) ?? -Infinity) + spacing));
    this.#schedule(now);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#dueAt.clear();
  }

  #schedule(now: number): void {
    clearTimeout(this.#timer);
    if (this.#dueAt.size === 0) return;
    this.#timer = setTimeout(() => this.#flush(), Math.max(0, Math.min(...this.#dueAt.values()) - now));
  }

  #flush(): void {
    const now = Date.now();
    const due = [...this.#dueAt].filter(([, at]) => at <= now).map(([topic]) => topic);
    for (const topic of due) {
      this.#dueAt.delete(topic);
      this.#sentAt.set(topic, now);
    }
    if (due.length > 0) this.#send(due.flatMap((topic) => this.#names.get(topic) ?? []));
    this.#schedule(now);
  }
}
