import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { codeBatchQuery } from '../../api/readings.ts';
import { useLiveReading } from '../../live/use-live-reading.ts';
import { DetailSkeleton } from '../../parts/detail-skeleton.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { StaleNote } from '../../parts/stale-note.tsx';
import { useDocumentTitle } from '../../parts/use-document-title.ts';
import { mayDo, useEventRights, useReadySession } from '../../session/session.ts';
import { batchPageWords as words } from '../../strings/en/batch.ts';
import { BatchCodes } from './batch-codes.tsx';
import { BatchHead } from './batch-head.tsx';
import { BatchProgressCard } from './batch-progress-card.tsx';
import { BatchTermsCard } from './batch-terms-card.tsx';

const route = getRouteApi('/inside/e/$slug/coupons/bulk/$batchId');

/** Codes that were made together: how far the job is, each code, and who was mailed it. */
export function BatchPage(): ReactNode {
  const { slug, batchId } = route.useParams();
  const { after = '0' } = route.useSearch();
  const session = useReadySession();
  const mayManage = mayDo(session, useEventRights(slug), 'coupons.manage');
  const refetchInterval = useLiveReading(`event:${slug}`, ['event', slug, 'coupons']);
  const batch = useQuery({ ...codeBatchQuery(slug, batchId, Number(after)), refetchInterval });
  const { data } = batch;
  useDocumentTitle(data ? words.documentTitle(data.prefix, data.count) : words.crumb, words.crumb);
  if (!data) {
    return batch.isError ? (
      <FailureNote titleTag="h1" error={batch.error} onTryAgain={() => void batch.refetch()} />
    ) : (
      <DetailSkeleton />
    );
  }
  const of = { batch: data, slug };
  return (
    <>
      <StaleNote query={batch} />
      <BatchHead {...of} mayManage={mayManage} />
      <div className="grid items-start gap-x-7 gap-y-4 xl:grid-cols-[minmax(0,1fr)_340px]">
        <div className="grid min-w-0 gap-4">
          <BatchProgressCard batch={data} />
          <BatchCodes {...of} />
        </div>
        <BatchTermsCard batch={data} />
      </div>
    </>
  );
}
