import { dayKey } from '../browser/times.ts';

/** What happened on one calendar day of the event's zone. */
export interface Day<Entry> {
  readonly key: string;
  readonly entries: readonly Entry[];
}

/** Splits a story, newest first, into its days. */
export function groupByDay<Entry extends { readonly at: string }>(
  entries: readonly Entry[],
  timeZone: string,
): Day<Entry>[] {
  const days: { key: string; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const key = dayKey(entry.at, timeZone);
    const last = days.at(-1);
    if (last?.key === key) last.entries.push(entry);
    else days.push({ key, entries: [entry] });
  }
  return days;
}
