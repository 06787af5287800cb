import type { StateWords } from '../orders/order-words.ts';

/** Where a job stands. `STOPPED` ended before its end: a person, or what it asked for, ended it. */
export const jobStates = ['ASKED', 'RUNNING', 'RETRYING', 'DONE', 'STOPPED', 'FAILED'] as const;
export type JobState = (typeof jobStates)[number];

/** States of a job that goes on by itself. */
export const openJobStates = ['ASKED', 'RUNNING', 'RETRYING'] as const satisfies readonly JobState[];

/** How a state of a job reads. */
export const jobStateWords = {
  ASKED: { label: 'Waiting', sentence: 'It begins as soon as a worker is free.', meaning: 'waiting' },
  RUNNING: { label: 'At work', sentence: 'A worker is at it.', meaning: 'waiting' },
  RETRYING: {
    label: 'Tries again',
    sentence: 'A try failed. It is tried again by itself.',
    meaning: 'attention',
  },
  DONE: { label: 'Done', sentence: 'It is done.', meaning: 'good' },
  STOPPED: { label: 'Stopped', sentence: 'It ended before its end.', meaning: 'asleep' },
  FAILED: { label: 'Failed', sentence: 'It has given up. Nothing goes on by itself.', meaning: 'bad' },
} as const satisfies Record<JobState, StateWords>;

/** Whether a text names a state of a job. */
export function isJobState(text: string): text is JobState {
  return jobStates.some((state) => state === text);
}

/** The tabs of the list of jobs, in their order. */
export const jobFilters = ['ALL', 'OPEN', 'DONE', 'FAILED'] as const;
export type JobFilter = (typeof jobFilters)[number];

/** What each tab is called; `FAILED` holds what was stopped, too. */
export const jobFilterWords = {
  ALL: 'All',
  OPEN: 'Under way',
  DONE: 'Done',
  FAILED: 'Failed or stopped',
} as const satisfies Record<JobFilter, string>;
