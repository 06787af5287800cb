import { Button } from '@lanyard/ui/button.tsx';
import { buttonClass } from '@lanyard/ui/button-class';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { workshopQuery } from '../../api/readings.ts';
import { dayAndTime, exactTime, timeOfDay } from '../../browser/times.ts';
import { useLiveReading } from '../../live/use-live-reading.ts';
import { DetailSkeleton } from '../../parts/detail-skeleton.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { useDocumentTitle } from '../../parts/use-document-title.ts';
import { doorWords, workshopPageWords } from '../../strings/en/workshops.ts';
import { byName } from './by-name.ts';
import { SheetTable } from './sheet-table.tsx';

const words = doorWords.sheet;
const route = getRouteApi('/inside/e/$slug/workshops/$key/sheet');

/** A workshop's room sheet: who has a seat and who waits, with boxes to tick, made for paper. */
export function SheetPage(): ReactNode {
  const { slug, key } = route.useParams();
  const refetchInterval = useLiveReading(`event:${slug}`, ['event', slug, 'workshops']);
  const workshop = useQuery({ ...workshopQuery(slug, key), refetchInterval });
  const { data } = workshop;
  useDocumentTitle(workshopPageWords.sheet, ...(data ? [data.title] : []));
  if (!data) {
    return workshop.isError ? (
      <FailureNote titleTag="h1" error={workshop.error} onTryAgain={() => void workshop.refetch()} />
    ) : (
      <DetailSkeleton />
    );
  }
  const { title, startsAt, endsAt, timeZone, room, roomLimit, speaker, showsPeople } = data;
  const seats = data.seats.filter(({ status }) => status === 'SEATED').toSorted(byName);
  const readAt = new Date(workshop.dataUpdatedAt).toISOString();
  return (
    <div className="max-w-[820px]">
      <div className="mb-4 flex gap-2 print:hidden">
        <Button size="small" onClick={() => window.print()}>
          {words.print}
        </Button>
        <Link
          to="/e/$slug/workshops/$key"
          params={{ slug, key }}
          className={buttonClass({ variant: 'quiet', size: 'small' })}
        >
          {doorWords.back}
        </Link>
      </div>
      <header className="mb-4">
        <h1 className="text-22/[28px] font-bold tracking-tight break-words">{title}</h1>
        <p>
          {[`${dayAndTime(startsAt, timeZone)}–${timeOfDay(endsAt, timeZone)}`, room, speaker]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className="tabular text-[13px]/[18px] text-muted">
          {[
            words.seated(seats.length),
            words.holds(roomLimit),
            words.printedAt(exactTime(readAt, timeZone)),
          ].join(' · ')}
        </p>
      </header>
      <SheetTable label={workshopPageWords.seats.title} rows={seats} showsPeople={showsPeople} />
      {data.line.length > 0 && (
        <>
          <h2 className="mt-6 mb-2 font-semibold">{words.standby}</h2>
          <SheetTable label={words.standby} rows={data.line} showsPeople={showsPeople} />
        </>
      )}
    </div>
  );
}
