import { Alert } from '@lanyard/ui/alert.tsx';
import { buttonClass } from '@lanyard/ui/button-class';
import { type ReactNode, useState } from 'react';
import { sharedStore } from '../browser/storage.ts';
import { timeOfDay } from '../browser/times.ts';
import { checkoutWords } from '../strings/en/checkout.ts';
import { waitingOrder } from './order-identity.ts';

/** Says that an earlier order of this browser still holds seats, and leads back to it. */
export function WaitingNotice({ slug, timeZone }: { slug: string; timeZone: string }): ReactNode {
  const [order] = useState(() => waitingOrder(sharedStore, slug, Date.now()));
  if (!order?.orderPath || !order.holdUntil) return null;
  return (
    <Alert meaning="waiting" title={checkoutWords.waiting.title} className="mb-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p>{checkoutWords.waiting.sentence(timeOfDay(order.holdUntil, timeZone))}</p>
        <a href={order.orderPath} className={buttonClass({ variant: 'quiet' })}>
          {checkoutWords.waiting.continue}
        </a>
      </div>
    </Alert>
  );
}
