import { formatMoney } from '@lanyard/domain/money/money';
import { orderWords } from '@lanyard/domain/orders/order-words';
import type { StaffOrderView } from '@lanyard/domain/staff/staff-order-view';
import { buttonClass } from '@lanyard/ui/button-class';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { orderQuery, orderTimelineQuery } from '../api/readings.ts';
import { useLiveReading } from '../live/use-live-reading.ts';
import { CopyText } from '../parts/copy-text.tsx';
import { Crumbs } from '../parts/crumbs.tsx';
import { DetailSkeleton, StorySkeleton } from '../parts/detail-skeleton.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { NowBox } from '../parts/now-box.tsx';
import { StaleNote } from '../parts/stale-note.tsx';
import { useDocumentTitle } from '../parts/use-document-title.ts';
import { mayDo, useEventRights, useReadySession } from '../session/session.ts';
import { orderPageWords as words } from '../strings/en/order.ts';
import { timelineWords } from '../strings/en/timeline.ts';
import { Story } from '../timeline/story.tsx';
import { OrderFacts } from './order-facts.tsx';
import { ResendReceipt } from './resend-receipt.tsx';

const route = getRouteApi('/inside/e/$slug/orders/$reference');

/** An order: where it stands, what it waits for, its story, and all there is about it. */
export function OrderPage(): ReactNode {
  const { slug, reference } = route.useParams();
  const order = useQuery(orderQuery(slug, reference));
  useDocumentTitle(reference, words.crumb);
  if (!order.data) {
    return order.isError ? (
      <FailureNote titleTag="h1" error={order.error} onTryAgain={() => void order.refetch()} />
    ) : (
      <DetailSkeleton />
    );
  }
  return (
    <>
      <StaleNote query={order} />
      <OrderSheet order={order.data} />
    </>
  );
}

function OrderSheet({ order }: { order: StaffOrderView }): ReactNode {
  const search = route.useSearch();
  const client = useQueryClient();
  const session = useReadySession();
  const { orderId, reference, event } = order;
  const rights = useEventRights(event.slug);
  const key = ['order', reference];
  const refetchInterval = useLiveReading(`order:${orderId}`, key);
  const timeline = useQuery({ ...orderTimelineQuery(order), refetchInterval });
  const readAgain = () => void client.invalidateQueries({ queryKey: key });
  return (
    <>
      <OrderHead
        order={order}
        mayResend={mayDo(session, rights, 'orders.resendReceipt')}
        onSent={readAgain}
      />
      <NowBox process={order.process} timeZone={event.timeZone} pending={timeline.data?.pending ?? []} />
      <div className="grid items-start gap-x-7 gap-y-8 xl:grid-cols-[minmax(0,1fr)_340px]">
        <div className="min-w-0">
          {timeline.data ? (
            <>
              <StaleNote query={timeline} />
              <Story
                of={orderId}
                timeline={timeline.data}
                emptySentence={timelineWords.empty.order}
                search={search}
                slug={event.slug}
                mayResolve={mayDo(session, rights, 'attention.resolve')}
                onChanged={readAgain}
              />
            </>
          ) : timeline.isError ? (
            <FailureNote error={timeline.error} onTryAgain={() => void timeline.refetch()} />
          ) : (
            <StorySkeleton />
          )}
        </div>
        <OrderFacts order={order} />
      </div>
    </>
  );
}

interface OrderHeadProps {
  readonly order: StaffOrderView;
  readonly mayResend: boolean;
  readonly onSent: () => void;
}

function OrderHead({ order, mayResend, onSent }: OrderHeadProps): ReactNode {
  const { event, reference, process } = order;
  const state = orderWords[order.state];
  return (
    <header className="mb-[18px]">
      <Crumbs
        label={words.crumbs}
        back={
          <Link to="/e/$slug/orders" params={{ slug: event.slug }}>
            {words.crumb}
          </Link>
        }
        here={reference}
      />
      <div className="mt-2 flex flex-wrap items-center gap-x-3.5 gap-y-2.5">
        <div className="flex items-center gap-1">
          <h1 className="font-mono text-[26px]/[32px] font-bold tracking-tight">{reference}</h1>
          <CopyText text={reference} label={words.copyReference} />
        </div>
        <StatusTag meaning={state.meaning}>{state.label}</StatusTag>
        <AmountTag order={order} />
        <div className="flex flex-wrap items-center justify-end gap-2 sm:ml-auto">
          {process.temporalUrl && (
            <a
              href={process.temporalUrl}
              target="_blank"
              rel="noreferrer"
              className={buttonClass({ variant: 'quiet', size: 'small' })}
            >
              {words.temporal}
              <span className="sr-only">({words.temporalHint})</span>
              <ExternalLink aria-hidden size={14} className="text-muted" />
            </a>
          )}
          <ResendReceipt order={order} mayResend={mayResend} onSent={onSent} />
        </div>
      </div>
      {order.refusal && (
        <p className="mt-2">
          <span className="text-muted">{words.refused}:</span> {order.refusal}
        </p>
      )}
      <Succession label={words.replaces} reference={order.replaces} slug={event.slug} />
      <Succession label={words.replacedBy} reference={order.replacedBy} slug={event.slug} />
    </header>
  );
}

function AmountTag({ order }: { order: StaffOrderView }): ReactNode {
  const amount = formatMoney({ amountMinor: order.grossMinor, currency: order.currency });
  if (order.grossMinor === 0) return <StatusTag meaning="good">{words.free}</StatusTag>;
  const isPaid = order.payments.some((payment) => payment.state === 'PAID');
  if (isPaid) return <StatusTag meaning="good">{words.paid(amount)}</StatusTag>;
  const isOpen = order.payments.some((payment) => payment.state !== 'FAILED');
  return isOpen ? (
    <StatusTag meaning="waiting">{words.due(amount)}</StatusTag>
  ) : (
    <span className="tabular font-mono text-muted">{amount}</span>
  );
}

interface SuccessionProps {
  readonly label: string;
  readonly reference: string | null;
  readonly slug: string;
}

function Succession({ label, reference, slug }: SuccessionProps): ReactNode {
  if (reference === null) return null;
  return (
    <p className="mt-2">
      <span className="text-muted">{label}</span>{' '}
      <Link
        to="/e/$slug/orders/$reference"
        params={{ slug, reference }}
        className="font-mono underline decoration-line-strong underline-offset-4 hover:decoration-ink"
      >
        {reference}
      </Link>
    </p>
  );
}
