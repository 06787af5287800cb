import type { Meaning } from '../orders/order-words.ts';
import type { TimelineGroup } from '../timeline/timeline-looks.ts';

/** Something that led to an entry and is folded under it: a try of an outside call, or an earlier fact of the same mail. */
export interface TimelineStep {
  readonly key: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** "Refused: too many requests." */
  readonly sentence: string;
  readonly meaning: Meaning;
  /** Number of the try; null when it is no try. */
  readonly try: number | null;
  /** The other side's own code, for support; null when there is none. */
  readonly vendorCode: string | null;
}

/** One fact of a story. Instants are ISO 8601 UTC. */
export interface TimelineEntryView {
  readonly key: string;
  readonly at: string;
  /** "Receipt delivered." */
  readonly sentence: string;
  /** How it got there, when not at once: "After 2 failed tries." */
  readonly note: string | null;
  readonly meaning: Meaning;
  readonly group: TimelineGroup;
  /** Name of who of the staff did it; null when nobody did. */
  readonly by: string | null;
  /** Reference of the ticket it is about, on an order's timeline. */
  readonly ticketReference: string | null;
  /** Oldest first; empty when there is nothing to open. */
  readonly steps: readonly TimelineStep[];
  /** Set when a person has to act, or had to. */
  readonly task: {
    readonly entryId: string;
    readonly resolved: { readonly at: string; readonly by: string } | null;
  } | null;
}

/** Something the live process has under way or waits for. */
export interface TimelinePending {
  readonly key: string;
  readonly kind: 'CALL' | 'TIMER';
  /** "Handing the receipt to the mail provider, try 3." */
  readonly sentence: string;
  /** When it is tried again, or when the wait ends; null while it runs. */
  readonly nextAt: string | null;
  /** Why the last try failed, in words; null when none has. */
  readonly lastFailure: string | null;
  readonly meaning: Meaning;
  readonly steps: readonly TimelineStep[];
}

/** The story of an order or a ticket. */
export interface TimelineView {
  readonly timeZone: string;
  /** Newest first. */
  readonly entries: readonly TimelineEntryView[];
  /** What comes next, soonest first; empty when the process cannot be asked. */
  readonly pending: readonly TimelinePending[];
  /** Whether the process itself could be asked. */
  readonly isLive: boolean;
}
