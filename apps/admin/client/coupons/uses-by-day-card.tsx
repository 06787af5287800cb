import { formatMoney } from '@lanyard/domain/money/money';
import type { CouponView } from '@lanyard/domain/staff/coupon-views';
import { Skeleton } from '@lanyard/ui/skeleton.tsx';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { calendarDay } from '../browser/times.ts';
import { Card } from '../parts/card.tsx';
import { couponPageWords } from '../strings/en/coupons.ts';

const words = couponPageWords.chart;
const UsesChart = lazy(async () => ({ default: (await import('./uses-chart.tsx')).UsesChart }));

/** How a code was used over time, drawn or in numbers. */
export function UsesByDayCard({ coupon }: { coupon: CouponView }): ReactNode {
  const [isTable, setIsTable] = useState(false);
  return (
    <Card title={words.title}>
      {coupon.days.length === 0 ? (
        <p className="px-4 pt-2 pb-4 text-muted">{words.empty}</p>
      ) : (
        <div className="px-4 pt-2 pb-3">
          {isTable ? (
            <DaysTable coupon={coupon} />
          ) : (
            <Suspense fallback={<Skeleton className="h-[240px]" />}>
              <UsesChart coupon={coupon} />
            </Suspense>
          )}
          <button
            type="button"
            onClick={() => setIsTable(!isTable)}
            className="mt-2 rounded-row text-[13px]/[20px] text-muted underline decoration-line-strong underline-offset-4 hover:text-ink"
          >
            {isTable ? words.showChart : words.showTable}
          </button>
        </div>
      )}
    </Card>
  );
}

function DaysTable({ coupon: { days, currency } }: { coupon: CouponView }): ReactNode {
  const number = 'tabular py-1.5 pl-4 text-right font-normal';
  return (
    // Scrolls by itself, so it must be reachable by the keyboard.
    <div
      role="group"
      aria-label={words.title}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="max-h-[240px] overflow-y-auto rounded-row border border-line"
    >
      <table className="w-full border-collapse text-[13px]/[18px]">
        <caption className="sr-only">{words.title}</caption>
        <thead className="sticky top-0 bg-raised text-12 text-muted">
          <tr>
            <th scope="col" className="px-3 py-1.5 text-left font-semibold">
              {words.day}
            </th>
            <th scope="col" className={number}>
              {words.tickets}
            </th>
            <th scope="col" className={number}>
              {words.orders}
            </th>
            <th scope="col" className={`${number} pr-3`}>
              {words.given}
            </th>
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map((day) => (
            <tr key={day.date} className="border-t border-line">
              <th scope="row" className="px-3 py-1.5 text-left font-medium">
                {calendarDay(day.date)}
              </th>
              <td className={number}>{day.tickets}</td>
              <td className={number}>{day.orders}</td>
              <td className={`${number} pr-3 font-mono`}>
                {formatMoney({ amountMinor: day.givenAwayMinor, currency })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
