import type { SeatRow, WorkshopPageView } from '@lanyard/domain/staff/workshop-views';
import { Button } from '@lanyard/ui/button.tsx';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Card } from '../parts/card.tsx';
import { TimeText } from '../parts/time-text.tsx';
import { workshopPageWords } from '../strings/en/workshops.ts';
import { WhoText } from './who-text.tsx';

const words = workshopPageWords.seats;
const firstSeats = 50;

interface SeatsCardProps {
  readonly workshop: WorkshopPageView;
  readonly slug: string;
}

/** Who has a seat, in the order in which they got it; many are shown when asked for. */
export function SeatsCard({ workshop, slug }: SeatsCardProps): ReactNode {
  const { seats } = workshop;
  const [isAll, setIsAll] = useState(false);
  const shown = isAll ? seats : seats.slice(0, firstSeats);
  return (
    <Card title={words.title}>
      {seats.length === 0 ? (
        <p className="px-4 pt-1 pb-3.5 text-muted">{words.empty}</p>
      ) : (
        <ol aria-label={words.title} className="pt-1">
          {shown.map((seat) => (
            <Seat key={seat.seatId} seat={seat} workshop={workshop} slug={slug} />
          ))}
        </ol>
      )}
      {shown.length < seats.length && (
        <div className="border-t border-line px-4 py-3">
          <Button variant="quiet" size="small" onClick={() => setIsAll(true)}>
            {words.more(seats.length - shown.length)}
          </Button>
        </div>
      )}
    </Card>
  );
}

function Seat({ seat, workshop, slug }: SeatsCardProps & { readonly seat: SeatRow }): ReactNode {
  const { ticketReference, orderReference, presence, status } = seat;
  return (
    <li className="flex flex-wrap items-center gap-x-2.5 gap-y-0.5 border-t border-line px-4 py-2 first:border-t-0">
      {ticketReference !== null && (
        <Link
          to="/e/$slug/tickets/$reference"
          params={{ slug, reference: ticketReference }}
          className="rounded-row font-mono text-[13px]/[20px] font-medium hover:underline"
        >
          {ticketReference}
        </Link>
      )}
      {ticketReference === null && <span className="font-mono text-[13px]/[20px]">{orderReference}</span>}
      {ticketReference !== null && <WhoText of={seat} showsPeople={workshop.showsPeople} />}
      {status === 'HELD' && <StatusTag meaning="waiting">{workshopPageWords.people.held}</StatusTag>}
      {presence === 'PRESENT' && <StatusTag meaning="good">{words.present}</StatusTag>}
      {presence === 'ABSENT' && <StatusTag meaning="asleep">{words.absent}</StatusTag>}
      <TimeText
        at={seat.since}
        timeZone={workshop.timeZone}
        className="ml-auto text-[13px]/[18px] text-muted"
      />
    </li>
  );
}
