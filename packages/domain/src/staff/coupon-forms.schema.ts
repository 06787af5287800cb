import { z } from 'zod';
import { couponCodeOf } from '../coupons/coupon-code.ts';
import { asId, idPattern } from '../ids/ids.ts';
import { couponHomes, longestLabel } from './coupon-words.ts';

/** Largest number that every source keeps. */
const most = 999_999_999;

const count = (least: number) => z.int().min(least).max(most);
const keys = z.array(z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/)).max(100);
const instant = z.iso.datetime({ offset: true });

const code = z.string().transform((text, ctx) => {
  const found = couponCodeOf(text);
  if (found) return found;
  ctx.addIssue({ code: 'custom', message: 'A code has 2 to 40 letters, digits and dashes.' });
  return z.NEVER;
});

/** Made by the page, once a press, so that a press that arrives twice is done once. */
const requestId = z
  .string()
  .regex(idPattern('request'))
  .transform((text) => asId('request', text));

/** Discounted tickets there may be in all; null for no limit, 0 for closed. */
const capacity = count(0).nullable();

/** What a code is for, such as a campaign; an empty text is none. An address in it would be somebody's. */
const label = z
  .string()
  .trim()
  .max(longestLabel, `A label has up to ${longestLabel} characters.`)
  .refine((text) => !/[\p{Cc}\u2028\u2029]/u.test(text), 'A label has to fit on one line.')
  .refine((text) => !text.includes('@'), 'A label says what a code is for, without names or addresses.')
  .transform((text) => (text === '' ? null : text))
  .nullable();

const offer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('PERCENT'), percentBp: z.int().min(1).max(10_000) }),
  z.object({ kind: z.literal('AMOUNT'), amountMinor: count(1), per: z.enum(['ORDER', 'TICKET']) }),
  z.object({ kind: z.literal('NOTHING') }),
]);

/** The terms of new codes. A free ticket is 100 % with `perOrder` 1, an access code has `unlocks`. */
export const couponTermsShape = {
  home: z.enum(couponHomes),
  offer,
  capacity,
  startsAt: instant.nullable(),
  endsAt: instant.nullable(),
  /** Null for all. */
  ticketTypeKeys: keys.min(1, 'Choose at least one ticket type.').nullable(),
  minimumTickets: count(1),
  perOrder: count(1).nullable(),
  oncePerBuyer: z.boolean(),
  unlocks: keys,
  label: label.default(null),
};

/** What terms say together and cannot mean. */
export function refuseOddTerms(
  {
    startsAt,
    endsAt,
    offer: { kind },
    unlocks,
    perOrder,
  }: Readonly<Record<'startsAt' | 'endsAt', string | null>> & {
    readonly offer: { readonly kind: string };
    readonly unlocks: readonly string[];
    readonly perOrder: number | null;
  },
  ctx: Pick<z.RefinementCtx, 'addIssue'>,
): void {
  const refuse = (field: string, message: string) => ctx.addIssue({ code: 'custom', path: [field], message });
  if (startsAt !== null && endsAt !== null && Date.parse(startsAt) >= Date.parse(endsAt))
    refuse('endsAt', 'A code ends after it starts.');
  if (kind === 'NOTHING' && unlocks.length === 0)
    refuse('offer', 'A code takes something off or opens a hidden ticket type.');
  if (kind === 'NOTHING' && perOrder !== null)
    refuse('perOrder', 'Nothing is discounted, so there is nothing to limit.');
}

/** A new code, besides its event. */
export const newCouponSchema = z.object({ requestId, code, ...couponTermsShape }).superRefine(refuseOddTerms);

/** A code of the event, for what needs nothing else. */
export const couponSchema = z.object({ code });

/** Pause, resume, adopt. */
export const pressSchema = z.object({ requestId, code });

/** A new capacity; `basedOn` is the one that was on the page, so that two editors do not undo each other. */
export const capacitySchema = pressSchema.extend({ capacity, basedOn: capacity });

/** A new label; `basedOn` is the one that was on the page. */
export const labelSchema = pressSchema.extend({ label, basedOn: z.string().max(500).nullable() });

/** A new end; `basedOn` is the one that was on the page. */
export const extendSchema = pressSchema.extend({ endsAt: instant.nullable(), basedOn: instant.nullable() });
