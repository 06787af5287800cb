/** What a run of the same thing over and over took. */
export interface Run {
  readonly perSecond: number;
  /** Milliseconds of one, at the median and at the 95th percentile. */
  readonly p50: number;
  readonly p95: number;
}

/** Does `work` `count` times, `atOnce` at a time. */
export async function measure(count: number, atOnce: number, work: () => Promise<number>): Promise<Run> {
  const times: number[] = [];
  let left = count;
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (left-- > 0) times.push(await work());
    }),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    Math.round(sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0);
  return { perSecond: times.length / seconds, p50: at(0.5), p95: at(0.95) };
}

/** Milliseconds that a piece of work took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
