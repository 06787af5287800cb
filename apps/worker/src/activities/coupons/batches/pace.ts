/** Lets things happen at most so often; `null` for as often as anybody likes. */
export type Pace = () => Promise<void>;

/** Clock and sleep of a pace, in milliseconds. */
export interface PaceClock {
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

/** A pace of so many a second: each turn waits until its time has come. */
export function createPace(perSecond: number | null, clock: PaceClock): Pace {
  if (perSecond === null) return async () => undefined;
  const every = 1000 / perSecond;
  let next = 0;
  return async () => {
    const now = clock.now();
    const at = Math.max(now, next);
    next = at + every;
    if (at > now) await clock.sleep(at - now);
  };
}
