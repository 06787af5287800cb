import type { BrowserParts, StreamSource } from '../browser-parts.ts';

/** An event stream that a test speaks through. */
export class FakeStream implements StreamSource {
  readyState = 0;
  readonly topics: string[];
  readonly #listeners: { type: string; listener: (event: { data?: unknown }) => void }[] = [];

  constructor(url: string) {
    this.topics = new URL(url, 'http://here').searchParams.getAll('topic');
  }

  addEventListener(type: string, listener: (event: { data?: unknown }) => void): void {
    this.#listeners.push({ type, listener });
  }

  close(): void {
    this.readyState = 2;
  }

  say(type: string, data: unknown = 1): void {
    this.#dispatch(type, { data: JSON.stringify(data) });
  }

  /** Breaks: 0 says that the browser comes again by itself, 2 that it does not. */
  fail(readyState: 0 | 2): void {
    this.readyState = readyState;
    this.#dispatch('error', {});
  }

  #dispatch(type: string, event: { data?: unknown }): void {
    for (const entry of this.#listeners) if (entry.type === type) entry.listener(event);
  }
}

interface Waiting {
  readonly tab: object;
  readonly grant: () => Promise<void>;
}

/** Locks, channel and streams of one browser, and its tabs. */
export class FakeBrowser {
  readonly #hasLocks: boolean;
  readonly #streams: { tab: object; stream: FakeStream }[] = [];
  readonly #hearers: { tab: object; hear: (event: { data: unknown }) => void }[] = [];
  #queue: Waiting[] = [];
  #holder: Waiting | undefined;
  opened = 0;

  constructor({ hasLocks = true } = {}) {
    this.#hasLocks = hasLocks;
  }

  openStreams(): FakeStream[] {
    return this.#streams.map(({ stream }) => stream).filter(({ readyState }) => readyState !== 2);
  }

  onlyStream(): FakeStream {
    const [stream, ...others] = this.openStreams();
    if (!stream || others.length > 0) throw new Error(`${this.openStreams().length} streams are open`);
    return stream;
  }

  openTab() {
    const tab = {};
    let isHidden = false;
    let isGone = false;
    let changed = (_isShown: boolean) => {};
    const parts: BrowserParts = {
      locks: this.#hasLocks
        ? { request: (_name, { signal }, held) => this.#request(tab, signal, held) }
        : undefined,
      openTabChannel: () => ({
        postMessage: (data) => {
          if (isGone) return;
          for (const { tab: hearer, hear } of this.#hearers) if (hearer !== tab) hear({ data });
        },
        addEventListener: (_type, hear) => void this.#hearers.push({ tab, hear }),
      }),
      openStream: (url) => {
        this.opened += 1;
        const stream = new FakeStream(url);
        this.#streams.push({ tab, stream });
        return stream;
      },
      isHidden: () => isHidden,
      onVisibility: (listener) => void (changed = listener),
    };
    return {
      parts,
      show: (isShown: boolean) => {
        isHidden = !isShown;
        changed(isShown);
      },
      /** Takes the tab away without a word: its code does not run any more, and its lock is free. */
      crash: () => {
        for (const entry of this.#streams) if (entry.tab === tab) entry.stream.close();
        this.#hearers.splice(0, Infinity, ...this.#hearers.filter((entry) => entry.tab !== tab));
        this.#queue = this.#queue.filter((entry) => entry.tab !== tab);
        if (this.#holder?.tab === tab) this.#grantNext();
        isGone = true;
      },
    };
  }

  #request(tab: object, signal: AbortSignal, held: () => Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { tab, grant: () => held().then(resolve, reject) };
      signal.addEventListener('abort', () => {
        if (!this.#queue.includes(waiting)) return;
        this.#queue = this.#queue.filter((entry) => entry !== waiting);
        reject(new Error('aborted'));
      });
      this.#queue.push(waiting);
      if (!this.#holder) void Promise.resolve().then(() => this.#holder ?? this.#grantNext());
    });
  }

  #grantNext(): void {
    const next = this.#queue.shift();
    this.#holder = next;
    void next?.grant().then(() => {
      if (this.#holder === next) this.#grantNext();
    });
  }
}
