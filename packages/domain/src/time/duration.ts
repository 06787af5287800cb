const pattern = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Whether a text is an ISO 8601 duration of weeks, days, hours, minutes and seconds (no months or years). */
export function isDuration(text: string): boolean {
  return pattern.test(text) && /\d/.test(text);
}

/** Whole milliseconds of an ISO 8601 duration such as `PT30M` or `P120D`; throws a RangeError on anything else. */
export function durationMs(text: string): number {
  const match = pattern.exec(text);
  if (!match || !/\d/.test(text)) throw new RangeError(`not an ISO 8601 duration: ${text}`);
  const [weeks, days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  return (
    ((((weeks ?? 0) * 7 + (days ?? 0)) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60_000 +
    Math.round((seconds ?? 0) * 1000)
  );
}
