import { formatMoney } from '@lanyard/domain/money/money';
import type { CouponView } from '@lanyard/domain/staff/coupon-views';
import type { ReactNode } from 'react';
import { calendarDay } from '../browser/times.ts';
import { DaysChart } from '../parts/days-chart.tsx';
import { couponCountWords, couponPageWords } from '../strings/en/coupons.ts';

/** Discounted tickets of a code by day, drawn. */
export function UsesChart({ coupon }: { coupon: CouponView }): ReactNode {
  const { days, currency } = coupon;
  const first = calendarDay(days[0]?.date ?? '');
  const last = calendarDay(days.at(-1)?.date ?? '');
  const all = days.reduce((sum, { tickets }) => sum + tickets, 0);
  return (
    <DaysChart
      label={couponPageWords.chart.label(first, last, all)}
      days={days}
      valueOf={({ tickets }) => tickets}
      tip={({ tickets, givenAwayMinor }) => [
        couponCountWords.tickets(tickets),
        `−${formatMoney({ amountMinor: givenAwayMinor, currency })}`,
      ]}
    />
  );
}
