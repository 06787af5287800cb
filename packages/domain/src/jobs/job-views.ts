import type { ExportFileView } from '../exports/export-views.ts';
import type { JobKind } from './job-kinds.ts';
import type { JobFilter, JobState } from './job-states.ts';

/** What a job is about: an order, a code, or codes that are made together, by what leads to its page. */
export interface JobAbout {
  readonly kind: 'ORDER' | 'COUPON' | 'BATCH';
  /** Reference, code, or id of the batch. */
  readonly key: string;
  readonly words: string;
}

/** One row of the list of jobs. Instants are ISO 8601 UTC. */
export interface JobRow {
  readonly jobId: string;
  readonly kind: JobKind;
  readonly state: JobState;
  /** Null when what it was about is gone. */
  readonly about: JobAbout | null;
  /** Who of the staff asked for it; null for what the product does by itself. */
  readonly by: string | null;
  readonly askedAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** Tries that were begun. */
  readonly tries: number;
  /** When it is tried again; null when that is not known, or it is not. */
  readonly nextTryAt: string | null;
  /** How far it is; null for what is done at one go. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** What it came to, in a sentence; null while there is nothing to tell. */
  readonly outcome: string | null;
  /** Why the last try failed, in a sentence. */
  readonly failure: string | null;
  /** The file it makes. */
  readonly file: ExportFileView | null;
  /** Whether whoever asks may have it done again from here. */
  readonly canRerun: boolean;
}

/** One page of the list of jobs, newest first. */
export interface JobList {
  readonly timeZone: string;
  readonly rows: readonly JobRow[];
  readonly nextCursor: string | null;
  /** Jobs behind each tab; null on pages after the first. */
  readonly counts: Readonly<Record<JobFilter, number>> | null;
}
