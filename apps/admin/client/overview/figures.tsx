import { formatMoney } from '@lanyard/domain/money/money';
import type { OverviewView } from '@lanyard/domain/staff/overview-view';
import { RollingNumber } from '@lanyard/ui/rolling-number.tsx';
import type { ReactNode } from 'react';
import { dayKey } from '../browser/times.ts';
import { useNow } from '../browser/use-now.ts';
import { overviewWords } from '../strings/en/overview.ts';

const words = overviewWords.figures;

/** The few numbers one looks at first. */
export function Figures({ overview }: { overview: OverviewView }): ReactNode {
  const { totals, days, ordersByState, coupons, currency, timeZone } = overview;
  const today = dayKey(new Date(useNow()).toISOString(), timeZone);
  const soldToday = days.find((day) => day.date === today)?.tickets ?? 0;
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  return (
    <dl className="panel grid grid-cols-2 overflow-hidden lg:grid-cols-4">
      <Figure name={words.tickets} value={totals.tickets} note={words.today(soldToday)} />
      <Figure
        name={words.revenue}
        value={totals.grossMinor}
        text={formatMoney({ amountMinor: totals.grossMinor, currency }, { trimZeroes: true })}
        note={
          totals.refundedMinor > 0
            ? words.netOfRefunds(money(totals.netMinor), money(totals.refundedMinor))
            : words.net(money(totals.netMinor))
        }
      />
      <Figure
        name={words.orders}
        value={totals.orders}
        note={`${ordersByState.WAITING_FOR_PAYMENT} ${words.open.toLowerCase()}`}
      />
      <Figure
        name={words.coupons}
        value={coupons.orders}
        note={words.couponsOff(money(coupons.discountMinor))}
      />
    </dl>
  );
}

interface FigureProps {
  readonly name: string;
  readonly value: number;
  readonly text?: string;
  readonly note: string;
}

function Figure({ name, value, text = value.toLocaleString('en'), note }: FigureProps): ReactNode {
  return (
    <div className="border-line px-4 py-3.5 not-first:border-l max-lg:nth-3:border-l-0 max-lg:nth-[n+3]:border-t">
      <dt className="text-[13px]/[18px] text-muted">{name}</dt>
      <dd className="tabular mt-0.5 text-22/[28px] font-bold tracking-tight">
        <RollingNumber value={value} text={text} />
      </dd>
      <dd className="tabular text-[13px]/[18px] text-muted">{note}</dd>
    </div>
  );
}
