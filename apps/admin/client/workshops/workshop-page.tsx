import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { workshopQuery } from '../api/readings.ts';
import { useLiveReading } from '../live/use-live-reading.ts';
import { DetailSkeleton } from '../parts/detail-skeleton.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { StaleNote } from '../parts/stale-note.tsx';
import { useDocumentTitle } from '../parts/use-document-title.ts';
import { mayDo, useEventRights, useReadySession } from '../session/session.ts';
import { workshopPageWords as words } from '../strings/en/workshops.ts';
import { ChangesCard } from './changes-card.tsx';
import { ExpandDialog } from './expand-dialog.tsx';
import { LineCard } from './line-card.tsx';
import { NumbersCard } from './numbers-card.tsx';
import { SeatsCard } from './seats-card.tsx';
import { WorkshopHead } from './workshop-head.tsx';

const route = getRouteApi('/inside/e/$slug/workshops/$key');

/** A workshop: its numbers, who waits, who sits there, and how its seats were changed. */
export function WorkshopPage(): ReactNode {
  const { slug, key } = route.useParams();
  const { seats } = route.useSearch();
  const navigate = route.useNavigate();
  const session = useReadySession();
  const event = useEventRights(slug);
  const refetchInterval = useLiveReading(`event:${slug}`, ['event', slug, 'workshops']);
  const workshop = useQuery({ ...workshopQuery(slug, key), refetchInterval });
  const { data } = workshop;
  useDocumentTitle(data?.title ?? words.crumb, ...(data ? [words.crumb] : []));
  if (!data) {
    return workshop.isError ? (
      <FailureNote titleTag="h1" error={workshop.error} onTryAgain={() => void workshop.refetch()} />
    ) : (
      <DetailSkeleton />
    );
  }
  const may = {
    manage: mayDo(session, event, 'workshops.manage'),
    seat: mayDo(session, event, 'workshops.seat'),
  };
  const of = { workshop: data, slug, may };
  return (
    <>
      <StaleNote query={workshop} />
      <WorkshopHead {...of} />
      <div className="grid items-start gap-x-7 gap-y-4 xl:grid-cols-[minmax(0,1fr)_340px]">
        <div className="grid min-w-0 gap-4">
          <LineCard {...of} />
          <SeatsCard {...of} />
        </div>
        <div className="grid content-start gap-4 max-xl:order-first">
          <NumbersCard workshop={data} />
          <ChangesCard workshop={data} />
        </div>
      </div>
      {seats === 'change' && may.manage && (
        <ExpandDialog
          slug={slug}
          workshop={data}
          onClose={() => void navigate({ search: {}, replace: true })}
        />
      )}
    </>
  );
}
