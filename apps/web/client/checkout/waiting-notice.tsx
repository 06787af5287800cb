import type { Basket } from '@lanyard/domain/pricing/basket';
import { Alert } from '@lanyard/ui/alert.tsx';
import { buttonClass } from '@lanyard/ui/button-class';
import type { ReactNode } from 'react';
import { timeOfDay } from '../browser/times.ts';
import { checkoutWords } from '../strings/en/checkout.ts';
import { basketKey } from './order-identity.ts';
import { useWaitingOrder } from './use-waiting-order.ts';

interface WaitingNoticeProps {
  readonly slug: string;
  readonly timeZone: string;
  /** What is chosen now. */
  readonly basket: Basket;
}

/** Says that an earlier order of this browser still holds its things, what becomes of them, and leads back to it. */
export function WaitingNotice({ slug, timeZone, basket }: WaitingNoticeProps): ReactNode {
  const order = useWaitingOrder(slug);
  if (!order?.orderPath || !order.holdUntil) return null;
  const words = checkoutWords.waiting;
  const isSame = order.basket === basketKey(basket);
  const until = timeOfDay(order.holdUntil, timeZone);
  return (
    <Alert meaning="waiting" title={words.title} className="mb-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p role="status" className="min-w-0 flex-1 basis-80">
          {isSame ? words.same(until) : words.other(until)}
        </p>
        <a href={order.orderPath} className={buttonClass({ variant: 'quiet' })}>
          {isSame ? words.continue : words.pay}
        </a>
      </div>
    </Alert>
  );
}
