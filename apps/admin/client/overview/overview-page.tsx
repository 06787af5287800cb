import type { OverviewView } from '@lanyard/domain/staff/overview-view';
import { Skeleton } from '@lanyard/ui/skeleton.tsx';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { overviewQuery } from '../api/readings.ts';
import { useLiveReading } from '../live/use-live-reading.ts';
import { Card } from '../parts/card.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { RoomHead } from '../parts/room-head.tsx';
import { StaleNote } from '../parts/stale-note.tsx';
import { TimeText } from '../parts/time-text.tsx';
import { commonWords } from '../strings/en/common.ts';
import { useEventRights } from '../session/session.ts';
import { overviewWords as words } from '../strings/en/overview.ts';
import { AttentionCard } from './attention-card.tsx';
import { Figures } from './figures.tsx';
import { SalesTable } from './sales-table.tsx';
import { ExtrasCard, SeatsCard, TicketTypesCard } from './seats-cards.tsx';

const route = getRouteApi('/inside/e/$slug/overview/');
const SalesChart = lazy(async () => ({ default: (await import('./sales-chart.tsx')).SalesChart }));

/** How an event sells, and what waits for a person. */
export function OverviewPage(): ReactNode {
  const { slug } = route.useParams();
  const client = useQueryClient();
  const event = useEventRights(slug);
  const key = ['event', slug, 'overview'];
  const refetchInterval = useLiveReading(`event:${slug}`, key);
  const overview = useQuery({ ...overviewQuery(slug), refetchInterval });
  const { data } = overview;
  const asOf = data && (
    <>
      {words.asOf} <TimeText at={data.countsAsOf} timeZone={data.timeZone} />
    </>
  );
  return (
    <>
      <RoomHead title={words.title} note={asOf} {...(event ? { eventName: event.name } : {})} />
      <StaleNote query={overview} />
      {data ? (
        <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_360px]">
          {/* On a phone both columns become one, and what waits for a person comes right after the numbers. */}
          <div className="grid min-w-0 gap-4 max-xl:contents [&>*]:max-xl:order-2 [&>*]:max-xl:first:order-none">
            <Figures overview={data} />
            <SalesCard overview={data} />
            <TicketTypesCard overview={data} />
          </div>
          <div className="grid min-w-0 gap-4 max-xl:contents [&>*]:max-xl:order-3 [&>*]:max-xl:first:order-1">
            <AttentionCard
              attention={data.attention}
              slug={slug}
              timeZone={data.timeZone}
              onResolved={() => void client.invalidateQueries({ queryKey: key })}
            />
            <SeatsCard overview={data} />
            <ExtrasCard overview={data} />
          </div>
        </div>
      ) : overview.isError ? (
        <FailureNote error={overview.error} onTryAgain={() => void overview.refetch()} />
      ) : (
        <OverviewSkeleton />
      )}
    </>
  );
}

function SalesCard({ overview }: { overview: OverviewView }): ReactNode {
  const [isTable, setIsTable] = useState(false);
  const { days } = overview;
  return (
    <Card title={words.sales.title}>
      {days.length === 0 ? (
        <p className="px-4 pt-2 pb-4 text-muted">{words.sales.empty}</p>
      ) : (
        <div className="px-4 pt-2 pb-3">
          {isTable ? (
            <SalesTable overview={overview} />
          ) : (
            <Suspense fallback={<Skeleton className="h-[240px]" />}>
              <SalesChart overview={overview} />
            </Suspense>
          )}
          <button
            type="button"
            onClick={() => setIsTable(!isTable)}
            className="mt-2 rounded-row text-[13px]/[20px] text-muted underline decoration-line-strong underline-offset-4 hover:text-ink"
          >
            {isTable ? words.sales.showChart : words.sales.showTable}
          </button>
        </div>
      )}
    </Card>
  );
}

function OverviewSkeleton(): ReactNode {
  return (
    <div role="status" className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_360px]">
      <span className="sr-only">{commonWords.loading}</span>
      <div className="grid gap-4">
        <Skeleton className="h-[92px]" />
        <Skeleton className="h-[320px]" />
        <Skeleton className="h-[220px]" />
      </div>
      <Skeleton className="h-[220px]" />
    </div>
  );
}
