import type { BrowserParts } from './browser-parts.ts';
import type { ChannelMessage } from './channel-message.ts';
import { LiveStream } from './live-stream.ts';

/** How often tabs say that they are still there, and the leader that it leads. */
export const SAY_EVERY_MS = 4000;
/** A tab or leader not heard for so long is gone, however it went. */
export const GONE_AFTER_MS = 13_000;

/** What leading needs. */
export interface LiveLeaderOptions {
  readonly url: string;
  readonly openStream: BrowserParts['openStream'];
  /** Says something to all tabs, the leader's own included. */
  readonly say: (message: ChannelMessage) => void;
}

/** The work of the one tab that holds the stream: gathers what all tabs watch, and passes on what the server says. */
export class LiveLeader {
  readonly #say: LiveLeaderOptions['say'];
  readonly #stream: LiveStream;
  readonly #tabs = new Map<string, { topics: readonly string[]; heardAt: number }>();
  readonly #timer: ReturnType<typeof setInterval>;
  #isOpen = false;

  constructor({ url, openStream, say }: LiveLeaderOptions) {
    this.#say = say;
    this.#stream = new LiveStream({
      url,
      openStream,
      onChanged: (topics) => say({ kind: 'changed', topics }),
      onRefresh: () => say({ kind: 'refresh' }),
      onState: (isOpen) => {
        this.#isOpen = isOpen;
        this.#sayLeading();
      },
    });
    this.#timer = setInterval(() => {
      this.#forgetGone();
      this.#sayLeading();
    }, SAY_EVERY_MS);
  }

  /** Asks who is there; only once the tab that leads can pass the answers on. */
  askAll(): void {
    this.#say({ kind: 'askAll' });
  }

  /** Takes in what a tab watches now. */
  hear(tab: string, topics: readonly string[]): void {
    const before = this.#tabs.get(tab)?.topics ?? [];
    if (topics.length === 0) this.#tabs.delete(tab);
    else this.#tabs.set(tab, { topics, heardAt: Date.now() });
    const isMore = topics.some((topic) => !before.includes(topic));
    if (!isMore && topics.length === before.length) return;
    const isWaiting = this.#want();
    if (!isMore) return;
    this.#sayLeading();
    // What the page shows was read before anybody listened on its behalf.
    if (this.#isOpen && !isWaiting) this.#say({ kind: 'refresh' });
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#stream.close();
  }

  /** Whether the stream has to be opened anew for it. */
  #want(): boolean {
    return this.#stream.want(new Set([...this.#tabs.values()].flatMap(({ topics }) => topics)));
  }

  #forgetGone(): void {
    for (const [tab, { heardAt }] of this.#tabs) {
      if (Date.now() - heardAt > GONE_AFTER_MS) this.#tabs.delete(tab);
    }
    this.#want();
  }

  #sayLeading(): void {
    this.#say({ kind: 'leading', isOpen: this.#isOpen });
  }
}
