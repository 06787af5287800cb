import { type BrowserParts, browserParts, type TabChannel } from './browser-parts.ts';
import { type ChannelMessage, isChannelMessage } from './channel-message.ts';
import { GONE_AFTER_MS, LiveLeader, SAY_EVERY_MS } from './live-leader.ts';

/** A stream that is away for less than this is not missed. */
const PATIENCE_MS = 4000;
/** Going from one page to the next is not worth a new stream. */
const LINGER_MS = 1000;

/** `polling` says that the stream does not stand, so pages had better ask from time to time. */
export type LiveStatus = 'live' | 'polling';

/** What pages of one browser tab watch. */
export interface LiveChannel {
  /** Calls back when a topic has changed or may have; the answer ends it. */
  readonly watch: (topic: string, listener: () => void) => () => void;
  readonly status: () => LiveStatus;
  /** Calls back when the status changes; the answer ends it. */
  readonly onStatus: (listener: () => void) => () => void;
}

/**
 * Opens the channel of this tab. The tabs that are seen choose one that holds the browser's only event stream, over
 * all they watch, and passes on what it hears; another takes over when it is hidden or closed. Nothing happens
 * before the first `watch`, so that a server may load this.
 */
export function openLiveChannel({ url, parts }: { url: string; parts?: BrowserParts }): LiveChannel {
  let tab: LiveTab | undefined;
  const statusListeners = new Set<() => void>();
  return {
    watch(topic, listener) {
      tab ??= new LiveTab(url, parts ?? browserParts(), () => {
        for (const tell of statusListeners) tell();
      });
      return tab.watch(topic, listener);
    },
    status: () => tab?.status ?? 'live',
    onStatus(listener) {
      statusListeners.add(listener);
      return () => statusListeners.delete(listener);
    },
  };
}

class LiveTab {
  readonly #id = Math.random().toString(36).slice(2);
  readonly #url: string;
  readonly #parts: BrowserParts;
  readonly #onStatus: () => void;
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #tabs: TabChannel | undefined;
  #leader: LiveLeader | undefined;
  /** Ends this tab's part in the channel; there while it is seen and watches something. */
  #part: AbortController | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #isOpen = false;
  status: LiveStatus = 'live';

  constructor(url: string, parts: BrowserParts, onStatus: () => void) {
    this.#url = url;
    this.#parts = parts;
    this.#onStatus = onStatus;
    this.#tabs = parts.locks && parts.openTabChannel?.(`lanyard-live:${url}`);
    this.#tabs?.addEventListener('message', ({ data }) => {
      if (isChannelMessage(data)) this.#hear(data);
    });
    parts.onVisibility((isShown) => {
      if (!isShown) this.#leave();
      // What changed while nobody looked was not heard.
      else if (this.#join()) this.#tell([...this.#listeners.keys()]);
    });
  }

  watch(topic: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(topic) ?? new Set();
    this.#listeners.set(topic, listeners.add(listener));
    if (!this.#parts.isHidden() && !this.#join()) this.#announce();
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0 || this.#listeners.get(topic) !== listeners) return;
      this.#listeners.delete(topic);
      // The leader hears of it with the next thing this tab says.
      setTimeout(() => {
        if (this.#listeners.size === 0) this.#leave();
      }, LINGER_MS);
    };
  }

  /** Begins to take part, if it does not yet; answers whether it began. */
  #join(): boolean {
    if (this.#part || this.#listeners.size === 0) return false;
    const part = new AbortController();
    this.#part = part;
    this.#isOpen = false;
    this.#waitForStream(PATIENCE_MS);
    const { locks } = this.#parts;
    if (locks && this.#tabs) {
      const { signal } = part;
      // Ends with an error when this tab leaves before its turn has come.
      locks.request(`lanyard-live:${this.#url}`, { signal }, () => this.#lead(signal)).catch(() => undefined);
    } else {
      void this.#lead(part.signal);
    }
    this.#announce();
    const timer = setInterval(() => this.#announce(), SAY_EVERY_MS);
    part.signal.addEventListener('abort', () => clearInterval(timer));
    return true;
  }

  #leave(): void {
    if (!this.#part) return;
    clearTimeout(this.#patience);
    const part = this.#part;
    this.#part = undefined;
    part.abort();
    this.#tabs?.postMessage({ kind: 'watching', tab: this.#id, topics: [] } satisfies ChannelMessage);
  }

  /** Holds the stream until this tab leaves. */
  #lead(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    const { openStream } = this.#parts;
    const leader = new LiveLeader({ url: this.#url, openStream, say: (message) => this.#say(message) });
    this.#leader = leader;
    leader.askAll();
    return new Promise((resolve) => {
      signal.addEventListener('abort', () => {
        this.#leader = undefined;
        leader.stop();
        resolve();
      });
    });
  }

  #announce(): void {
    this.#say({ kind: 'watching', tab: this.#id, topics: [...this.#listeners.keys()] });
  }

  /** Says something to the other tabs and to this one. */
  #say(message: ChannelMessage): void {
    this.#tabs?.postMessage(message);
    this.#hear(message);
  }

  #hear(message: ChannelMessage): void {
    if (!this.#part) return;
    switch (message.kind) {
      case 'watching':
        this.#leader?.hear(message.tab, message.topics);
        return;
      case 'askAll':
        this.#announce();
        return;
      case 'changed':
        this.#tell(message.topics);
        return;
      case 'refresh':
        this.#tell([...this.#listeners.keys()]);
        return;
      case 'leading':
        this.#hearState(message.isOpen);
    }
  }

  #hearState(isOpen: boolean): void {
    if (isOpen) {
      this.#setStatus('live');
      // The leader says so again and again, until it is gone without a word.
      this.#waitForStream(GONE_AFTER_MS);
    } else if (this.#isOpen) {
      this.#waitForStream(PATIENCE_MS);
    }
    this.#isOpen = isOpen;
  }

  /** Takes the stream for lost unless it is heard of in time. */
  #waitForStream(ms: number): void {
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => this.#setStatus('polling'), ms);
  }

  #setStatus(status: LiveStatus): void {
    if (this.status === status) return;
    this.status = status;
    this.#onStatus();
  }

  #tell(topics: readonly string[]): void {
    for (const topic of topics) {
      for (const listener of this.#listeners.get(topic) ?? []) listener();
    }
  }
}
