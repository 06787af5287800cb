import type { TimelinePending } from '../staff/timeline-view.ts';
import { instantWords } from '../time/event-words.ts';
import { callWords, failureWords } from './call-words.ts';
import { stepsOfTries } from './steps-of-tries.ts';
import type { LiveCall, LiveWait, Story, StoryTry } from './story.ts';

const waits: Readonly<Record<LiveWait['waitsFor'], string>> = {
  PAYMENT: 'Waits for the payment until',
  TRANSFER_EXPIRES: 'Waits for an answer to the offer until',
  REMINDER: 'Sleeps until the next reminder leaves on',
  EVENT_END: 'Sleeps until the event is over on',
  CLOSE: 'Stays open for whatever still happens until',
};

/**
 * What the live process has under way and sleeps for, soonest first, each call with its tries so far. `ofPending`
 * are the groups of tries that are told there, so that nobody tells them twice.
 */
export function pendingOf(
  { live, timeZone, now }: Story,
  untold: readonly StoryTry[][],
): { pending: TimelinePending[]; ofPending: ReadonlySet<StoryTry[]> } {
  const ofPending = new Set<StoryTry[]>();
  const calls = (live?.calls ?? []).map((call, index): TimelinePending => {
    const tries = untold.findLast(
      (group) =>
        !ofPending.has(group) &&
        group.at(-1)?.activity === call.activity &&
        // The books may know already of a success that the server has not heard of.
        group.at(-1)?.outcome !== 'OK',
    );
    if (tries) ofPending.add(tries);
    return callOf(call, index, tries ?? [], now);
  });
  const timers = (live?.waits ?? []).map((wait): TimelinePending => ({
    key: `wait/${wait.waitsFor}`,
    kind: 'TIMER',
    sentence: `${waits[wait.waitsFor]} ${instantWords(new Date(wait.until), timeZone)}.`,
    nextAt: new Date(wait.until).toISOString(),
    lastFailure: null,
    meaning: wait.waitsFor === 'PAYMENT' || wait.waitsFor === 'TRANSFER_EXPIRES' ? 'waiting' : 'asleep',
    steps: [],
  }));
  return { pending: [...calls, ...timers].toSorted(soonestFirst), ofPending };
}

function callOf(call: LiveCall, index: number, tries: readonly StoryTry[], now: number): TimelinePending {
  const words = callWords(call.activity);
  return {
    key: `call/${call.activity}/${index}`,
    kind: 'CALL',
    sentence: `${words.doing}${call.attempt > 1 ? `, try ${call.attempt}` : ''}.`,
    nextAt: call.nextAt === null ? null : new Date(call.nextAt).toISOString(),
    lastFailure: call.lastFailure === null ? null : failureWords(call.lastFailure).sentence,
    meaning: call.lastFailure === null ? 'waiting' : 'attention',
    steps: stepsOfTries(tries, now),
  };
}

function soonestFirst(a: TimelinePending, b: TimelinePending): number {
  return (a.nextAt ?? '') < (b.nextAt ?? '')
    ? -1
    : (a.nextAt ?? '') > (b.nextAt ?? '')
      ? 1
      : a.key < b.key
        ? -1
        : 1;
}
