import type { SeatRow, WaiterRow, WorkshopPageView } from '@lanyard/domain/staff/workshop-views';
import { buttonClass } from '@lanyard/ui/button-class';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { workshopQuery } from '../../api/readings.ts';
import { useLiveReading } from '../../live/use-live-reading.ts';
import { Card } from '../../parts/card.tsx';
import { DetailSkeleton } from '../../parts/detail-skeleton.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { StaleNote } from '../../parts/stale-note.tsx';
import { useDocumentTitle } from '../../parts/use-document-title.ts';
import { RefusedNote } from '../../coupons/refused-note.tsx';
import { mayDo, useEventRights, useReadySession } from '../../session/session.ts';
import { doorWords as words } from '../../strings/en/workshops.ts';
import { byName } from './by-name.ts';
import { WhoText } from '../who-text.tsx';
import { FreeNoShows } from './free-no-shows.tsx';
import { MarkButton } from './mark-button.tsx';
import { useMarking, type Marking } from './use-marking.ts';

const route = getRouteApi('/inside/e/$slug/workshops/$key/door');

/** The list at a workshop's door, for a phone: who is here, who stands in line, whose seats are given away. */
export function DoorPage(): ReactNode {
  const { slug, key } = route.useParams();
  const mayAttend = mayDo(useReadySession(), useEventRights(slug), 'workshops.attend');
  const refetchInterval = useLiveReading(`event:${slug}`, ['event', slug, 'workshops']);
  const workshop = useQuery({ ...workshopQuery(slug, key), refetchInterval });
  const marking = useMarking(slug, key, mayAttend);
  const { data } = workshop;
  useDocumentTitle(words.title, ...(data ? [data.title] : []));
  if (!data) {
    return workshop.isError ? (
      <FailureNote titleTag="h1" error={workshop.error} onTryAgain={() => void workshop.refetch()} />
    ) : (
      <DetailSkeleton />
    );
  }
  const seats = data.seats.filter(({ status }) => status === 'SEATED').toSorted(byName);
  const counted = (presence: SeatRow['presence']) =>
    seats.filter((seat) => seat.presence === presence).length;
  return (
    <div className="max-w-[640px]">
      <StaleNote query={workshop} />
      <header className="mb-4">
        <h1 className="text-22/[28px] font-bold tracking-tight break-words">{data.title}</h1>
        <p role="status" className="tabular mt-1 text-16/[24px] font-medium">
          {words.here(counted('PRESENT'), counted('ABSENT'), counted(null))}
        </p>
        <p className="text-ink-2">{mayAttend ? words.note : words.notAllowed}</p>
        <div className="mt-3 flex flex-wrap gap-2">
          <FreeNoShows slug={slug} workshop={data} mayAttend={mayAttend} />
          <Link
            to="/e/$slug/workshops/$key"
            params={{ slug, key }}
            className={buttonClass({ variant: 'quiet', size: 'small' })}
          >
            {words.back}
          </Link>
        </div>
        <RefusedNote error={marking.error} />
      </header>
      <div className="grid gap-4">
        <Card title={words.seats}>
          {seats.length === 0 && <p className="px-4 pt-1 pb-3.5 text-muted">{words.noSeats}</p>}
          <ul aria-label={words.seats} className="pt-1">
            {seats.map((seat) => (
              <SeatLine key={seat.seatId} seat={seat} workshop={data} marking={marking} />
            ))}
          </ul>
        </Card>
        <Card title={words.standby}>
          <p className="px-4 pt-1 pb-2 text-[13px]/[18px] text-muted">
            {data.line.length === 0 ? words.noStandby : words.standbyNote}
          </p>
          <ul aria-label={words.standby}>
            {data.line.map((waiter) => (
              <WaiterLine key={waiter.entryId} waiter={waiter} workshop={data} marking={marking} />
            ))}
          </ul>
        </Card>
      </div>
    </div>
  );
}

interface LineProps {
  readonly workshop: WorkshopPageView;
  readonly marking: Marking;
}

function SeatLine({ seat, workshop, marking }: LineProps & { readonly seat: SeatRow }): ReactNode {
  const reference = seat.ticketReference ?? '';
  const who = seat.person?.name ?? reference;
  const mark = (presence: 'PRESENT' | 'ABSENT') =>
    marking.mark({ seatId: seat.seatId, presence: seat.presence === presence ? null : presence });
  const common = { isDisabled: !marking.mayMark };
  return (
    <li className="flex items-center gap-2.5 border-t border-line px-4 py-2">
      <Who of={seat} reference={reference} showsPeople={workshop.showsPeople} />
      <MarkButton
        {...common}
        meaning="good"
        isOn={seat.presence === 'PRESENT'}
        label={words.presentNamed(who)}
        onPress={() => mark('PRESENT')}
      >
        {words.present}
      </MarkButton>
      <MarkButton
        {...common}
        meaning="asleep"
        isOn={seat.presence === 'ABSENT'}
        label={words.absentNamed(who)}
        onPress={() => mark('ABSENT')}
      >
        {words.absent}
      </MarkButton>
    </li>
  );
}

function WaiterLine({ waiter, workshop, marking }: LineProps & { readonly waiter: WaiterRow }): ReactNode {
  const { entryId, ticketReference, isAtDoor } = waiter;
  return (
    <li className="flex items-center gap-2.5 border-t border-line px-4 py-2">
      <Who of={waiter} reference={ticketReference} showsPeople={workshop.showsPeople} />
      <MarkButton
        meaning="waiting"
        isOn={isAtDoor}
        isDisabled={!marking.mayMark}
        label={words.atDoorNamed(waiter.person?.name ?? ticketReference)}
        onPress={() => marking.mark({ entryId, isAtDoor: !isAtDoor })}
      >
        {words.atDoor}
      </MarkButton>
    </li>
  );
}

interface WhoProps {
  readonly of: Parameters<typeof WhoText>[0]['of'];
  readonly reference: string;
  readonly showsPeople: boolean;
}

function Who({ of, reference, showsPeople }: WhoProps): ReactNode {
  return (
    <span className="grid min-w-0 flex-1">
      <span className="text-16/[22px] font-medium">
        <WhoText of={of} showsPeople={showsPeople} />
      </span>
      <span className="font-mono text-[13px]/[18px] text-muted">{reference}</span>
    </span>
  );
}
