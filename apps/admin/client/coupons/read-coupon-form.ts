import { couponCodeOf } from '@lanyard/domain/coupons/coupon-code';
import { minorDigits } from '@lanyard/domain/money/money';
import type { CouponOffer } from '@lanyard/domain/staff/coupon-views';
import { longestLabel, type CouponHome } from '@lanyard/domain/staff/coupon-words';
import { localToInstant } from '@lanyard/domain/time/local-time';
import { couponFormWords as words } from '../strings/en/coupon-form.ts';
import type { CouponFormFields } from './coupon-form-fields.ts';
import { mostTickets, readCount } from './read-count.ts';

/** Terms of new codes as they are asked for; instants are ISO 8601. */
export interface NewTerms {
  readonly home: CouponHome;
  readonly offer: CouponOffer;
  readonly capacity: number | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly ticketTypeKeys: string[] | null;
  readonly minimumTickets: number;
  readonly perOrder: number | null;
  readonly oncePerBuyer: boolean;
  readonly unlocks: string[];
  readonly label: string | null;
}

/** A new code as it is asked for. */
export interface NewCode extends NewTerms {
  readonly code: string;
}

/** Fields of one code, or of many, that can be wrong. */
type CouponField =
  | 'code'
  | 'prefix'
  | 'count'
  | 'value'
  | 'capacity'
  | 'from'
  | 'until'
  | 'typeKeys'
  | 'minimum'
  | 'perOrder'
  | 'label';

/** What is wrong with each field, in words. */
export type CouponFormProblems = Partial<Record<CouponField, string>>;

/** What of the event a form is read with. */
export interface FormEvent {
  readonly currency: string;
  readonly timeZone: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Reads what was typed: a code that can be asked for, or what has to be put right. */
export function readCouponForm(
  fields: CouponFormFields,
  event: FormEvent,
): { readonly newCode: NewCode } | { readonly problems: CouponFormProblems } {
  const code = couponCodeOf(fields.code);
  const read = readTerms(fields, event);
  if (code !== null && 'terms' in read) return { newCode: { code, ...read.terms } };
  return {
    problems: {
      ...(code === null && { code: fields.code.trim() === '' ? words.code.missing : words.code.wrong }),
      ...('problems' in read && read.problems),
    },
  };
}

/** Reads the terms that were typed, or what has to be put right about them. */
export function readTerms(
  fields: CouponFormFields,
  event: FormEvent,
): { readonly terms: NewTerms } | { readonly problems: CouponFormProblems } {
  const offer = readOffer(fields, event.currency);
  const capacity = fields.hasNoLimit ? null : readCount(fields.capacity);
  const minimum = readCount(fields.minimum);
  const label = fields.label.trim();
  const isFree = fields.kind === 'FREE';
  const perOrder = isFree ? 1 : readCount(fields.perOrder);
  const asksPerOrder = !isFree && fields.kind !== 'NOTHING' && fields.perOrder.trim() !== '';
  const startsAt = localToInstant(fields.from, event.timeZone);
  const endsAt = localToInstant(fields.until, event.timeZone);
  const problems: CouponFormProblems = {
    ...(offer === null && { value: valueProblem(fields, event.currency) }),
    ...(!fields.hasNoLimit &&
      (capacity === null || capacity > mostTickets) && { capacity: words.capacity.wrong }),
    ...(fields.from !== '' && startsAt === null && { from: words.dates.noSuchTime }),
    ...untilProblem(fields.until, startsAt, endsAt, event.now),
    ...(fields.isForSome && fields.typeKeys.length === 0 && { typeKeys: words.types.missing }),
    ...((minimum === null || minimum < 1 || minimum > mostTickets) && { minimum: words.limits.wrong }),
    ...(asksPerOrder && (perOrder === null || perOrder < 1) && { perOrder: words.limits.wrong }),
    ...(label.length > longestLabel && { label: words.label.long(longestLabel) }),
    ...(label.includes('@') && { label: words.label.address }),
  };
  if (Object.keys(problems).length > 0 || offer === null || minimum === null) return { problems };
  return {
    terms: {
      ...{ home: fields.home, offer, capacity },
      startsAt: startsAt?.toISOString() ?? null,
      endsAt: endsAt?.toISOString() ?? null,
      ticketTypeKeys: fields.isForSome ? [...fields.typeKeys] : null,
      minimumTickets: minimum,
      perOrder: isFree || asksPerOrder ? perOrder : null,
      oncePerBuyer: fields.oncePerBuyer,
      unlocks: [...fields.unlocks],
      label: label === '' ? null : label,
    },
  };
}

function readOffer({ kind, value, unlocks }: CouponFormFields, currency: string): CouponOffer | null {
  switch (kind) {
    case 'FREE':
      return { kind: 'PERCENT', percentBp: 10_000 };
    case 'NOTHING':
      // Nothing off and nothing opened is no code.
      return unlocks.length > 0 ? { kind: 'NOTHING' } : null;
    case 'PERCENT': {
      const percentBp = readDecimal(value, 2);
      return percentBp === null || percentBp < 1 || percentBp > 10_000
        ? null
        : { kind: 'PERCENT', percentBp };
    }
    case 'ORDER':
    case 'TICKET': {
      const amountMinor = readDecimal(value, minorDigits(currency));
      return amountMinor === null || amountMinor < 1 || amountMinor > mostTickets
        ? null
        : { kind: 'AMOUNT', amountMinor, per: kind };
    }
  }
}

function valueProblem({ kind }: CouponFormFields, currency: string): string {
  if (kind === 'NOTHING') return words.offer.nothingOpened;
  return kind === 'PERCENT' ? words.offer.percentWrong : words.offer.amountWrong(minorDigits(currency));
}

function untilProblem(
  until: string,
  startsAt: Date | null,
  endsAt: Date | null,
  now: number,
): Pick<CouponFormProblems, 'until'> {
  if (until === '') return {};
  if (endsAt === null) return { until: words.dates.noSuchTime };
  if (startsAt !== null && endsAt <= startsAt) return { until: words.dates.order };
  return endsAt.getTime() <= now ? { until: words.dates.past } : {};
}

/** A number as it was typed, with a point or a comma, in units of its last decimal place: `10.5` with 2 is 1050. */
function readDecimal(text: string, decimals: number): number | null {
  const match = /^(\d{1,9})(?:[.,](\d+))?$/.exec(text.trim());
  const [, whole = '', fraction = ''] = match ?? [];
  if (!match || fraction.length > decimals) return null;
  return Number(whole + fraction.padEnd(decimals, '0'));
}
