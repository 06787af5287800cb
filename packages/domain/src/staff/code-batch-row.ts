import type { StateWords } from '../orders/order-words.ts';
import type { CouponHome, CouponState } from './coupon-words.ts';

/** How far the job is that makes a batch; `QUIET` has not got on for a while and nobody has stopped it. */
export type BatchProgress = 'MAKING' | 'QUIET' | 'STOPPED' | 'DONE';

/** How the progress of a batch reads. */
export const batchProgressWords = {
  MAKING: { label: 'Being made', sentence: 'Codes are made one after the other.', meaning: 'waiting' },
  QUIET: {
    label: 'Waiting',
    sentence:
      'Nothing has happened for a minute: the place where codes live, or the mail provider, may not answer. It goes on by itself as soon as they do.',
    meaning: 'attention',
  },
  STOPPED: {
    label: 'Stopped',
    sentence: 'No more codes are made. Those that are there can be used.',
    meaning: 'attention',
  },
  DONE: { label: 'All made', sentence: 'Every code is made.', meaning: 'good' },
} as const satisfies Record<BatchProgress, StateWords>;

/** Mails of a batch: how many there are to be, how many have left, arrived, and never will. */
export interface BatchMails {
  readonly wanted: number;
  readonly sent: number;
  readonly delivered: number;
  readonly failed: number;
}

/** Codes that were made together. Instants are ISO 8601 UTC, amounts in minor units of the event's currency. */
export interface CodeBatchRow {
  readonly kind: 'BATCH';
  readonly batchId: string;
  readonly prefix: string;
  /** What the codes are for. */
  readonly label: string | null;
  readonly home: CouponHome;
  readonly discount: string;
  /** Where its codes stand together. */
  readonly state: CouponState;
  readonly progress: BatchProgress;
  /** How many codes there are to be, are made, and were used. */
  readonly count: number;
  readonly made: number;
  readonly codesUsed: number;
  /** Discounted tickets of all its codes; the capacity is null where a code has no limit. */
  readonly used: number;
  readonly held: number;
  readonly capacity: number | null;
  readonly givenAwayMinor: number;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly createdAt: string;
  /** Null where nobody is mailed. */
  readonly mails: BatchMails | null;
}
