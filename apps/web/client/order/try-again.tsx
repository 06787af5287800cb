import type { OrderView } from '@lanyard/domain/orders/order-view';
import { buttonClass } from '@lanyard/ui/button-class';
import type { ReactNode } from 'react';
import { tabStore } from '../browser/storage.ts';
import { readDraft, writeDraft } from '../checkout/draft.ts';
import { couponParam, swagParam, ticketParam } from '../event/basket.ts';
import { orderWordsOnPage } from '../strings/en/order.ts';

/** Where the same choice can be ordered once more, with its code. */
export function checkoutAgainPath(order: Pick<OrderView, 'event' | 'lines' | 'couponCode'>): string {
  const quantities = order.lines.map((line) => [
    line.kind === 'SWAG' && line.variantKey !== null
      ? swagParam(line.key, line.variantKey)
      : ticketParam(line.key),
    String(line.quantity),
  ]);
  const params = new URLSearchParams(quantities);
  if (order.couponCode !== null) params.set(couponParam, order.couponCode);
  return `/e/${order.event.slug}/checkout?${params.toString()}`;
}

/** One button back to the checkout, with the same tickets and the buyer filled in. */
export function TryAgain({ order }: { order: OrderView }): ReactNode {
  const words = orderWordsOnPage.over;
  return (
    <div className="no-print mt-6 grid justify-items-start gap-3">
      <a
        href={checkoutAgainPath(order)}
        className={buttonClass({ size: 'big' })}
        onClick={() => {
          const draft = readDraft(tabStore, order.event.slug);
          if (draft.buyer.name === '' && draft.buyer.email === '') {
            writeDraft(tabStore, order.event.slug, { ...draft, buyer: order.buyer });
          }
        }}
      >
        {words.tryAgain}
      </a>
      <p className="text-[15px]/[22px] text-muted">{words.kept}</p>
    </div>
  );
}
