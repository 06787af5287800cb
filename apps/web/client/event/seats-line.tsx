import type { TicketTypeAvailability } from '@lanyard/domain/events/event-view';
import { RollingNumber } from '@lanyard/ui/rolling-number.tsx';
import { SeatBar } from '@lanyard/ui/seat-bar.tsx';
import type { ReactNode } from 'react';
import { commonWords } from '../strings/en/common.ts';
import { eventWords } from '../strings/en/event.ts';
import { isLow } from './basket.ts';

interface SeatsLineProps {
  readonly seats: TicketTypeAvailability | undefined;
  /** `Live`, or the time of the numbers when they have stopped coming. */
  readonly freshness: string;
}

/** How many are left, in words and as a bar; says so when the count is not known. */
export function SeatsLine({ seats, freshness }: SeatsLineProps): ReactNode {
  if (!seats) {
    return <p className="mt-3 min-h-[30px] text-[13px]/[18px] text-muted">{eventWords.tickets.unknown}</p>;
  }
  const low = isLow(seats) && seats.remaining > 0;
  const text = eventWords.tickets.left(new Intl.NumberFormat(commonWords.locale).format(seats.remaining));
  return (
    <div className="mt-3">
      <p className="mb-1.5 flex justify-between text-[13px]/[18px] text-muted">
        <span>{freshness}</span>
        <b className={low ? 'tabular font-semibold text-attention' : 'tabular font-semibold text-ink-2'}>
          <RollingNumber value={seats.remaining} text={text} />
        </b>
      </p>
      <SeatBar share={seats.capacity === 0 ? 1 : 1 - seats.remaining / seats.capacity} isLow={low} />
    </div>
  );
}
