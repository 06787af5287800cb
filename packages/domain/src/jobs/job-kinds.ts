/** One-off work that the dashboard tells of; what belongs to a process is on that process's own page. */
export const jobKinds = ['EXPORT', 'CODES', 'CODE_CHANGE', 'RECEIPT', 'LINKS', 'ORDER_MAIL'] as const;
export type JobKind = (typeof jobKinds)[number];

/** What each kind of job is called. */
export const jobKindWords = {
  EXPORT: 'Export',
  CODES: 'Make codes',
  CODE_CHANGE: 'Change a code',
  RECEIPT: 'Send a receipt again',
  LINKS: 'Send lost links',
  ORDER_MAIL: 'Mail about an order',
} as const satisfies Record<JobKind, string>;

/** Whether a text names a kind of job. */
export function isJobKind(text: string): text is JobKind {
  return jobKinds.some((kind) => kind === text);
}
