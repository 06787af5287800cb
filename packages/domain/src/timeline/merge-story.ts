import type { TimelineEntryView, TimelineStep, TimelineView } from '../staff/timeline-view.ts';
import { declineWords } from '../payments/decline-words.ts';
import { callWords } from './call-words.ts';
import { pendingOf } from './pending-of.ts';
import { stepsOfTries, triesWords } from './steps-of-tries.ts';
import type { Story, StoryEntry, StoryTry } from './story.ts';
import { threadOfEntry, threadOfTry } from './thread-of.ts';
import { timelineSentence, type TimelineFacts, type TimelineKind } from './timeline-kinds.ts';
import { timelineLooks } from './timeline-looks.ts';

/** One fact with all that led to it, before it is put into words. */
interface Chapter {
  readonly head: StoryEntry;
  readonly earlier: readonly StoryEntry[];
  readonly tries: readonly StoryTry[];
}

/**
 * Tells a story once: entries newest first, what led to each folded under it (earlier facts of the same mail, tries
 * of the same call), and what the live process has under way apart. The same rows give the same story, whatever
 * order they come in.
 */
export function mergeStory(story: Story): TimelineView {
  const tries = groupBy(story.tries.toSorted(byStart), threadOfTry);
  const chapters = chaptersOf(story.entries, tries);
  const told = new Set(chapters.flatMap((chapter) => chapter.tries));
  const untold = [...tries.values()].filter((group) => group.some((one) => !told.has(one)));
  const { pending, ofPending } = pendingOf(story, untold);
  const calls = untold.filter((group) => !ofPending.has(group)).map((group) => callEntry(group, story.now));
  const entries = [...chapters.map((chapter) => entryOf(chapter, story.now)), ...calls].toSorted(newestFirst);
  return {
    timeZone: story.timeZone,
    entries: entries.map(({ view }) => view),
    pending,
    isLive: story.live !== null,
  };
}

/** A view and what it is sorted by. */
interface Told {
  readonly at: number;
  readonly rank: number;
  readonly view: TimelineEntryView;
}

function chaptersOf(entries: readonly StoryEntry[], tries: ReadonlyMap<string, StoryTry[]>): Chapter[] {
  const threads = groupBy(entries, (entry) => threadOfEntry(entry) ?? `entry/${entry.id}`);
  return [...threads].flatMap(([thread, members]): Chapter[] => {
    const ordered = members.toSorted(byProgress);
    const head = ordered.at(-1);
    if (!head) return [];
    // A task is never folded away: somebody has to see it.
    const others = ordered.slice(0, -1);
    const tasks = others.filter(({ needsPerson }) => needsPerson);
    const earlier = others.filter(({ needsPerson }) => !needsPerson);
    return [
      { head, earlier, tries: tries.get(thread) ?? [] },
      ...tasks.map((task) => ({ head: task, earlier: [], tries: [] })),
    ];
  });
}

function entryOf(chapter: Chapter, now: number): Told {
  const { head, tries } = chapter;
  const { group, meaning, rank } = timelineLooks[head.kind];
  const isTask = head.needsPerson && !head.resolved;
  return {
    at: head.at,
    rank,
    view: {
      key: head.id,
      at: instant(head.at),
      sentence: sentenceOf(head),
      note: triesWords(tries, now),
      meaning: isTask && meaning === 'good' ? 'attention' : meaning,
      group,
      by: head.by,
      ticketReference: head.ticketReference,
      steps: stepsOf(chapter, now),
      task: head.needsPerson
        ? {
            entryId: head.id,
            resolved: head.resolved && { at: instant(head.resolved.at), by: head.resolved.by },
          }
        : null,
    },
  };
}

/** A call that left no entry of its own: a look at the payment partner, or one that has not succeeded yet. */
function callEntry(tries: readonly StoryTry[], now: number): Told {
  const last = tries.at(-1);
  if (!last) throw new Error('a call without a try');
  const words = callWords(last.activity);
  const steps = stepsOfTries(tries, now);
  const isDone = last.outcome === 'OK';
  const isUnderWay = last.outcome === 'RUNNING' && steps.at(-1)?.meaning === 'waiting';
  const at = last.endedAt ?? last.startedAt;
  return {
    at,
    rank: 0,
    view: {
      key: `call/${last.activity}/${last.key}`,
      at: instant(at),
      sentence: `${isDone ? words.done : isUnderWay ? words.doing : words.failed}.`,
      note: isDone ? triesWords(tries, now) : null,
      meaning: isDone ? 'asleep' : isUnderWay ? 'waiting' : 'bad',
      group: words.group,
      by: null,
      ticketReference: last.ticketReference,
      steps: isDone && steps.length === 1 ? [] : steps,
      task: null,
    },
  };
}

/** Say what a try that worked says as well. */
const saysItLeft: ReadonlySet<TimelineKind> = new Set(['MAIL_SENT', 'RECEIPT_RESENT']);

/** What led to an entry, oldest first; a try that simply worked adds nothing to the fact it led to. */
function stepsOf({ earlier, tries }: Chapter, now: number): TimelineStep[] {
  const hasWorked = tries.some(({ outcome }) => outcome === 'OK');
  const facts = earlier.filter(({ kind }) => !(hasWorked && saysItLeft.has(kind)));
  if (earlier.length === 0 && triesWords(tries, now) === null) return [];
  const steps = [
    ...facts.map((fact): TimelineStep => ({
      key: fact.id,
      at: instant(fact.at),
      sentence: sentenceOf(fact),
      meaning: timelineLooks[fact.kind].meaning,
      try: null,
      vendorCode: null,
    })),
    ...stepsOfTries(tries, now),
  ];
  return steps.toSorted(
    (a, b) => compare(a.at, b.at) || (a.try ?? 0) - (b.try ?? 0) || compare(a.key, b.key),
  );
}

function sentenceOf({ kind, facts }: StoryEntry): string {
  return timelineSentence(kind, inWords(facts));
}

function inWords(facts: TimelineFacts): TimelineFacts {
  const { declineCode } = facts;
  return declineCode === undefined ? facts : { ...facts, declineCode: declineWords(String(declineCode)) };
}

function newestFirst(a: Told, b: Told): number {
  return b.at - a.at || b.rank - a.rank || compare(a.view.key, b.view.key);
}

/** A provider's message may bear an earlier time than our own note of the mail: what is further along is newer. */
function byProgress(a: StoryEntry, b: StoryEntry): number {
  return timelineLooks[a.kind].rank - timelineLooks[b.kind].rank || a.at - b.at || compare(a.id, b.id);
}

function byStart(a: StoryTry, b: StoryTry): number {
  return a.startedAt - b.startedAt || a.n - b.n || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

function instant(at: number): string {
  return new Date(at).toISOString();
}
