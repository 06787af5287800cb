import type { TimelineFacts, TimelineKind } from './timeline-kinds.ts';

/** A row of the timeline as merging takes it; instants in milliseconds since 1970 UTC. */
export interface StoryEntry {
  readonly id: string;
  readonly kind: TimelineKind;
  readonly facts: TimelineFacts;
  readonly at: number;
  /** The mail it tells of; null when it tells of none. */
  readonly mailId: string | null;
  /** Who of the staff did it; null when nobody did. */
  readonly by: string | null;
  readonly ticketReference: string | null;
  readonly needsPerson: boolean;
  readonly resolved: { readonly at: number; readonly by: string } | null;
}

/** One try of an outside call as our books have it. */
export interface StoryTry {
  readonly id: string;
  readonly activity: string;
  /** What the call is for; tries of one call share it. */
  readonly key: string;
  /** The mail it hands over; null when it is about none. */
  readonly mailId: string | null;
  readonly ticketReference: string | null;
  readonly n: number;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly outcome: 'RUNNING' | 'OK' | 'FAILED';
  readonly code: string | null;
}

/** A call the live process has under way. */
export interface LiveCall {
  readonly activity: string;
  readonly attempt: number;
  /** When it is tried again; null while it runs. */
  readonly nextAt: number | null;
  /** Our code of its last failure; null when it has not failed. */
  readonly lastFailure: string | null;
}

/** A moment the live process sleeps until. */
export interface LiveWait {
  readonly waitsFor: 'PAYMENT' | 'TRANSFER_EXPIRES' | 'REMINDER' | 'EVENT_END' | 'CLOSE';
  readonly until: number;
}

/** All a story is made of. */
export interface Story {
  readonly timeZone: string;
  readonly now: number;
  readonly entries: readonly StoryEntry[];
  readonly tries: readonly StoryTry[];
  /** What the process says of itself; null when it cannot be asked. */
  readonly live: { readonly calls: readonly LiveCall[]; readonly waits: readonly LiveWait[] } | null;
}
