const pattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;

/** Whether a text is written like a local time, `2027-05-11T09:00`; the time itself may still not exist. */
export function looksLikeLocalTime(text: string): boolean {
  return pattern.test(text);
}

/**
 * A local time such as `2027-05-11T09:00` in an IANA zone, as an instant; where clocks are set back, the first of
 * the two. Null when there is no such time: a thirtieth of February, or one that clocks skip in spring.
 */
export function localToInstant(local: string, timeZone: string): Date | null {
  if (!pattern.test(local)) return null;
  const asUtc = Date.parse(`${local}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  // Offsets change by hours at most, so one of those a day before and a day after is the right one.
  const offsets = [-86_400_000, 0, 86_400_000].map((ms) => offsetMs(asUtc + ms, timeZone));
  const instants = offsets
    .map((offset) => new Date(asUtc - offset))
    .filter((instant) => instantToLocal(instant, timeZone) === local);
  return instants.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null;
}

/** An instant as local time of an IANA zone, to the minute: `2027-05-11T09:00`. */
export function instantToLocal(instant: Date, timeZone: string): string {
  return new Date(instant.getTime() + offsetMs(instant.getTime(), timeZone)).toISOString().slice(0, 16);
}

/** Zones change their offset on a quarter of an hour, so one answer is good for all of it. */
const quarterMs = 900_000;
const mostKnown = 50_000;
const formats = new Map<string, Intl.DateTimeFormat>();
const known = new Map<string, number>();

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetMs(at: number, timeZone: string): number {
  const quarter = Math.floor(at / quarterMs);
  const name = `${timeZone} ${quarter}`;
  const before = known.get(name);
  if (before !== undefined) return before;
  const offset = readOffset(quarter * quarterMs, timeZone);
  if (known.size >= mostKnown) known.clear();
  known.set(name, offset);
  return offset;
}

function readOffset(at: number, timeZone: string): number {
  const parts = formatOf(timeZone).formatToParts(at);
  const part = (type: string) => Number(parts.find((found) => found.type === type)?.value ?? 0);
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return local - Math.floor(at / 1000) * 1000;
}

/** Making one takes far longer than using it. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const before = formats.get(timeZone);
  if (before) return before;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}
