import { formatMoney } from '@lanyard/domain/money/money';
import type { WorkshopPageView } from '@lanyard/domain/staff/workshop-views';
import { publicSeats } from '@lanyard/domain/workshops/seat-counts';
import type { ReactNode } from 'react';
import { Card } from '../parts/card.tsx';
import { seatWords, workshopPageWords } from '../strings/en/workshops.ts';
import { SeatsBar } from './seats-bar.tsx';

const words = workshopPageWords.facts;

/** A workshop's numbers, drawn and said. */
export function NumbersCard({ workshop }: { workshop: WorkshopPageView }): ReactNode {
  const { seated, held, offered, waiting, parked, capacity, roomLimit, priceMinor, currency } = workshop;
  const price = priceMinor > 0 ? formatMoney({ amountMinor: priceMinor, currency }) : seatWords.included;
  const rows: (readonly [string, number | string])[] = [
    [words.seated, seated],
    [words.held, held],
    [words.offered, offered],
    [words.free, publicSeats(workshop)],
    [words.capacity, capacity],
    [words.room, roomLimit],
    [words.waiting, waiting],
    ...(parked > 0 ? [[words.parked, parked] as const] : []),
    [words.price, price],
  ];
  return (
    <Card title={words.title}>
      <div className="px-4 pt-2 pb-3.5">
        <SeatsBar counts={workshop} />
        <dl className="tabular mt-3 grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-1">
          {rows.map(([label, value]) => (
            <div key={label} className="contents">
              <dt className="text-ink-2">{label}</dt>
              <dd className="text-right font-mono text-[13px]/[20px]">{value.toLocaleString('en')}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Card>
  );
}
