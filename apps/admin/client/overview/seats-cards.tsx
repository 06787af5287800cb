import { formatMoney } from '@lanyard/domain/money/money';
import type { OverviewView } from '@lanyard/domain/staff/overview-view';
import { SeatBar } from '@lanyard/ui/seat-bar.tsx';
import type { ReactNode } from 'react';
import { Card, CardRow } from '../parts/card.tsx';
import { CountsBar } from '../parts/counts-bar.tsx';
import { overviewWords as words } from '../strings/en/overview.ts';

/** What each ticket type sold and has left. */
export function TicketTypesCard({ overview }: { overview: OverviewView }): ReactNode {
  const money = (amountMinor: number) =>
    formatMoney({ amountMinor, currency: overview.currency }, { trimZeroes: true });
  return (
    <Card title={words.types.title}>
      <ul className="pt-1.5">
        {overview.ticketTypes.map((type) => {
          const isLow = type.remaining <= type.capacity / 10;
          return (
            <CardRow key={type.key}>
              <div className="grid grid-cols-[minmax(0,1fr)_auto_96px] items-baseline gap-x-4">
                <p className="min-w-0 font-medium break-words">{type.name}</p>
                <p className="tabular text-[13px]/[20px] text-ink-2">
                  {words.types.sold(type.sold, type.capacity)}
                </p>
                <p className="tabular text-right font-mono text-[13px]/[20px]">{money(type.revenueMinor)}</p>
              </div>
              <div className="mt-1.5 grid grid-cols-[minmax(0,1fr)_96px] items-center gap-x-4">
                <SeatBar share={type.capacity === 0 ? 1 : 1 - type.remaining / type.capacity} isLow={isLow} />
                <p
                  className={`tabular text-right text-[13px]/[18px] ${isLow ? 'font-medium text-attention' : 'text-muted'}`}
                >
                  {type.remaining === 0 ? words.types.soldOut : words.types.left(type.remaining)}
                </p>
              </div>
            </CardRow>
          );
        })}
      </ul>
    </Card>
  );
}

/** The counters of seats that types share: sold, held while somebody pays, free. */
export function SeatsCard({ overview }: { overview: OverviewView }): ReactNode {
  return (
    <Card title={words.quotas.title}>
      <ul className="pt-1">
        {overview.quotas.map((quota) => (
          <CardRow key={quota.key}>
            <p className="font-medium">{quota.name}</p>
            <CountsBar used={quota.sold} held={quota.held} capacity={quota.capacity} className="my-1.5" />
            <p className="tabular text-[13px]/[18px] text-muted">
              {words.quotas.line(quota.sold, quota.held, quota.capacity)}
            </p>
          </CardRow>
        ))}
      </ul>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 border-t border-line px-4 py-2.5 text-12 text-muted">
        <Legend className="bg-ink-2">{words.quotas.legend.sold}</Legend>
        <Legend className="bg-waiting">{words.quotas.legend.held}</Legend>
        <Legend className="border border-line-strong bg-raised">{words.quotas.legend.free}</Legend>
      </ul>
    </Card>
  );
}

/** What is sold besides admission, by size and colour; nothing where an event sells no such thing. */
export function ExtrasCard({ overview }: { overview: OverviewView }): ReactNode {
  if (overview.swag.length === 0) return null;
  return (
    <Card title={words.swag.title}>
      <ul className="pt-1 pb-1.5">
        {overview.swag.map((item) => {
          const isLow = item.stock - item.sold - item.held <= item.stock / 10;
          return (
            <li
              key={`${item.itemKey}/${item.variantKey}`}
              className="grid grid-cols-[minmax(0,1fr)_72px_92px] items-center gap-x-3 px-4 py-1 text-[13px]/[18px]"
            >
              <span className="truncate">
                {item.itemName} <span className="text-muted">{item.variantName}</span>
              </span>
              <SeatBar share={item.stock === 0 ? 1 : (item.sold + item.held) / item.stock} isLow={isLow} />
              <span className="tabular text-right text-muted">{words.swag.line(item.sold, item.stock)}</span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function Legend({ className, children }: { className: string; children: ReactNode }): ReactNode {
  return (
    <li className="flex items-center gap-1.5">
      <span aria-hidden className={`size-2.5 rounded-full ${className}`} />
      {children}
    </li>
  );
}
