import { whoMay } from '@lanyard/domain/staff/can';
import { EmptyNote } from '@lanyard/ui/empty-note.tsx';
import { Skeleton } from '@lanyard/ui/skeleton.tsx';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { couponListQuery } from '../../api/readings.ts';
import { Crumbs } from '../../parts/crumbs.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { RoomHead } from '../../parts/room-head.tsx';
import { mayDo, useEventRights, useReadySession } from '../../session/session.ts';
import { batchPageWords } from '../../strings/en/batch.ts';
import { commonWords } from '../../strings/en/common.ts';
import { couponFormWords } from '../../strings/en/coupon-form.ts';
import { orderPageWords } from '../../strings/en/order.ts';
import { shellWords } from '../../strings/en/shell.ts';
import { NewBatchForm } from './new-batch-form.tsx';

const route = getRouteApi('/inside/e/$slug/coupons/bulk/new');
const words = couponFormWords.batch;

/** Makes many codes of the same terms. */
export function NewBatchPage(): ReactNode {
  const { slug } = route.useParams();
  const session = useReadySession();
  const event = useEventRights(slug);
  const list = useQuery(couponListQuery(slug, {}));
  if (!mayDo(session, event, 'coupons.manage')) {
    return (
      <div className="panel">
        <EmptyNote icon={<Lock size={22} />} title={shellWords.notForRole.title} titleTag="h1">
          {shellWords.notForRole.sentence(whoMay('coupons.manage'))}
        </EmptyNote>
      </div>
    );
  }
  if (list.isError && !list.data)
    return <FailureNote titleTag="h1" error={list.error} onTryAgain={() => void list.refetch()} />;
  return (
    <>
      <div className="mb-2">
        <Crumbs
          label={orderPageWords.crumbs}
          back={
            <Link to="/e/$slug/coupons" params={{ slug }}>
              {batchPageWords.crumb}
            </Link>
          }
          here={words.title}
        />
      </div>
      <RoomHead title={words.title} {...(event ? { eventName: event.name } : {})} />
      <p className="mb-4 max-w-[720px] text-ink-2">{words.what}</p>
      {list.data ? (
        <NewBatchForm slug={slug} event={list.data} />
      ) : (
        <div role="status" className="grid max-w-[720px] gap-4">
          <span className="sr-only">{commonWords.loading}</span>
          <Skeleton className="h-[236px]" />
          <Skeleton className="h-[196px]" />
        </div>
      )}
    </>
  );
}
