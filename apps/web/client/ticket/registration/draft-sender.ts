import type { TypedForm } from './typed-form.ts';

/** Whether what is typed is kept: nothing to keep, on its way, kept, not reachable, or kept by another page. */
export type DraftState = 'none' | 'keeping' | 'kept' | 'offline' | 'conflict';

/** How one try to keep a draft ended. */
export type DraftAnswer =
  | { readonly kind: 'KEPT'; readonly draftVersion: number }
  /** Another page has kept or sent something since. */
  | { readonly kind: 'CHANGED' }
  | { readonly kind: 'UNREACHABLE' }
  /** No other try will be taken either. */
  | { readonly kind: 'REFUSED' };

/** Keeps what is typed at the server, shortly after the last key and when the page is left. */
export interface DraftSender {
  /** Null keeps nothing any more. */
  readonly keep: (typed: TypedForm | null) => void;
  /** Sends what waits, at once. */
  readonly flush: () => void;
  /** Sends nothing more until `release` or `settle`; done when nothing is on its way. */
  readonly hold: () => Promise<void>;
  readonly release: () => void;
  /** Forgets what is waiting: it was sent, or taken over from elsewhere. */
  readonly settle: (draftVersion: number) => void;
  /** Goes on from what another page has kept, and keeps this page's instead. */
  readonly overrule: (draftVersion: number) => void;
}

/** How a sender reaches the server, tells the page and waits; milliseconds. */
export interface DraftSenderOptions {
  readonly draftVersion: number;
  readonly save: (basedOn: number, typed: TypedForm | null) => Promise<DraftAnswer>;
  readonly onState: (state: DraftState) => void;
  readonly restMs?: number;
  readonly againMs?: number;
}

/** One request at a time, each based on the answer to the one before; of what is typed meanwhile the last counts. */
export function createDraftSender(options: DraftSenderOptions): DraftSender {
  const { save, onState, restMs = 700, againMs = 4000 } = options;
  let version = options.draftVersion;
  let waiting: { readonly typed: TypedForm | null } | null = null;
  let last: TypedForm | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | null = null;
  let isHeld = false;
  let isStopped = false;
  // Raised when what is on its way no longer matters.
  let era = 0;

  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(flush, ms);
  };

  function flush(): void {
    clearTimeout(timer);
    if (!waiting || sending || isHeld || isStopped) return;
    sending = send(waiting, era);
    void sending;
  }

  async function send(next: { readonly typed: TypedForm | null }, sentIn: number): Promise<void> {
    waiting = null;
    onState('keeping');
    const answer = await save(version, next.typed);
    sending = null;
    if (sentIn !== era) return flush();
    switch (answer.kind) {
      case 'KEPT':
        version = answer.draftVersion;
        if (waiting) return later(0);
        return onState(next.typed ? 'kept' : 'none');
      case 'CHANGED':
        isStopped = true;
        return onState('conflict');
      case 'UNREACHABLE':
      case 'REFUSED':
        waiting ??= next;
        onState('offline');
        return answer.kind === 'UNREACHABLE' ? later(againMs) : undefined;
    }
  }

  return {
    keep: (typed) => {
      last = typed;
      if (isStopped) return;
      waiting = { typed };
      // What is not at the server yet is not kept, and nobody is told so.
      onState('keeping');
      later(restMs);
    },
    flush,
    hold: async () => {
      isHeld = true;
      clearTimeout(timer);
      await sending;
    },
    release: () => {
      isHeld = false;
      if (waiting) later(restMs);
    },
    settle: (draftVersion) => {
      clearTimeout(timer);
      era += 1;
      waiting = null;
      isHeld = false;
      version = draftVersion;
      isStopped = false;
      onState('none');
    },
    overrule: (draftVersion) => {
      era += 1;
      version = draftVersion;
      isStopped = false;
      waiting = { typed: last };
      flush();
    },
  };
}
