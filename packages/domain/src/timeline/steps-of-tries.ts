import type { TimelineStep } from '../staff/timeline-view.ts';
import { callWords, failureWords } from './call-words.ts';
import type { StoryTry } from './story.ts';

/** A call gives up by itself before this; a try that began earlier and never ended was cut off. */
const LONGEST_TRY_MS = 10 * 60_000;

/** The tries of one call in words, oldest first; `now` in milliseconds since 1970 tells one that runs from one cut off. */
export function stepsOfTries(tries: readonly StoryTry[], now: number): TimelineStep[] {
  return tries.map((one, index): TimelineStep => {
    const isUnderWay = outcomeOf(tries, index, now) === 'RUNNING';
    return {
      key: `try/${one.id}`,
      at: new Date(one.endedAt ?? one.startedAt).toISOString(),
      ...tryWords(one, isUnderWay),
      meaning: one.outcome === 'OK' ? 'good' : isUnderWay ? 'waiting' : 'bad',
      try: one.n,
    };
  });
}

/** "After 2 failed tries."; null when the first one worked. */
export function triesWords(tries: readonly StoryTry[], now: number): string | null {
  const failed = tries.filter((_, index) => outcomeOf(tries, index, now) === 'FAILED').length;
  if (failed === 0) return null;
  return failed === 1 ? 'After 1 failed try.' : `After ${failed} failed tries.`;
}

function tryWords(one: StoryTry, isUnderWay: boolean): { sentence: string; vendorCode: string | null } {
  if (one.outcome === 'FAILED') return failureWords(one.code);
  const words = callWords(one.activity);
  if (one.outcome === 'OK') return { sentence: `${words.done}.`, vendorCode: null };
  const sentence = isUnderWay ? `${words.doing}.` : 'Cut off; nobody knows how it ended.';
  return { sentence, vendorCode: null };
}

/** A try that never ended was cut off when another one followed, or when none lasts that long. */
function outcomeOf(tries: readonly StoryTry[], index: number, now: number): StoryTry['outcome'] {
  const one = tries[index];
  if (one?.outcome !== 'RUNNING') return one?.outcome ?? 'OK';
  return index === tries.length - 1 && now - one.startedAt < LONGEST_TRY_MS ? 'RUNNING' : 'FAILED';
}
