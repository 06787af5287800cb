import { formatMoney } from '@lanyard/domain/money/money';
import { refundCauseWords, refundStateWords } from '@lanyard/domain/refunds/refund-words';
import type { StaffRefund } from '@lanyard/domain/staff/cancellation-views';
import type { StaffOrderView } from '@lanyard/domain/staff/staff-order-view';
import { Button } from '@lanyard/ui/button.tsx';
import { StatusTag } from '@lanyard/ui/status-tag.tsx';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { staffApi } from '../api/staff-api.ts';
import { RefusedNote } from '../coupons/refused-note.tsx';
import { Card, CardRow } from '../parts/card.tsx';
import { CopyText } from '../parts/copy-text.tsx';
import { TimeText } from '../parts/time-text.tsx';
import { mayDo, useEventRights, useReadySession } from '../session/session.ts';
import { cancellationsWords } from '../strings/en/cancellations.ts';

const words = cancellationsWords.card;

/** Every refund of an order, and the way to have a failed one made again; nothing where there is none. */
export function RefundsCard({ order }: { order: StaffOrderView }): ReactNode {
  if (order.refunds.length === 0) return null;
  return (
    <Card title={words.refunds}>
      <ul className="pt-1">
        {order.refunds.map((refund) => (
          <CardRow key={refund.refundId}>
            <RefundRow refund={refund} order={order} />
          </CardRow>
        ))}
      </ul>
    </Card>
  );
}

function RefundRow({ refund, order }: { refund: StaffRefund; order: StaffOrderView }): ReactNode {
  const { slug, timeZone } = order.event;
  const client = useQueryClient();
  const session = useReadySession();
  const rights = useEventRights(slug);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      staffApi.cancellations.retryRefund.mutate({ eventSlug: slug, refundId: refund.refundId }),
    onSettled: () => client.invalidateQueries({ queryKey: ['order', order.reference] }),
  });
  const { label, meaning } = refundStateWords[refund.status];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1">
      <p>{refundCauseWords[refund.cause]}</p>
      <StatusTag meaning={meaning}>{label}</StatusTag>
      <p className="text-[13px]/[18px] text-muted">
        <span className="tabular font-mono">
          {formatMoney({ amountMinor: refund.amountMinor, currency: order.currency })}
        </span>{' '}
        · <TimeText at={refund.at} timeZone={timeZone} />
      </p>
      {refund.processorRefundId && (
        <span className="-mr-1.5 justify-self-end">
          <CopyText text={refund.processorRefundId} label={words.copyId} />
        </span>
      )}
      {refund.failureCode !== null && (
        <p className="col-span-2 text-[13px]/[18px] text-bad">{words.failed(refund.failureCode)}</p>
      )}
      {refund.canRetry && mayDo(session, rights, 'cancellations.decide') && (
        <div className="col-span-2">
          <Button
            variant="quiet"
            size="small"
            isBusy={isPending}
            busyLabel={words.retrying}
            onClick={() => mutate()}
          >
            {words.retry}
          </Button>
        </div>
      )}
      <div className="col-span-2">
        <RefusedNote error={isPending ? null : error} />
      </div>
    </div>
  );
}
