import { jobFilters, jobFilterWords } from '@lanyard/domain/jobs/job-states';
import { buttonClass } from '@lanyard/ui/button-class';
import { EmptyNote } from '@lanyard/ui/empty-note.tsx';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FileDown, Hammer } from 'lucide-react';
import type { ReactNode } from 'react';
import { jobListQuery } from '../api/readings.ts';
import { useLiveReading } from '../live/use-live-reading.ts';
import { FailureNote } from '../parts/failure-note.tsx';
import { FilterTabs } from '../parts/filter-tabs.tsx';
import { ListFoot } from '../parts/list-foot.tsx';
import { ListSkeleton } from '../parts/list-skeleton.tsx';
import { RoomHead } from '../parts/room-head.tsx';
import { StaleNote } from '../parts/stale-note.tsx';
import { useKnownCounts } from '../parts/use-known-counts.ts';
import { mayDo, useEventRights, useReadySession } from '../session/session.ts';
import { jobsWords as words } from '../strings/en/jobs.ts';
import { JobItem } from './job-item.tsx';

const route = getRouteApi('/inside/e/$slug/jobs/');

/** While a job is under way its tries and its end are looked for, besides what the stream tells. */
const LOOK_EVERY_MS = 4000;

/** One-off work of an event, newest first: exports, codes in bulk, mails that were asked for. */
export function JobsPage(): ReactNode {
  const { slug } = route.useParams();
  const search = route.useSearch();
  const session = useReadySession();
  const event = useEventRights(slug);
  const mayMake = mayDo(session, event, 'exports.make');
  const polled = useLiveReading(`event:${slug}`, ['event', slug, 'jobs']);
  const list = useQuery({
    ...jobListQuery(slug, search),
    refetchInterval: ({ state }) =>
      polled || (state.data?.rows.some(({ endedAt }) => endedAt === null) ? LOOK_EVERY_MS : false),
  });
  const { data } = list;
  const counts = useKnownCounts(slug, data?.counts);
  const state = search.state ?? 'ALL';
  return (
    <>
      <RoomHead
        title={words.title}
        {...(event ? { eventName: event.name } : {})}
        note={
          mayMake && (
            <Link to="/e/$slug/jobs/export" params={{ slug }} className={buttonClass({ size: 'small' })}>
              <FileDown aria-hidden size={15} />
              {words.newExport}
            </Link>
          )
        }
      />
      <FilterTabs
        label={words.states}
        selected={state}
        tabs={jobFilters.map((key) => ({
          ...{ key, label: jobFilterWords[key], count: counts?.[key] },
          isHot: key === 'FAILED',
        }))}
      />
      <StaleNote query={list} />
      {data && data.rows.length > 0 && (
        <>
          <ul aria-label={words.list} className="panel overflow-hidden">
            {data.rows.map((job) => (
              <JobItem key={job.jobId} job={job} slug={slug} timeZone={data.timeZone} />
            ))}
          </ul>
          <ListFoot
            label={words.pages}
            newestLabel={words.newest}
            olderLabel={words.older}
            isFirst={search.after === undefined}
            nextCursor={data.nextCursor}
          />
        </>
      )}
      {data?.rows.length === 0 && (
        <div className="panel">
          <EmptyNote
            icon={<Hammer size={22} />}
            title={state === 'ALL' ? words.emptyTitle : words.emptyFilterTitle}
          >
            {state === 'ALL' ? words.emptySentence : words.emptyFilterSentence}
          </EmptyNote>
        </div>
      )}
      {!data && list.isError && <FailureNote error={list.error} onTryAgain={() => void list.refetch()} />}
      {list.isPending && <ListSkeleton />}
    </>
  );
}
