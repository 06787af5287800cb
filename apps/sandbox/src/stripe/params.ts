import { z } from 'zod';
import type { FormBody } from './form-body.ts';
import { invalidRequest, type StripeError } from './errors.ts';

/** Non-empty text. */
export const text = (maxLength = 5000) =>
  z.string().superRefine((value, ctx) => {
    if (value === '')
      ctx.addIssue(
        coded(
          'parameter_invalid_empty',
          'You passed an empty string; remove the parameter or give it a value.',
        ),
      );
    else if (value.length > maxLength)
      ctx.addIssue(
        coded('parameter_invalid_string_too_long', `Invalid string: must be at most ${maxLength} characters`),
      );
  });

/** A whole number written in digits. */
export const integer = (min: number, max: number) =>
  z.string().transform((value, ctx) => {
    const number = /^-?\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
    if (Number.isNaN(number)) ctx.addIssue(coded('parameter_invalid_integer', `Invalid integer: ${value}`));
    else if (number < min)
      ctx.addIssue(coded('parameter_invalid_integer', `This value must be greater than or equal to ${min}.`));
    else if (number > max)
      ctx.addIssue(coded('parameter_invalid_integer', `This value must be less than or equal to ${max}.`));
    return number;
  });

/** A number above `above` and up to `max`, with up to four decimals. */
export const decimal = (above: number, max: number) =>
  z.string().transform((value, ctx) => {
    const number = /^-?\d{1,12}(\.\d{1,4})?$/.test(value) ? Number(value) : Number.NaN;
    if (Number.isNaN(number)) ctx.addIssue(coded('', `Invalid decimal: ${value}`));
    else if (number <= above) ctx.addIssue(coded('', `This value must be greater than ${above}.`));
    else if (number > max) ctx.addIssue(coded('', `This value must be less than or equal to ${max}.`));
    return number;
  });

/** Yes or no. */
export const boolean = z
  .enum(['true', 'false'], { error: 'Invalid boolean: must be true or false' })
  .transform((value) => value === 'true');

const FIVE_YEARS_SECONDS = 5 * 366 * 24 * 60 * 60;

/** A moment to come, in seconds; whether it is still to come is checked by `requireFuture`. */
export const timestamp = integer(0, 1e12);

/** Refuses a moment that has passed or is more than five years away. */
export function requireFuture(seconds: number | undefined, param: string, now: number): void {
  if (seconds === undefined) return;
  if (seconds * 1000 <= now) {
    const message = `The timestamp must be in the future. You specified the value \`${seconds}\` which is in the past.`;
    throw invalidRequest(message, { param });
  }
  if (seconds * 1000 > now + FIVE_YEARS_SECONDS * 1000) {
    throw invalidRequest('Invalid timestamp: can be no more than five years in the future.', { param });
  }
}

/** An absolute http(s) address; templates such as {CHECKOUT_SESSION_ID} may stand in it. */
export const url = text().superRefine((value, ctx) => {
  if (value !== '' && !/^https?:\/\/[^/]/i.test(value)) ctx.addIssue(coded('url_invalid', 'Not a valid URL'));
});

/** A currency's three letters, in small letters. */
export const currencyCode = z
  .string()
  .regex(/^[a-z]{3}$/i, 'Invalid currency: must be a three-letter ISO code')
  .transform((code) => code.toLowerCase());

/** An array, sent as parts named 0, 1, 2 … */
export const list = <T extends z.ZodType>(item: T, maxItems: number) =>
  z.preprocess((value) => (isForm(value) ? Object.values(value) : value), z.array(item).max(maxItems));

/** Up to 50 labels; an empty value removes one, which at creation means leaving it out. */
export const metadata = z.record(z.string().max(40), z.string().max(500)).transform((labels, ctx) => {
  const kept = Object.entries(labels).filter(([, value]) => value !== '');
  if (kept.length > 50) ctx.addIssue(coded('', 'Metadata can have up to 50 keys.'));
  return Object.fromEntries(kept);
});

/** Labels to change: an empty value removes one, an empty text instead of labels removes all. */
export const metadataPatch = z.union([
  z.literal('').transform(() => null),
  z.record(z.string().max(40), z.string().max(500)),
]);

/** Labels after a change. */
export function patchMetadata(
  labels: Record<string, string>,
  patch: Record<string, string> | null | undefined,
): Record<string, string> {
  if (patch === undefined) return labels;
  const kept = Object.entries({ ...labels, ...patch }).filter(([, value]) => value !== '');
  return patch === null ? {} : Object.fromEntries(kept);
}

/** The `expand` parameter. */
export const expand = list(z.string(), 20).optional();

/** An exact time in seconds, or a range of them. */
export const createdRange = z
  .union([
    integer(0, 1e12).transform((at) => ({ gte: at, lte: at })),
    z.strictObject({
      gt: integer(0, 1e12).optional(),
      gte: integer(0, 1e12).optional(),
      lt: integer(0, 1e12).optional(),
      lte: integer(0, 1e12).optional(),
    }),
  ])
  .optional();

/** Reads parameters by a schema; throws the vendor's 400 naming the parameter at fault. */
export function readParams<T extends z.ZodType>(
  schema: T,
  form: FormBody,
  notBuilt: readonly string[] = [],
): z.output<T> {
  const parsed = schema.safeParse(form);
  if (parsed.success) return parsed.data;
  throw toStripeError(parsed.error.issues, form, notBuilt);
}

function toStripeError(issues: z.core.$ZodIssue[], form: FormBody, notBuilt: readonly string[]): StripeError {
  const unknown = issues.find((issue) => issue.code === 'unrecognized_keys');
  if (unknown) {
    const param = bracketed([...unknown.path, unknown.keys[0] ?? '']);
    const message = notBuilt.includes(param)
      ? `The sandbox does not support the parameter ${param} yet.`
      : `Received unknown parameter: ${param}`;
    return invalidRequest(message, { code: 'parameter_unknown', param });
  }
  const issue = issues.find(({ path }) => valueAt(form, path) === undefined) ?? issues[0];
  const param = bracketed(issue?.path ?? []);
  if (!issue || valueAt(form, issue.path) === undefined) {
    return invalidRequest(`Missing required param: ${param}.`, { code: 'parameter_missing', param });
  }
  const code: unknown = issue.code === 'custom' ? issue.params?.['code'] : undefined;
  return invalidRequest(issue.message, {
    param,
    ...(typeof code === 'string' && code !== '' ? { code } : {}),
  });
}

function valueAt(form: FormBody, path: PropertyKey[]): unknown {
  let value: unknown = form;
  for (const key of path) value = isForm(value) ? value[String(key)] : undefined;
  return value;
}

function bracketed(path: PropertyKey[]): string {
  return path.map((key, depth) => (depth === 0 ? String(key) : `[${String(key)}]`)).join('');
}

function isForm(value: unknown): value is FormBody {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function coded(code: string, message: string): { code: 'custom'; message: string; params: { code: string } } {
  return { code: 'custom', message, params: { code } };
}
