import { formatMoney } from '@lanyard/domain/money/money';
import type { OverviewView } from '@lanyard/domain/staff/overview-view';
import type { ReactNode } from 'react';
import { calendarDay } from '../browser/times.ts';
import { DaysChart } from '../parts/days-chart.tsx';
import { overviewWords } from '../strings/en/overview.ts';

const words = overviewWords.sales;

/** Tickets sold by day, drawn; the same numbers stand in the table beside it. */
export function SalesChart({ overview }: { overview: OverviewView }): ReactNode {
  const { days, currency, totals } = overview;
  const first = calendarDay(days[0]?.date ?? '');
  const last = calendarDay(days.at(-1)?.date ?? '');
  return (
    <DaysChart
      label={words.chart(first, last, totals.tickets)}
      days={days}
      valueOf={({ tickets }) => tickets}
      tip={({ tickets, netMinor }) => [
        words.ticketsOn(tickets),
        formatMoney({ amountMinor: netMinor, currency }),
      ]}
    />
  );
}
