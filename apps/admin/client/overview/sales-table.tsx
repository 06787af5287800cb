import { formatMoney } from '@lanyard/domain/money/money';
import type { OverviewView } from '@lanyard/domain/staff/overview-view';
import type { ReactNode } from 'react';
import { calendarDay } from '../browser/times.ts';
import { overviewWords } from '../strings/en/overview.ts';

const words = overviewWords.sales;

/** Sales by day in numbers, newest day first. */
export function SalesTable({ overview }: { overview: OverviewView }): ReactNode {
  const { days, currency } = overview;
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
              {words.net}
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
                {formatMoney({ amountMinor: day.netMinor, currency })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
