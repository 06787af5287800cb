import type { OrderProgress, OrderView } from '@lanyard/domain/orders/order-view';
import { Alert } from '@lanyard/ui/alert.tsx';
import { type ReactNode, useState } from 'react';
import { dayAndTime } from '../browser/times.ts';
import { useNow } from '../browser/use-now.ts';
import { orderWordsOnPage } from '../strings/en/order.ts';
import { slowAfterMs } from './progress-rules.ts';

interface ConfirmingNoteProps {
  readonly order: OrderView;
  readonly progress: OrderProgress;
  readonly returnedAt: number | null;
}

/** After a while of confirming: nobody has to wait here. */
export function ConfirmingNote({ order, progress, returnedAt }: ConfirmingNoteProps): ReactNode {
  const [seenAt] = useState(() => Date.now());
  const now = useNow(1000, true);
  const isBank = progress.payment === 'PROCESSING';
  if (now - (returnedAt ?? seenAt) < slowAfterMs) return null;
  const { bank, slow, pay } = orderWordsOnPage;
  const until = progress.holdUntil && dayAndTime(progress.holdUntil, order.event.timeZone);
  return (
    <div role="status" className="slide-in mt-6 grid justify-items-start gap-3">
      <Alert meaning="waiting" title={isBank ? bank.title : slow.title}>
        <p>{isBank ? bank.sentence(until, order.buyer.email) : slow.sentence(order.buyer.email)}</p>
      </Alert>
      {!isBank && order.payUrl && (
        <a href={order.payUrl} className="text-[15px]/[22px] text-ink-2 underline underline-offset-4">
          {pay.reopen}
        </a>
      )}
    </div>
  );
}
