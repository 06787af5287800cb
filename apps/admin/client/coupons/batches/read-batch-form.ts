import { batchPrefixOf, mostCodesAtOnce } from '@lanyard/domain/coupons/batch-prefix';
import { readRecipients } from '@lanyard/domain/coupons/read-recipients';
import { couponFormWords } from '../../strings/en/coupon-form.ts';
import { type CouponFormFields, emptyCouponForm } from '../coupon-form-fields.ts';
import { readCount } from '../read-count.ts';
import { type CouponFormProblems, type FormEvent, type NewTerms, readTerms } from '../read-coupon-form.ts';

const words = couponFormWords.batch;

/** What stands in the form of many codes, as it is typed. */
export interface BatchFormFields extends CouponFormFields {
  readonly prefix: string;
  readonly count: string;
  /** A pasted list, one person a line. */
  readonly recipients: string;
}

/** A form nobody has touched: each code for one ticket. */
export const emptyBatchForm: BatchFormFields = {
  ...emptyCouponForm,
  ...{ prefix: '', count: '', recipients: '', capacity: '1' },
};

/** Many codes as they are asked for. */
export interface NewCodes extends NewTerms {
  readonly prefix: string;
  readonly count: number;
  readonly recipients: string;
}

/** What is wrong with each field, and line by line with the list of people. */
export interface BatchFormProblems extends CouponFormProblems {
  readonly lines?: readonly string[];
}

/** Reads what was typed: codes that can be asked for, or what has to be put right. */
export function readBatchForm(
  fields: BatchFormFields,
  event: FormEvent,
): { readonly newCodes: NewCodes } | { readonly problems: BatchFormProblems } {
  const prefix = batchPrefixOf(fields.prefix);
  const count = readCodeCount(fields.count);
  const people = readRecipients(fields.recipients, count ?? mostCodesAtOnce);
  const read = readTerms(fields, event);
  const lines = people.problems.map(({ sentence }) => sentence);
  if (prefix !== null && count !== null && lines.length === 0 && 'terms' in read)
    return { newCodes: { prefix, count, recipients: fields.recipients, ...read.terms } };
  return {
    problems: {
      ...(prefix === null && { prefix: words.prefix.wrong }),
      ...(count === null && { count: words.count.wrong(mostCodesAtOnce) }),
      ...('problems' in read && read.problems),
      ...(lines.length > 0 && { lines }),
    },
  };
}

/** How many codes were asked for; null for what is no number of codes. */
export function readCodeCount(text: string): number | null {
  const count = readCount(text);
  return count !== null && count >= 1 && count <= mostCodesAtOnce ? count : null;
}
