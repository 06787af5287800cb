import { formatMoney } from '@lanyard/domain/money/money';
import type { OverviewView, SalesDay } from '@lanyard/domain/staff/overview-view';
import type { ReactNode } from 'react';
import { Bar, BarChart, CartesianGrid, Cell, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { calendarDay } from '../browser/times.ts';
import { overviewWords } from '../strings/en/overview.ts';

const words = overviewWords.sales;

/** Tickets sold by day, drawn; the same numbers stand in the table beside it. */
export function SalesChart({ overview }: { overview: OverviewView }): ReactNode {
  const { days, currency, totals } = overview;
  const first = calendarDay(days[0]?.date ?? '');
  const last = calendarDay(days.at(-1)?.date ?? '');
  const tick = { fill: 'var(--muted)', fontSize: 12 };
  return (
    <div role="img" aria-label={words.chart(first, last, totals.tickets)} className="h-[240px]">
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          data={[...days]}
          margin={{ top: 8, right: 4, bottom: 0, left: -22 }}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="date"
            tickFormatter={(date: string) => calendarDay(date)}
            tick={tick}
            tickLine={false}
            axisLine={{ stroke: 'var(--line-strong)' }}
            minTickGap={28}
          />
          <YAxis allowDecimals={false} tick={tick} tickLine={false} axisLine={false} />
          <Tooltip
            cursor={{ fill: 'var(--raised)' }}
            isAnimationActive={false}
            content={<DayTip currency={currency} />}
          />
          <Bar dataKey="tickets" radius={[4, 4, 0, 0]} maxBarSize={28} isAnimationActive={false}>
            {days.map((day, index) => (
              <Cell key={day.date} fill={index === days.length - 1 ? 'var(--accent)' : 'var(--ink-2)'} />
            ))}
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

interface DayTipProps {
  readonly currency: string;
  /** Both are filled in by the chart, with the row one points at. */
  readonly active?: boolean;
  readonly payload?: readonly { readonly payload: SalesDay }[];
}

function DayTip({ currency, active = false, payload = [] }: DayTipProps): ReactNode {
  const day = payload[0]?.payload;
  if (!active || !day) return null;
  return (
    <div className="panel px-3 py-2 text-[13px]/[18px] shadow-card">
      <p className="font-semibold">{calendarDay(day.date)}</p>
      <p className="tabular">{words.ticketsOn(day.tickets)}</p>
      <p className="tabular text-muted">{formatMoney({ amountMinor: day.netMinor, currency })}</p>
    </div>
  );
}
