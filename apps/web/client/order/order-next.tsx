import { formatMoney } from '@lanyard/domain/money/money';
import type { OrderProgress, OrderView } from '@lanyard/domain/orders/order-view';
import type { OrderWordKey } from '@lanyard/domain/orders/order-words';
import { Alert } from '@lanyard/ui/alert.tsx';
import { buttonClass } from '@lanyard/ui/button-class';
import { Countdown } from '@lanyard/ui/countdown.tsx';
import { type ReactNode, useState } from 'react';
import { timeOfDay, zoneCity } from '../browser/times.ts';
import { orderWordsOnPage } from '../strings/en/order.ts';
import { ConfirmingNote } from './confirming-note.tsx';
import { TryAgain } from './try-again.tsx';

interface OrderNextProps {
  readonly order: OrderView;
  readonly progress: OrderProgress;
  readonly wordKey: OrderWordKey;
  readonly returnedAt: number | null;
}

/** The one thing to do next, if there is one: pay, wait in peace, or try again. */
export function OrderNext({ order, progress, wordKey, returnedAt }: OrderNextProps): ReactNode {
  switch (wordKey) {
    case 'WAITING_FOR_PAYMENT':
    case 'DECLINED':
      return <PayBox order={order} holdUntil={progress.holdUntil} />;
    case 'CONFIRMING':
      return <ConfirmingNote order={order} progress={progress} returnedAt={returnedAt} />;
    case 'EXPIRED':
    case 'REFUSED':
      return <TryAgain order={order} />;
    case 'REPLACED':
      return <Successor path={order.replacedByPath} />;
    default:
      return null;
  }
}

function PayBox({ order, holdUntil }: { order: OrderView; holdUntil: string | null }): ReactNode {
  const words = orderWordsOnPage.pay;
  // A declined card may move the end once: what has ended is that one moment, not the box.
  const [ended, setEnded] = useState<string | null>(null);
  const { timeZone } = order.event;
  return (
    <div className="no-print mt-6 grid justify-items-start gap-4">
      {order.payUrl && (
        <a href={order.payUrl} className={buttonClass({ size: 'big' })}>
          {words.button(formatMoney({ amountMinor: order.grossMinor, currency: order.currency }))}
        </a>
      )}
      {holdUntil && ended === holdUntil && (
        <p role="status" className="text-16/[24px]">
          {words.ended}
        </p>
      )}
      {holdUntil && ended !== holdUntil && (
        <Countdown
          key={holdUntil}
          until={holdUntil}
          label={words.seatsHeld}
          untilLabel={words.until(timeOfDay(holdUntil, timeZone), zoneCity(timeZone))}
          hurryNote={words.hurry}
          announce={words.announce}
          onEnd={() => setEnded(holdUntil)}
        />
      )}
    </div>
  );
}

/** Leads on to the order that took this one's place. */
function Successor({ path }: { path: string | null }): ReactNode {
  if (path === null) return null;
  return (
    <p className="no-print mt-6">
      <a href={path} className={buttonClass({ size: 'big' })}>
        {orderWordsOnPage.replaced.open}
      </a>
    </p>
  );
}

/** Tells that the shown facts are old, and how old. */
export function StaleNote({ sentence }: { sentence: string }): ReactNode {
  return <Alert meaning="waiting" title={sentence} className="mb-6" />;
}
