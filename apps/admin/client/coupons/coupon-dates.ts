import type { CouponRow } from '@lanyard/domain/staff/coupon-views';
import { shortDayAndTime } from '../browser/times.ts';
import { couponListWords } from '../strings/en/coupons.ts';

const words = couponListWords.dates;

/** When a code can be used, short and in the event's zone; `now` in milliseconds since 1970. */
export function couponDates(
  { startsAt, endsAt }: Pick<CouponRow, 'startsAt' | 'endsAt'>,
  timeZone: string,
  now: number,
): string {
  const at = (instant: string) => shortDayAndTime(instant, timeZone, now);
  if (endsAt !== null && Date.parse(endsAt) <= now) return words.ended(at(endsAt));
  const parts = [
    ...(startsAt !== null && Date.parse(startsAt) > now ? [words.from(at(startsAt))] : []),
    ...(endsAt === null ? [] : [words.until(at(endsAt))]),
  ];
  return parts.length === 0 ? words.always : parts.join(' ');
}
