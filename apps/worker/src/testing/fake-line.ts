import type { WorkerActivities } from './fake-activities.ts';

/** A workshop's line in memory: how many wait, how many seats are free, and offers by when they end. */
export interface FakeLine {
  waiting: number;
  free: number;
  /** Seated at once, or asked with so much time to answer. */
  offerMs: number | null;
  offers: number[];
  seated: number;
  endsAt: number;
  readonly steps: Partial<WorkerActivities>;
}

/** A line that serves at most `pageSize` a step, as the real one does. */
export function fakeLine(start: Partial<Omit<FakeLine, 'steps'>> = {}, pageSize = 20): FakeLine {
  const line: FakeLine = {
    ...{ waiting: 0, free: 0, offerMs: null, offers: [], seated: 0 },
    endsAt: Date.now() + 30 * 86_400_000,
    ...start,
    steps: {
      async serveLine({ at }) {
        if (at >= line.endsAt) {
          line.waiting = 0;
          return { served: 0, isMore: false, answers: 0, wakesAt: null };
        }
        const left = line.offers.filter((endsAt) => endsAt > at);
        line.free += line.offers.length - left.length;
        line.offers = left;
        const served = Math.min(line.waiting, line.free, pageSize);
        line.waiting -= served;
        line.free -= served;
        if (line.offerMs === null) line.seated += served;
        else line.offers.push(...Array.from({ length: served }, () => at + (line.offerMs ?? 0)));
        return {
          ...{ served, isMore: served === pageSize, answers: line.offers.length },
          wakesAt: Math.min(line.endsAt, ...line.offers),
        };
      },
    },
  };
  return line;
}
