import type { OrderView } from '@lanyard/domain/orders/order-view';
import type { ReactNode } from 'react';
import { storefrontApi } from '../api/storefront-api.ts';
import { CalendarButtons } from '../calendar/calendar-buttons.tsx';
import { documentWords } from '../strings/en/documents.ts';
import { SendAgain } from './send-again.tsx';

const words = documentWords.again;

/** What the buyer takes along: the event for calendars, and the receipt once more. */
export function OrderPapers({ token, order }: { token: string; order: OrderView }): ReactNode {
  return (
    <div className="card no-print grid gap-3 p-5">
      {order.tickets.length > 0 && (
        <CalendarButtons event={order.event} filePath={`/o/${encodeURIComponent(token)}/event.ics`} />
      )}
      <p className="-ml-3">
        <SendAgain
          label={words.receipt}
          noted={words.receiptNoted(order.buyer.email)}
          send={(requestId) => storefrontApi.orders.resendReceipt.mutate({ token, requestId })}
        />
      </p>
    </div>
  );
}
