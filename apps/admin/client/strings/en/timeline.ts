import { timelineGroupWords } from '@lanyard/domain/timeline/timeline-looks';

/** Words of a story: the timeline of an order or a ticket. */
export const timelineWords = {
  title: 'What happened',
  filters: { ALL: 'Everything', ...timelineGroupWords },
  filter: 'Show',
  pendingTitle: 'Happening now',
  pendingNext: 'Next',
  nextTry: (when: string) => `Next try ${when}`,
  until: (when: string) => `until ${when}`,
  lastFailure: (why: string) => `Last time: ${why}`,
  notLive:
    'The process itself could not be asked just now. What has happened is complete; what comes next may be missing.',
  empty: {
    order: 'Nothing has happened yet.',
    ticket: 'Nothing has happened to it since it was issued.',
  },
  emptyGroup: (group: string) => `Nothing about ${group.toLowerCase()} has happened yet.`,
  showAll: 'Show everything',
  by: (name: string) => `by ${name}`,
  ticket: (reference: string) => `Ticket ${reference}`,
  facts: { when: 'When', about: 'About', kind: 'Kind', order: 'The order' },
  steps: (count: number) => `${count} ${count === 1 ? 'step' : 'steps'}`,
  stepsTitle: 'How it got there',
  nth: (n: number) => `Try ${n}`,
  copySentence: 'Copy as a sentence',
  /** An entry as one sentence that can be pasted into an answer to a buyer. */
  sentence: (when: string, zone: string, sentence: string, note: string | null) =>
    `${when} (${zone} time): ${sentence}${note === null ? '' : ` ${note}`}`,
  task: {
    open: 'Needs a person',
    resolve: 'Mark as seen to',
    resolving: 'Marking',
    resolved: (by: string, when: string) => `Seen to by ${by}, ${when}`,
    notAllowed: (who: string) => `Only ${who} can mark this.`,
  },
} as const;
