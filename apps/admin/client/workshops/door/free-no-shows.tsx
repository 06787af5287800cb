import type { WorkshopPageView } from '@lanyard/domain/staff/workshop-views';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { staffApi } from '../../api/staff-api.ts';
import { timeOfDay } from '../../browser/times.ts';
import { useNow } from '../../browser/use-now.ts';
import { AskOnce } from '../../parts/ask-once.tsx';
import { doorWords as words } from '../../strings/en/workshops.ts';

interface FreeNoShowsProps {
  readonly slug: string;
  readonly workshop: WorkshopPageView;
  readonly mayAttend: boolean;
}

/** Gives the seats of who has not come to who stands at the door, some minutes after the start. */
export function FreeNoShows({ slug, workshop, mayAttend }: FreeNoShowsProps): ReactNode {
  const { key, noShowsFrom, timeZone } = workshop;
  const client = useQueryClient();
  const now = useNow();
  const [done, setDone] = useState<string | null>(null);
  const missing = workshop.seats.filter((seat) => seat.status === 'SEATED' && seat.presence !== 'PRESENT');
  const standby = workshop.line.filter(({ isAtDoor, status }) => isAtDoor && status === 'WAITING');
  const isEarly = now < Date.parse(noShowsFrom);
  const reason = !mayAttend
    ? words.notAllowed
    : isEarly
      ? words.tooEarly(timeOfDay(noShowsFrom, timeZone))
      : missing.length === 0
        ? words.nobodyMissing
        : null;
  return (
    <>
      <AskOnce
        words={{
          ...{ button: words.free(missing.length), title: words.freeTitle, confirm: words.confirm },
          ...{ what: words.freeWhat(missing.length, standby.length), busy: words.busy },
        }}
        reason={reason}
        act={async (requestId) => {
          const seatIds = missing.map(({ seatId }) => seatId);
          const press = { eventSlug: slug, workshopKey: key, requestId, seatIds };
          const { freed, seated } = await staffApi.workshops.freeNoShows.mutate(press);
          setDone(words.done(freed, seated));
        }}
        onDone={() => void client.invalidateQueries({ queryKey: ['event', slug, 'workshops'] })}
      />
      {isEarly && mayAttend && <p className="w-full text-[13px]/[18px] text-muted">{reason}</p>}
      <p role="status" className="w-full font-medium text-good empty:hidden">
        {done}
      </p>
    </>
  );
}
