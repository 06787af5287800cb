import { z } from 'zod';
import { couponCodeOf } from '../coupons/coupon-code.ts';
import { longestLabel } from '../staff/coupon-words.ts';
import { isDuration } from '../time/duration.ts';
import { looksLikeLocalTime } from '../time/local-time.ts';
import { nearestName } from './nearest-name.ts';

/** One sentence for whatever is wrong with a field: what is allowed, and that it is missing if it is. */
function say(allowed: string): { error: (issue: { input?: unknown }) => string } {
  return { error: ({ input }) => (input === undefined ? `is missing: ${allowed}` : allowed) };
}

/** A text for people, of one character at least. */
export function words(max: number) {
  const allowed = `use a text of 1 to ${max} characters`;
  return z.string(say(allowed)).trim().min(1, allowed).max(max, allowed);
}

/** A whole number. */
export function count(min: number, max: number) {
  const allowed = `use a whole number from ${min} to ${max.toLocaleString('en')}`;
  return z.number(say(allowed)).int(allowed).min(min, allowed).max(max, allowed);
}

/** A short name for machines, which people can read. */
export const key = pattern(
  /^[a-z0-9][a-z0-9-]{0,39}$/,
  'use lower-case letters, digits and dashes, up to 40',
);

/** Gross, in major units of the event's currency; whether its decimals fit is known only with the currency. */
export const price = (() => {
  const allowed = 'use a price from 0 to 1,000,000 like 290 or 19.99';
  return z.number(say(allowed)).min(0, allowed).max(1_000_000, allowed);
})();

/** Per cent with up to two decimals. */
export function percent(min: number, max: number) {
  const allowed = `use per cent from ${min} to ${max} with up to two decimals, like 23 or 5.5`;
  return z
    .number(say(allowed))
    .min(min, allowed)
    .max(max, allowed)
    .refine((value) => Number(value.toFixed(2)) === value, allowed);
}

export const duration = (() => {
  const allowed = 'use an ISO 8601 duration such as PT30M or P120D';
  return z.string(say(allowed)).refine(isDuration, allowed);
})();

/** A local time of the event's zone; whether clocks there show it is known only with the zone. */
export const localTime = (() => {
  const allowed = 'use a local time like 2027-05-11T09:00';
  return z.string(say(allowed)).refine(looksLikeLocalTime, allowed);
})();

export const date = pattern(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'use a date like 2027-05-11');

export const timeOfDay = pattern(/^([01]\d|2[0-3]):[0-5]\d$/, 'use a time like 09:30');

export const imagePath = pattern(/^\/images\/[\w./-]+$/, 'use a path under /images/')
  .nullable()
  .default(null);

export const accent = pattern(/^oklch\([\d.]+ [\d.]+ [\d.]+\)$/, 'use a colour like oklch(0.56 0.19 33)')
  .nullable()
  .default(null);

export const currency = (() => {
  const allowed = 'use an ISO 4217 code such as EUR';
  const known = new Set(Intl.supportedValuesOf('currency'));
  return z.string(say(allowed)).refine((code) => known.has(code), allowed);
})();

export const timeZone = (() => {
  const allowed = 'use an IANA time zone such as Europe/Lisbon';
  return z.string(say(allowed)).refine(isTimeZone, allowed);
})();

/** Whether the runtime knows a zone of this name. */
function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

/** A coupon code, in its one spelling. */
export const couponCode = (() => {
  const allowed = 'use 2 to 40 letters, digits and dashes, like EARLY20';
  return z
    .string(say(allowed))
    .refine((text) => couponCodeOf(text) !== null, allowed)
    .transform((text): string => couponCodeOf(text) ?? text);
})();

/** What a code is for; an address in it would be somebody's. */
export const label = pattern(
  new RegExp(`^[^@\\p{Cc}]{1,${longestLabel}}$`, 'u'),
  `use a text of 1 to ${longestLabel} characters on one line, without names or addresses`,
);

export function oneOf<const Choices extends readonly [string, ...string[]]>(choices: Choices) {
  return z.enum(choices, say(`use one of ${choices.join(', ')}`));
}

export const yesOrNo = z.boolean(say('use true or false'));

/** A list; `at least one` where an event cannot do without. */
export function listOf<Item extends z.ZodType>(item: Item, min = 0, max = 500) {
  const allowed = min > 0 ? 'use a list with at least one entry' : 'use a list';
  return z.array(item, say(allowed)).min(min, allowed).max(max, `use at most ${max} entries`);
}

/** Named fields and no others; one line for each field that is not known, with the nearest that is. */
export function fields<Shape extends z.ZodRawShape>(shape: Shape) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code === 'unrecognized_keys')
        return issue.keys.map((name) => unknownField(name, known)).join('\n');
      return issue.input === undefined
        ? `is missing: use the fields ${known.join(', ')}`
        : `use the fields ${known.join(', ')}`;
    },
  });
}

function unknownField(name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known);
  return nearest
    ? `is no field here; did you mean "${nearest}"?`
    : `is no field here: use ${known.join(', ')}`;
}

function pattern(expression: RegExp, allowed: string) {
  return z.string(say(allowed)).regex(expression, allowed);
}
