import { z } from 'zod';
import { batchPrefixOf, mostCodesAtOnce } from '../coupons/batch-prefix.ts';
import { asId, idPattern } from '../ids/ids.ts';
import { couponTermsShape, refuseOddTerms } from './coupon-forms.schema.ts';

/** Longest pasted list, in characters: the longest address that there is, for every code. */
const longestList = mostCodesAtOnce * 100;

const batchId = z
  .string()
  .regex(idPattern('couponBatch'))
  .transform((text) => asId('couponBatch', text));

const prefix = z.string().transform((text, ctx) => {
  const found = batchPrefixOf(text);
  if (found !== null) return found;
  ctx.addIssue({ code: 'custom', message: 'A beginning has 1 to 20 letters, digits and dashes.' });
  return z.NEVER;
});

const { home, label, ...terms } = couponTermsShape;

/** The terms of each code of a batch, as they are stored. */
export const batchTermsSchema = z.object(terms);
export type BatchTerms = z.infer<typeof batchTermsSchema>;

/** Many codes of the same terms, besides their event; `recipients` is a list as it was pasted, or empty. */
export const newBatchSchema = z
  .object({
    batchId,
    prefix,
    count: z.int().min(1).max(mostCodesAtOnce),
    recipients: z.string().max(longestList).default(''),
    home,
    label,
    ...terms,
  })
  .superRefine(refuseOddTerms);

/** A batch of the event, for what needs nothing else. */
export const batchSchema = z.object({ batchId });

/** A part of a batch: at most a hundred codes, from one place on. */
export const batchPageSchema = batchSchema.extend({ from: z.int().min(0).max(mostCodesAtOnce).default(0) });
