import type { StreamSource } from './browser-parts.ts';

/** Pages that open one after the other shall not each open the stream anew. */
const GATHER_MS = 150;
/** The server says something every 15 s; after this much silence the connection is dead without knowing it. */
const SILENCE_MS = 40_000;
const RETRY_MS = 2000;
const LONGEST_RETRY_MS = 60_000;
const CLOSED = 2;

/** What the holder of a stream hears. */
export interface LiveStreamOptions {
  readonly url: string;
  readonly openStream: (url: string) => StreamSource;
  readonly onChanged: (topics: readonly string[]) => void;
  /** What may have changed unheard is to be read again. */
  readonly onRefresh: () => void;
  readonly onState: (isOpen: boolean) => void;
}

/** The one event stream of a browser: over all topics its tabs watch, opened anew when one is added. */
export class LiveStream {
  readonly #options: LiveStreamOptions;
  #wanted: ReadonlySet<string> = new Set();
  #carried: ReadonlySet<string> = new Set();
  #source: StreamSource | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;

  constructor(options: LiveStreamOptions) {
    this.#options = options;
  }

  /**
   * Takes the topics wanted from now on; answers whether the stream has to be opened anew for them. Fewer of them
   * change nothing until it is opened for another reason.
   */
  want(topics: ReadonlySet<string>): boolean {
    this.#wanted = topics;
    if (topics.size === 0) {
      if (this.#source || this.#timer) this.close();
      return false;
    }
    if ([...topics].every((topic) => this.#carried.has(topic))) return false;
    this.#openIn(GATHER_MS);
    return true;
  }

  close(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#silence);
    this.#timer = undefined;
    this.#source?.close();
    this.#source = undefined;
    this.#carried = new Set();
    this.#options.onState(false);
  }

  #openIn(ms: number): void {
    this.#timer ??= setTimeout(() => this.#open(), ms);
  }

  #open(): void {
    this.#timer = undefined;
    this.#source?.close();
    this.#carried = this.#wanted;
    const { url, openStream, onChanged, onRefresh, onState } = this.#options;
    const source = openStream(
      `${url}?${new URLSearchParams([...this.#carried].map((name) => ['topic', name]))}`,
    );
    this.#source = source;
    const on = (type: string, act: (data: unknown) => void) =>
      source.addEventListener(type, ({ data }) => {
        if (this.#source !== source) return;
        this.#heard();
        act(data);
      });
    // Said by the server. The browser's own "open" is not enough: a proxy may open a stream and swallow what comes.
    on('ready', () => {
      this.#failures = 0;
      onState(true);
      onRefresh();
    });
    on('beat', () => undefined);
    on('refresh', onRefresh);
    on('changed', (data) => onChanged(readTopics(data)));
    source.addEventListener('error', () => {
      if (this.#source !== source) return;
      onState(false);
      // Otherwise the browser comes again by itself.
      if (source.readyState === CLOSED) this.#again();
    });
    this.#heard();
  }

  #heard(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      this.#options.onState(false);
      this.#again();
    }, SILENCE_MS);
  }

  #again(): void {
    clearTimeout(this.#silence);
    this.#source?.close();
    this.#source = undefined;
    this.#carried = new Set();
    const longest = Math.min(RETRY_MS * 2 ** this.#failures++, LONGEST_RETRY_MS);
    this.#openIn(longest * (0.5 + Math.random() / 2));
  }
}

function readTopics(data: unknown): string[] {
  try {
    const message: unknown = JSON.parse(String(data));
    const hasTopics = typeof message === 'object' && message !== null && 'topics' in message;
    const topics: unknown = hasTopics ? message.topics : [];
    return Array.isArray(topics) ? topics.filter((topic) => typeof topic === 'string') : [];
  } catch {
    return [];
  }
}
