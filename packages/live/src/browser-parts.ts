/** The part of `EventSource` that the channel uses. */
export interface StreamSource {
  readonly readyState: number;
  addEventListener(type: string, listener: (event: { readonly data?: unknown }) => void): void;
  close(): void;
}

/** The part of `BroadcastChannel` that the channel uses. */
export interface TabChannel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** The part of `navigator.locks` that the channel uses. */
export interface TabLocks {
  request(name: string, options: { signal: AbortSignal }, held: () => Promise<void>): Promise<unknown>;
}

/** What the channel takes from the browser; tests put their own in its place. */
export interface BrowserParts {
  /** Without locks or a channel, as on an insecure address, every tab has a stream of its own. */
  readonly locks: TabLocks | undefined;
  readonly openTabChannel: ((name: string) => TabChannel) | undefined;
  readonly openStream: (url: string) => StreamSource;
  readonly isHidden: () => boolean;
  /** Calls back when the page is shown, hidden, left, or taken out of the browser's cache of pages. */
  readonly onVisibility: (changed: (isShown: boolean) => void) => void;
}

/** The real browser. */
export function browserParts(): BrowserParts {
  return {
    // Typed as always there, and missing on insecure addresses.
    locks: (navigator as Partial<Navigator>).locks,
    openTabChannel: 'BroadcastChannel' in window ? (name) => new BroadcastChannel(name) : undefined,
    openStream: (url) => new EventSource(url),
    isHidden: () => document.hidden,
    onVisibility: (changed) => {
      document.addEventListener('visibilitychange', () => changed(!document.hidden));
      window.addEventListener('pagehide', () => changed(false));
      window.addEventListener('pageshow', () => changed(!document.hidden));
    },
  };
}
