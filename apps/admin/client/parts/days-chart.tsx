import type { ReactNode } from 'react';
import { Bar, BarChart, CartesianGrid, Cell, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { calendarDay } from '../browser/times.ts';

interface DaysChartProps<Day> {
  /** What the drawing says, for whoever does not see it. */
  readonly label: string;
  /** One bar a day, the earliest first. */
  readonly days: readonly Day[];
  readonly valueOf: (day: Day) => number;
  /** Lines about the day one points at, the most telling first. */
  readonly tip: (day: Day) => readonly string[];
}

/** A number by day, drawn; wherever it stands, the same numbers can be had as a table. */
export function DaysChart<Day extends { readonly date: string }>({
  label,
  days,
  valueOf,
  tip,
}: DaysChartProps<Day>): ReactNode {
  const tick = { fill: 'var(--muted)', fontSize: 12 };
  return (
    <div role="img" aria-label={label} className="h-[240px]">
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
            content={<DayTip<Day> tip={tip} />}
          />
          <Bar dataKey={valueOf} radius={[4, 4, 0, 0]} maxBarSize={28} isAnimationActive={false}>
            {days.map((day, index) => (
              <Cell key={day.date} fill={index === days.length - 1 ? 'var(--accent)' : 'var(--ink-2)'} />
            ))}
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

interface DayTipProps<Day> {
  readonly tip: (day: Day) => readonly string[];
  /** Both are filled in by the chart, with the row one points at. */
  readonly active?: boolean;
  readonly payload?: readonly { readonly payload: Day }[];
}

function DayTip<Day extends { readonly date: string }>({
  tip,
  active = false,
  payload = [],
}: DayTipProps<Day>): ReactNode {
  const day = payload[0]?.payload;
  if (!active || !day) return null;
  return (
    <div className="panel px-3 py-2 text-[13px]/[18px] shadow-card">
      <p className="font-semibold">{calendarDay(day.date)}</p>
      {tip(day).map((line) => (
        <p key={line} className="tabular">
          {line}
        </p>
      ))}
    </div>
  );
}
